/** Counts the lines that text takes on the grid, as Word and LibreOffice break it: the basis for placing the imprint on an even page. */
import { CHARACTER_POINTS, millimetresToPoints, TYPE_AREA, TYPE_SIZE } from '../document-model/geometry';
import { NOT_FIRST, NOT_LAST } from './kinsoku';
import { scriptGap, textWidth } from './line-metrics';

const LINE_POINTS = millimetresToPoints(TYPE_AREA.width);

/** What must stay on one line: a Latin word or number, or a 汉字, with the punctuation that may not leave it. */
function units(text: string): string[] {
  const found: string[] = [];
  let glue = false;
  for (const character of text) {
    const last = found.at(-1);
    const joins =
      last !== undefined &&
      (glue ||
        NOT_FIRST.includes(character) ||
        (/[0-9A-Za-z]/.test(character) && /[0-9A-Za-z.]$/.test(last)));
    if (joins) found[found.length - 1] = last + character;
    else found.push(character);
    glue = NOT_LAST.includes(character);
  }
  return found;
}

/** `firstIndent` and `indent` in characters of 3号. */
export function estimateLines(text: string, firstIndent: number, indent = 0): number {
  let lines = 1;
  let used = firstIndent * CHARACTER_POINTS;
  let previous: string | undefined;
  for (const unit of units(text)) {
    const points = textWidth(unit, TYPE_SIZE.three) + scriptGap(previous, unit, TYPE_SIZE.three);
    previous = unit.at(-1);
    if (used + points > LINE_POINTS + 0.01) {
      lines++;
      used = indent * CHARACTER_POINTS;
    }
    used += points;
  }
  return lines;
}
