/** The head of an enclosed attachment as it stands on its page (GB/T 9704 7.3.7). */
import { FONT } from '../document-model/fonts';
import { type PageGeometry, pointsToMillimetres } from '../document-model/geometry';
import type { OfficialDocument } from '../document-model/official-document';
import { span, textAt } from './drawn-lines';
import { aboveEnclosedTitle, enclosedHeadHeight, enclosedLabel } from './enclosed-places';
import { baselineOf } from './line-metrics';
import { titleItems } from './page-furniture';
import type { Page, SetUnit } from './set-units';

/** `enclosed` counts the enclosed attachments only; the label's number counts all of them. */
export function enclosedHead(
  { attachments }: Pick<OfficialDocument, 'attachments'>,
  enclosed: number,
  geometry: PageGeometry,
  { column, pitch, typesetting }: Page,
): SetUnit {
  const own = attachments.flatMap((attachment, index) => (attachment.enclosed === null ? [] : [index]));
  const index = own[enclosed] ?? 0;
  const name = attachments[index]?.name ?? '';
  const label = span(enclosedLabel(index, attachments.length), FONT.hei);
  return {
    heights: [enclosedHeadHeight(name, geometry)],
    repeated: 0,
    together: 1,
    keepNext: true,
    breakBefore: false,
    head: null,
    draws: [
      (top) => [
        ...textAt(label, { align: 'left', x: column.left, baseline: baselineOf(top, pitch) }, typesetting),
        ...titleItems(name, top + pointsToMillimetres(pitch) + aboveEnclosedTitle(geometry), typesetting),
      ],
    ],
  };
}
