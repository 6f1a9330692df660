/** The flowing parts of an official document as units that pages are filled with, each height with the line that stands there. */
import { FONT } from '../document-model/fonts';
import { CHARACTER_POINTS, type PageGeometry, pointsToMillimetres } from '../document-model/geometry';
import type { OfficialDocument } from '../document-model/official-document';
import { attachmentLines, noteLines } from './attachment-lines';
import { salutationText } from './body-lines';
import type { Typesetting } from './break-lines';
import { type Column, type DrawLine, paragraphLines, span } from './drawn-lines';
import { attendanceLines, openingLines, sealReserve } from './end-lines';
import { type FlowUnit, linesOfPart, rowsTogether } from './flow-units';
import { HEADING_FONT } from './heading-fonts';
import type { LayoutOptions } from './laid-out';
import type { PageUnit } from './paginate';
import { givenStamp, signatureLineItems } from './signature-items';
import { signaturePlaces } from './signature-places';
import { tableRows } from './table-drawing';
import { TABLE_AIR } from './table-places';

export interface SetUnit extends PageUnit {
  /** One for each height. */
  readonly draws: readonly DrawLine[];
  /** What `repeated` makes room for. */
  readonly head: DrawLine | null;
}

export interface Page {
  readonly column: Column;
  /** Points. */
  readonly pitch: number;
  readonly typesetting: Typesetting;
}

const FIRST_LINE = { first: 2 * CHARACTER_POINTS, rest: 0 } as const;
const FLUSH = { first: 0, rest: 0 } as const;
const nothing: DrawLine = () => [];

const textUnit = (draws: readonly DrawLine[], pitch: number, rest: Partial<PageUnit> = {}): SetUnit => ({
  heights: draws.map(() => pitch),
  repeated: 0,
  together: 1,
  keepNext: false,
  breakBefore: false,
  ...rest,
  draws,
  head: null,
});

export function setUnit(unit: FlowUnit, breakBefore: boolean, page: Page): SetUnit {
  const { column, pitch, typesetting } = page;
  if (unit.type === 'table') {
    const { head, rows } = tableRows(unit, column, typesetting);
    const caption =
      unit.caption === null
        ? []
        : paragraphLines(
            [span(unit.caption, FONT.hei)],
            FLUSH,
            { column, line: pitch, align: 'centre' },
            typesetting,
          );
    const air = unit.air ? [TABLE_AIR] : [];
    const heights = [...air, ...caption.map(() => pitch), head.height, ...rows.map(({ height }) => height)];
    return {
      heights,
      repeated: head.height,
      ...rowsTogether(unit, air.length + caption.length + 1),
      keepNext: false,
      breakBefore,
      blankFirst: unit.air === true,
      draws: [...air.map(() => nothing), ...caption, head.draw, ...rows.map(({ draw }) => draw)],
      head: head.draw,
    };
  }
  const spans =
    unit.type === 'paragraph'
      ? [span(unit.text)]
      : [span(unit.text, HEADING_FONT[unit.level]), ...(unit.runIn === null ? [] : [span(unit.runIn)])];
  const whole = paragraphLines(spans, FIRST_LINE, { column, line: pitch, align: 'justify' }, typesetting);
  const draws = unit.type === 'paragraph' ? linesOfPart(whole, unit) : whole;
  const keepNext = unit.type === 'heading' && unit.runIn === null;
  return textUnit(draws, pitch, { breakBefore, keepNext, together: keepNext ? draws.length : 1 });
}

export function setSalutation(
  { addressee }: Pick<OfficialDocument, 'addressee'>,
  { column, pitch, typesetting }: Page,
): SetUnit[] {
  if (addressee === null) return [];
  const look = { column, line: pitch, align: 'justify' } as const;
  return [textUnit(paragraphLines([span(salutationText(addressee))], FLUSH, look, typesetting), pitch)];
}

/** Attachment list, attendance, signature and note: one unit, in lines of the grid and what is left of one. */
export function setEnd(
  document: OfficialDocument,
  geometry: PageGeometry,
  options: LayoutOptions,
  { column, pitch, typesetting }: Page,
): SetUnit | null {
  const signature = signaturePlaces(document.signature, geometry, givenStamp(options));
  const left = { column, line: pitch, align: 'left' } as const;
  const attachments = attachmentLines(document.attachments.map(({ name }) => name)).flatMap((each) =>
    paragraphLines(
      [span(each.text)],
      { first: each.left - each.hanging, rest: each.left },
      left,
      typesetting,
    ),
  );
  const attendance = attendanceLines(document).flatMap((each) =>
    paragraphLines(
      [span(each.label, FONT.hei), span(each.names)],
      { first: each.left - each.hanging, rest: each.left },
      left,
      typesetting,
    ),
  );
  const draws: DrawLine[] = [attachments, attendance].flatMap((lines) =>
    lines.length === 0 ? [] : [nothing, ...lines],
  );
  const note = (document.note === null ? [] : noteLines(document.note)).flatMap((text, index) =>
    paragraphLines([span(text)], index === 0 ? FIRST_LINE : FLUSH, left, typesetting),
  );
  const millimetres = pointsToMillimetres(pitch);
  const count = signature.lines + note.length;
  for (let line = 0; line < count; line++) {
    draws.push((top) => [
      ...signatureLineItems(signature, line, top, { column, pitch, typesetting }, options),
      // A signature may end between two lines of the grid: the note follows from there.
      ...note.flatMap((draw, index) => {
        const at = signature.lines + index;
        return Math.floor(at) === line ? draw(top + (at - line) * millimetres) : [];
      }),
    ]);
  }
  const heights = draws.map(() => pitch);
  if (count % 1 > 0) heights[heights.length - 1] = (count % 1) * pitch;
  if (heights.length === 0) return null;
  const reserve = sealReserve(document, geometry);
  if (reserve > 0) {
    heights.push(reserve);
    draws.push(nothing);
  }
  const together = document.signature.kind === 'none' ? openingLines(document) : heights.length;
  const blankFirst = attachments.length + attendance.length > 0;
  return { ...textUnit(draws, pitch), heights, together, blankFirst };
}
