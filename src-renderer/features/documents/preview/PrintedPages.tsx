/** What the printer and the PDF get instead of the window: every page on a sheet of its own size, nothing else. */
import type { LaidOutDocument } from '@shared/document-layout/laid-out';
import { createPortal } from 'react-dom';
import { PageDrawing } from './PageDrawing';
import type { PreviewOptions } from './preview-options';

interface Props {
  readonly laidOut: LaidOutDocument;
  readonly options: PreviewOptions;
}

export function PrintedPages({ laidOut: { pages }, options }: Props) {
  return createPortal(
    <div className="printed printed-pages" aria-hidden="true">
      {pages.map((page, index) => (
        <div
          // biome-ignore lint/suspicious/noArrayIndexKey: a page is its number
          key={index}
          className={page.width > page.height ? 'printed-page printed-page-turned' : 'printed-page'}
        >
          <PageDrawing page={page} number={index + 1} count={pages.length} options={options} />
        </div>
      ))}
    </div>,
    document.body,
  );
}
