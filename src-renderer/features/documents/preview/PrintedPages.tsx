/** What the printer and the PDF get instead of the window: every page on an A4 sheet, nothing else. */
import type { LaidOutDocument } from '@shared/document-layout/laid-out';
import { createPortal } from 'react-dom';
import '../../../components/print.css';
import { PageDrawing } from './PageDrawing';
import type { PreviewOptions } from './preview-options';

interface Props {
  readonly laidOut: LaidOutDocument;
  readonly options: PreviewOptions;
}

/** One size for all sheets, because Chromium prints a whole document on one: a turned page among upright ones lies on its side (GB/T 9704 8). */
export function PrintedPages({ laidOut: { pages }, options }: Props) {
  const landscape = pages.every(({ width, height }) => width > height);
  return createPortal(
    <div className="printed printed-pages" aria-hidden="true">
      {/* Only while these pages are printed: other sheets of the window keep the printer's own size. */}
      <style>{`@page { size: A4 ${landscape ? 'landscape' : 'portrait'}; margin: 0; }`}</style>
      {pages.map((page, index) => (
        <div
          // biome-ignore lint/suspicious/noArrayIndexKey: a page is its number
          key={index}
          className={`printed-page ${landscape ? 'printed-page-landscape' : page.width > page.height ? 'printed-page-turned' : ''}`.trim()}
        >
          <PageDrawing page={page} number={index + 1} count={pages.length} options={options} />
        </div>
      ))}
    </div>,
    document.body,
  );
}
