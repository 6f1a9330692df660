/**
 * Fills pages with units of flowing text: a line stays whole, what is kept together moves together, a table repeats its head row on each page.
 * Pure: it knows heights in points only. The generator counts pages by it, the preview stands its lines by it.
 */

export interface PageUnit {
  /** Lines of a paragraph or rows of a table, from top to bottom. */
  readonly heights: readonly number[];
  /** Stands again at the top of each page on which the unit goes on; 0: nothing does. */
  readonly repeated: number;
  /** How many of the first heights stay on one page. */
  readonly together: number;
  /** How many of the last heights stay on one page; one where it is not said. */
  readonly lastTogether?: number;
  /** All of it on the page where the next unit starts. */
  readonly keepNext: boolean;
  readonly breakBefore: boolean;
  /** Its first height is a blank line, which opens no page. */
  readonly blankFirst?: boolean;
}

export interface PagePlace {
  /** From 1. */
  readonly page: number;
  /** Points still free. */
  readonly room: number;
}

/** One height where it stands: `room` was free before it. */
export interface PlacedHeight extends PagePlace {
  readonly unit: number;
  readonly index: number;
}

export interface Pagination {
  readonly placed: readonly PlacedHeight[];
  readonly end: PagePlace;
}

/** Both programs round to twips. */
export const TOLERANCE = 0.1;

const sum = (heights: readonly number[]) => heights.reduce((total, height) => total + height, 0);
const firstPart = ({ heights, together }: PageUnit) => sum(heights.slice(0, Math.max(1, together)));

/** `pageRoom`: points of a page that starts empty. */
export function paginate(units: readonly PageUnit[], start: PagePlace, pageRoom: number): Pagination {
  const placed: PlacedHeight[] = [];
  let { page, room } = start;
  let fresh = false;
  const fits = (height: number) => height <= room + TOLERANCE;
  const turn = (repeated: number) => {
    page++;
    room = pageRoom - repeated;
    fresh = true;
  };
  units.forEach((unit, at) => {
    const inChain = at > 0 && units[at - 1]?.keepNext === true;
    const together = inChain ? firstPart(unit) : chainHeight(units, at);
    if (unit.breakBefore && !fresh) turn(0);
    // What is too high for any page starts one all the same, as LibreOffice has it.
    else if (!fresh && room < pageRoom - TOLERANCE && !fits(together)) turn(0);
    const opensPage = () => fresh || (placed.length === 0 && room > pageRoom - TOLERANCE);
    unit.heights.forEach((height, index) => {
      if (index === 0 && unit.blankFirst === true && opensPage()) return;
      const ends = unit.heights.length - index === unit.lastTogether;
      const needed = ends ? sum(unit.heights.slice(index)) : height;
      if (!fits(needed) && !fresh) turn(index === 0 ? 0 : unit.repeated);
      placed.push({ unit: at, index, page, room });
      room -= height;
      fresh = false;
    });
  });
  return { placed, end: { page, room: Math.max(0, room) } };
}

/** Units kept with the next, and the first part of the unit they are kept with. */
function chainHeight(units: readonly PageUnit[], start: number): number {
  let height = 0;
  let at = start;
  for (; units[at]?.keepNext === true && at + 1 < units.length; at++) height += sum(units[at]?.heights ?? []);
  const last = units[at];
  return height + (last === undefined ? 0 : firstPart(last));
}
