/** A document as it will stand on paper: pages true to the millimetre, drawn only where they are in sight, so that fifty scroll like one. */
import { layOutDocument } from '@shared/document-layout/lay-out-document';
import type { DocumentModel } from '@shared/document-model/document-model';
import { DEFAULT_GEOMETRY, type PageGeometry } from '@shared/document-model/geometry';
import { type KeyboardEvent, useCallback, useEffect, useMemo, useRef, useState } from 'react';
import { ShowError } from '../../../components/ShowError';
import { usePrintKey } from '../../../components/use-print-key';
import { useSuccess } from '../../../components/use-success';
import { previewWords } from '../../../strings/preview-words';
import { FontNote } from './FontNote';
import { PageDrawing } from './PageDrawing';
import { PreviewToolbar } from './PreviewToolbar';
import { PrintedPages } from './PrintedPages';
import type { ImageShift, PreviewOptions } from './preview-options';
import {
  currentPage,
  nextZoom,
  PAGE_GAP,
  pageBoxes,
  pagesInSight,
  scaleOf,
  type Zoom,
} from './preview-scale';
import { usePreviewView } from './use-preview-view';
import { usePrinting } from './use-printing';
import './preview.css';

export interface PagePreviewProps {
  readonly model: DocumentModel;
  readonly options: PreviewOptions;
  readonly geometry?: PageGeometry;
  /** Proposed for a PDF, without an ending; the title of the document otherwise. */
  readonly name?: string;
  /** Given where a person may place seals and signature: the whole shift after each move. */
  readonly onPlace?: (shift: ImageShift) => void;
}

export function PagePreview({
  model,
  options,
  geometry = DEFAULT_GEOMETRY,
  name,
  onPlace,
}: PagePreviewProps) {
  const laidOut = useMemo(() => layOutDocument(model, options, geometry), [model, options, geometry]);
  const [zoom, setZoom] = useState<Zoom>('width');
  const [columns, setColumns] = useState<1 | 2>(1);
  const scroller = useRef<HTMLElement | null>(null);
  const { attach, ...view } = usePreviewView();
  const success = useSuccess();
  const printing = usePrinting(useCallback(() => success(previewWords.saved), [success]));
  const { pages } = laidOut;
  const scale = scaleOf(zoom, pages, columns, view);
  const { boxes, width, height } = useMemo(
    () => pageBoxes(pages, scale, columns, { width: view.width, height: view.height }),
    [pages, scale, columns, view.width, view.height],
  );
  const page = currentPage(boxes, view.scrollTop, view.height) + 1;
  const goTo = (number: number) => {
    const box = boxes[Math.min(Math.max(number, 1), boxes.length) - 1];
    if (box !== undefined) scroller.current?.scrollTo({ top: box.top - PAGE_GAP });
  };
  const connect = useCallback(
    (element: HTMLElement | null) => {
      scroller.current = element;
      return attach(element);
    },
    [attach],
  );
  useWheelZoom(scroller, scale, setZoom);
  usePrintKey(scroller, printing.print);

  const keys = (event: KeyboardEvent) => {
    const act = event.ctrlKey
      ? zoomKey(event.key, scale, setZoom)
      : pageKey(event.key, page, pages.length, goTo);
    if (act) event.preventDefault();
  };
  return (
    <section className="preview" aria-label={previewWords.label}>
      <PreviewToolbar
        page={page}
        count={pages.length}
        onPage={goTo}
        zoom={zoom}
        scale={scale}
        onZoom={setZoom}
        columns={columns}
        onColumns={setColumns}
        onPrint={printing.print}
        onSavePdf={() => printing.savePdf(name ?? model.title)}
        saving={printing.saving}
      />
      {printing.error !== null && <ShowError error={printing.error} />}
      {/* biome-ignore lint/a11y/useSemanticElements: a scrolling region that takes the keys of a reader */}
      <div
        ref={connect}
        className="preview-scroller"
        role="region"
        aria-label={previewWords.keys}
        // biome-ignore lint/a11y/noNoninteractiveTabindex: a region that scrolls must be reached by keyboard
        tabIndex={0}
        onKeyDown={keys}
      >
        <div className="preview-sheet-area" style={{ width, height }}>
          {pagesInSight(boxes, view.scrollTop, view.height).map((index) => {
            const sheet = pages[index];
            return sheet === undefined ? null : (
              <div key={index} className="preview-sheet" style={boxes[index]}>
                <PageDrawing
                  page={sheet}
                  number={index + 1}
                  count={pages.length}
                  options={options}
                  onPlace={onPlace}
                />
              </div>
            );
          })}
        </div>
      </div>
      <FontNote />
      {printing.active && <PrintedPages laidOut={laidOut} options={options} />}
    </section>
  );
}

/** Ctrl and the wheel; React's own listener is passive, so that it could not hold the page still. */
function useWheelZoom(
  scroller: { readonly current: HTMLElement | null },
  scale: number,
  onZoom: (zoom: Zoom) => void,
): void {
  useEffect(() => {
    const element = scroller.current;
    if (element === null) return;
    const turn = (event: WheelEvent) => {
      if (!event.ctrlKey) return;
      event.preventDefault();
      onZoom(nextZoom(scale, event.deltaY < 0 ? 1 : -1));
    };
    element.addEventListener('wheel', turn, { passive: false });
    return () => element.removeEventListener('wheel', turn);
  }, [scroller, scale, onZoom]);
}

function zoomKey(key: string, scale: number, onZoom: (zoom: Zoom) => void): boolean {
  if (key === '+' || key === '=') onZoom(nextZoom(scale, 1));
  else if (key === '-') onZoom(nextZoom(scale, -1));
  else if (key === '0') onZoom('width');
  else return false;
  return true;
}

function pageKey(key: string, page: number, count: number, goTo: (page: number) => void): boolean {
  if (key === 'PageDown') goTo(page + 1);
  else if (key === 'PageUp') goTo(page - 1);
  else if (key === 'Home') goTo(1);
  else if (key === 'End') goTo(count);
  else return false;
  return true;
}
