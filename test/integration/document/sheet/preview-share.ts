/** The preview against the page as rendered: page counts, and the share of lines that both break at the same places. */
import { layOutDocument } from '@shared/document-layout/lay-out-document';
import { DEFAULT_GEOMETRY, type PageGeometry } from '@shared/document-model/geometry';
import { compareLines, laidOutLines } from '../laid-out-lines';
import { LOOK_ALIKE_TYPESETTING } from '../look-alike-typesetting';
import type { MeasuredDocument } from './measured-document';

export interface PreviewShare {
  readonly pages: number;
  readonly renderedPages: number;
  readonly lines: number;
  readonly equal: number;
}

/** Laid out with the faces that LibreOffice has here, so that only the line breaking is compared. */
export function previewShare(
  measured: MeasuredDocument,
  geometry: PageGeometry = DEFAULT_GEOMETRY,
): PreviewShare {
  const variant = measured.isFinal ? 'final' : 'draft';
  const { pages } = layOutDocument(measured.model, { variant }, geometry, LOOK_ALIKE_TYPESETTING);
  const each = pages.map((page, index) =>
    compareLines(laidOutLines(page), measured.pages[index]?.lines ?? [], page.width > page.height),
  );
  return {
    pages: pages.length,
    renderedPages: measured.pages.length,
    lines: each.reduce((sum, page) => sum + page.lines, 0),
    equal: each.reduce((sum, page) => sum + page.equal, 0),
  };
}
