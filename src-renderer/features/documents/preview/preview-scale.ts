/** Zoom of the preview and where its pages stand: arithmetic only. Lengths in CSS pixels unless named otherwise. */
import type { LaidOutPage } from '@shared/document-layout/laid-out';

export type Zoom = 'width' | 'page' | number;

/** Per cent. */
export const ZOOM_STEPS = [50, 75, 100, 125, 150, 200] as const;
const LEAST = 25;
const MOST = 200;

const PIXELS_PER_MILLIMETRE = 96 / 25.4;
/** Around and between pages. */
export const PAGE_GAP = 20;

export interface View {
  readonly width: number;
  readonly height: number;
}

export interface PageBox {
  readonly left: number;
  readonly top: number;
  readonly width: number;
  readonly height: number;
}

export interface PageBoxes {
  readonly boxes: readonly PageBox[];
  /** Of all pages with the room around them. */
  readonly width: number;
  readonly height: number;
}

/** Pixels a millimetre. */
export function scaleOf(zoom: Zoom, pages: readonly LaidOutPage[], columns: 1 | 2, view: View): number {
  if (typeof zoom === 'number') return (zoom / 100) * PIXELS_PER_MILLIMETRE;
  const rows = rowsOf(pages, columns);
  const widest = Math.max(1, ...rows.map((row) => row.reduce((sum, { width }) => sum + width, 0)));
  const highest = Math.max(1, ...pages.map(({ height }) => height));
  const byWidth = (view.width - PAGE_GAP * (columns + 1)) / widest;
  const byHeight = (view.height - 2 * PAGE_GAP) / highest;
  const scale = zoom === 'width' ? byWidth : Math.min(byWidth, byHeight);
  const least = (LEAST / 100) * PIXELS_PER_MILLIMETRE;
  return Math.min(Math.max(scale, least), (MOST / 100) * PIXELS_PER_MILLIMETRE);
}

export const percentOf = (scale: number): number => Math.round((scale / PIXELS_PER_MILLIMETRE) * 100);

/** The next step up or down from any scale. */
export function nextZoom(scale: number, direction: 1 | -1): number {
  const now = percentOf(scale);
  const steps = direction === 1 ? ZOOM_STEPS : [...ZOOM_STEPS].reverse();
  return (
    steps.find((step) => (direction === 1 ? step > now : step < now)) ??
    (direction === 1 ? MOST : ZOOM_STEPS[0])
  );
}

/** By two, an odd page stands left of the even one on its back: as they lie when read. */
export function rowsOf<P>(pages: readonly P[], columns: 1 | 2): P[][] {
  const rows: P[][] = [];
  for (let first = 0; first < pages.length; first += columns) rows.push(pages.slice(first, first + columns));
  return rows;
}

export function pageBoxes(
  pages: readonly LaidOutPage[],
  scale: number,
  columns: 1 | 2,
  view: View,
): PageBoxes {
  const rows = rowsOf(pages, columns);
  const rowWidth = (row: readonly LaidOutPage[]) =>
    row.reduce((sum, page) => sum + page.width * scale, 0) + PAGE_GAP * (row.length + 1);
  const width = Math.max(view.width, ...rows.map(rowWidth));
  const boxes: PageBox[] = [];
  let top = PAGE_GAP;
  for (const row of rows) {
    let left = (width - rowWidth(row)) / 2 + PAGE_GAP;
    for (const page of row) {
      boxes.push({ left, top, width: page.width * scale, height: page.height * scale });
      left += page.width * scale + PAGE_GAP;
    }
    top += Math.max(...row.map((page) => page.height * scale)) + PAGE_GAP;
  }
  return { boxes, width, height: Math.max(view.height, top) };
}

/** Pages in sight, with half a view more above and below, so that scrolling meets drawn pages. */
export function pagesInSight(boxes: readonly PageBox[], scrollTop: number, viewHeight: number): number[] {
  const above = scrollTop - viewHeight / 2;
  const below = scrollTop + viewHeight * 1.5;
  return boxes.flatMap(({ top, height }, index) => (top + height >= above && top <= below ? [index] : []));
}

/** The page that a reader is on: the first that shows below the upper third of the view. */
export function currentPage(boxes: readonly PageBox[], scrollTop: number, viewHeight: number): number {
  const at = scrollTop + viewHeight / 3;
  const found = boxes.findIndex(({ top, height }) => top + height > at);
  return found === -1 ? Math.max(0, boxes.length - 1) : found;
}
