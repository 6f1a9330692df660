/** Heights in points of what flows over the pages: lines of the grid, rows of tables, and the salutation. */
import type { TableBlock } from '../document-model/body-block';
import type { OfficialDocument } from '../document-model/official-document';
import { salutationText } from './body-lines';
import { estimateLines } from './estimate-lines';
import { type FlowUnit, linesOfPart, rowsTogether } from './flow-units';
import type { PageUnit } from './paginate';
import { TABLE_AIR, type TableHeights, tableHeights } from './table-places';

const lines = (count: number, pitch: number): number[] => Array.from({ length: count }, () => pitch);

/** `pitch` in points. */
export function unitHeights(
  unit: FlowUnit,
  pitch: number,
  heightsOf: (table: TableBlock) => TableHeights = tableHeights,
): PageUnit {
  if (unit.type === 'table') {
    const { head, rows } = heightsOf(unit.table);
    const caption = unit.caption === null ? [] : [pitch];
    const air = unit.air ? [TABLE_AIR] : [];
    const heights = [...air, ...caption, head, ...rows.slice(unit.first, unit.last)];
    return {
      heights,
      repeated: head,
      ...rowsTogether(unit, air.length + caption.length + 1),
      keepNext: false,
      breakBefore: false,
      blankFirst: unit.air === true,
    };
  }
  const text = unit.type === 'heading' ? unit.text + (unit.runIn ?? '') : unit.text;
  const keepNext = unit.type === 'heading' && unit.runIn === null;
  const whole = lines(estimateLines(text, 2), pitch);
  const heights = unit.type === 'paragraph' ? linesOfPart(whole, unit) : whole;
  return { heights, repeated: 0, together: keepNext ? heights.length : 1, keepNext, breakBefore: false };
}

export function salutationUnit(
  { addressee }: Pick<OfficialDocument, 'addressee'>,
  pitch: number,
): PageUnit[] {
  if (addressee === null) return [];
  const heights = lines(estimateLines(salutationText(addressee), 0), pitch);
  return [{ heights, repeated: 0, together: 1, keepNext: false, breakBefore: false }];
}
