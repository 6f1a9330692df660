/** Lengths that the checks compare: how far a line reaches, where it begins, how high it is. */
import { CHARACTER_POINTS, pointsToMillimetres } from '../../document-model/geometry';
import type { ParagraphFacts, SectionFacts } from '../document-facts';

export const twipsToMillimetres = (twips: number): number => pointsToMillimetres(twips / 20);
export const millimetreWords = (twips: number): string => `${twipsToMillimetres(twips).toFixed(1)}毫米`;

/** Twips; a fifth of a character: what faces and rounding make of a full stop. */
export const CLOSE = 80;

/** Height that an automatic line of Chinese type takes, in em. */
const NATURAL_LINE = 1.3;

const largestSize = ({ runs }: ParagraphFacts): number =>
  Math.max(0, ...runs.filter(({ text }) => text.trim() !== '').map(({ size }) => size));

/** Twips from one line to the next, the section's grid considered. */
export function pitchOf(paragraph: ParagraphFacts, section: SectionFacts | undefined): number {
  const { line, lineRule, snapToGrid } = paragraph;
  if (lineRule === 'exact') return line;
  const natural = largestSize(paragraph) * 20 * NATURAL_LINE;
  const asked = lineRule === 'atLeast' ? Math.max(line, natural) : natural;
  const grid = section?.grid;
  const snaps =
    snapToGrid && grid && ['lines', 'linesAndChars', 'snapToChars'].includes(grid.type) && grid.linePitch > 0;
  if (snaps) {
    const cells = Math.ceil(asked / grid.linePitch) * grid.linePitch;
    return lineRule === 'auto' ? (cells * line) / 240 : cells;
  }
  return lineRule === 'auto' ? (asked * line) / 240 : asked;
}

/** Points that character spacing and a character grid add to each character. */
export function addedAdvance(paragraph: ParagraphFacts, section: SectionFacts | undefined): number {
  const run = paragraph.runs.find(({ text }) => /\p{Script=Han}{2}/u.test(text)) ?? paragraph.runs[0];
  const own = run?.spacing ?? 0;
  const grid = section?.grid;
  const snaps = paragraph.snapToGrid && grid && ['linesAndChars', 'snapToChars'].includes(grid.type);
  return snaps ? own + grid.characterSpace / 4096 : own;
}

/** Twips from the type area's left edge to the first line, and to the others. Counts of characters win, as in Word. */
export function lineStarts(paragraph: ParagraphFacts): { first: number; others: number } {
  const character = characterTwips(paragraph);
  const { left, leftChars, firstLine, firstLineChars } = paragraph.indent;
  const others = leftChars === null || leftChars === 0 ? left : (leftChars / 100) * character;
  const first =
    firstLineChars === null || firstLineChars === 0 ? firstLine : (firstLineChars / 100) * character;
  return { first: others + first, others };
}

/** Twips from the lines' right end to the type area's right edge. */
export function rightGap(paragraph: ParagraphFacts): number {
  const { right, rightChars } = paragraph.indent;
  return rightChars === null || rightChars === 0 ? right : (rightChars / 100) * characterTwips(paragraph);
}

const characterTwips = (paragraph: ParagraphFacts): number => {
  const run = paragraph.runs.find(({ text }) => text.trim() !== '');
  return run === undefined ? CHARACTER_POINTS * 20 : (run.size + run.spacing) * 20;
};

/** Typed blanks in front of the text: not a tab that leads to a centre or right stop. */
export function leadingBlanks(paragraph: ParagraphFacts): number {
  const own = paragraph.text.slice(paragraph.label.length);
  const blanks = /^[ \t\u00a0\u2002\u2003\u3000]+/u.exec(own)?.[0] ?? '';
  const stops = paragraph.tabs.some(({ kind }) => kind === 'center' || kind === 'right' || kind === 'end');
  return stops && blanks.startsWith('\t') ? 0 : blanks.length;
}
