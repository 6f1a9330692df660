/** Breaks a title into balanced lines in the form of a trapezoid or diamond, never inside a word (GB/T 9704 7.3.1). */
import { textWidth, widthInCharacters as width } from './line-metrics';

/** Points: exact line of a 2号 title. */
export const TITLE_LINE = 36;
/** Millimetres between title and salutation: one blank line (7.3.1) less what the exact lines add. */
export const BELOW_TITLE = 8;

/** Characters of 2号 on 156 mm. */
const WIDEST = 20;

/** A line never starts with these: they belong to the word before. */
const NOT_FIRST = /^[的之了和与及、，。；：！？）〕》」』”’\]]/u;
/** A line never ends with these. */
const NOT_LAST = /[（〔《「『“‘第[]$/u;

/** Nor right behind a mark that opens, where a character or two of what it names would stand alone. */
const JUST_OPENED = /[（〔《「『“‘][^（〔《「『“‘）〕》」』”’]{1,2}$/u;
/** By what places and units end; a dictionary does not know them: 云 | 州 | 市, 建设 | 局. */
const PLACE_END = '省市州县区旗镇乡';
const UNIT_END = '局会委厅院部办处所';

/** Whether a line that starts with the word at `index` would cut a name. */
function cutsName(words: readonly string[], index: number): boolean {
  const [before = '', word = '', after = ''] = [words[index - 1], words[index], words[index + 1]];
  if (word.length === 1 && (PLACE_END + UNIT_END).includes(word)) return true;
  if (before.length !== 1) return false;
  if (word.length === 1) return after.length === 1 && PLACE_END.includes(after);
  return word.length === 2 && PLACE_END.includes(word.charAt(1));
}

/** Words that stay whole although a dictionary splits them: 市政协, 市九届人大, and numbers with their measure. */
const WHOLE =
  /[省市县区旗](?:政协|人大|人民代表大会|人民政府|政府|[一二三四五六七八九十百]+届(?:人大)?)|第?[0-9０-９〇零一二三四五六七八九十百千]+(?:次(?:全体)?会议|届|次|号|年|月|日|项|件)|印发|[0-9A-Za-z.\-－—]+/gu;

/** As it is set: around figures Word and LibreOffice leave a gap, by which a full line would run over. */
const setWidth = (text: string): number => textWidth(text, 1, 0);

/** Made once: making one costs more than a title. */
const SEGMENTER = new Intl.Segmenter('zh-Hans', { granularity: 'word' });

/** Offsets inside `text` at which a line may end. */
function breakPoints(text: string): number[] {
  const inside = new Set<number>();
  for (const match of text.matchAll(WHOLE)) {
    for (let offset = match.index + 1; offset < match.index + match[0].length; offset++) inside.add(offset);
  }
  const offsets: number[] = [];
  const words = [...SEGMENTER.segment(text)];
  const texts = words.map(({ segment }) => segment);
  for (const [place, { index }] of words.entries()) {
    if (index === 0 || inside.has(index) || cutsName(texts, place)) continue;
    const head = text.slice(0, index);
    if (NOT_FIRST.test(text.slice(index)) || NOT_LAST.test(head) || JUST_OPENED.test(head)) continue;
    offsets.push(index);
  }
  return offsets;
}

/** Two lines of one width make an oblong, which the standard does not name: more than any uneven pair costs. */
const OBLONG = 400;
/** Characters by which two lines must differ to read as a trapezoid, the gaps around figures counted. */
const ONE_WIDTH = 1;

const isOblong = ([first, second, ...others]: readonly string[]): boolean => {
  if (first === undefined || second === undefined || others.length > 0) return false;
  return Math.abs(setWidth(first) - setWidth(second)) <= ONE_WIDTH;
};

/** Unevenness of a set of lines: lower is better. A middle line shorter than both neighbours (an hourglass) is the worst form. */
function cost(lines: readonly string[]): number {
  const widths = lines.map(width);
  const mean = widths.reduce((sum, each) => sum + each, 0) / widths.length;
  let total = widths.reduce((sum, each) => sum + (each - mean) ** 2, isOblong(lines) ? OBLONG : 0);
  for (let index = 1; index < widths.length; index++) {
    // Equal lines make a block, which the standard does not name.
    if (Math.abs((widths[index] ?? 0) - (widths[index - 1] ?? 0)) < 1) total += 3;
    const [before, here, after] = [widths[index - 1], widths[index], widths[index + 1]];
    if (before !== undefined && here !== undefined && after !== undefined && here < before && here < after) {
      total += 100;
    }
    if (lines[index]?.startsWith('关于') === true) total -= 2;
  }
  return total;
}

function arrangements(text: string, offsets: readonly number[], count: number): string[][] {
  if (count === 1) return setWidth(text) <= WIDEST ? [[text]] : [];
  const found: string[][] = [];
  for (const [position, offset] of offsets.entries()) {
    const head = text.slice(0, offset);
    if (setWidth(head) > WIDEST) break;
    // The rest must fit on the lines that are left, else the branch is dead.
    if (width(text.slice(offset)) > WIDEST * (count - 1)) continue;
    const shifted = offsets.slice(position + 1).map((each) => each - offset);
    for (const tail of arrangements(text.slice(offset), shifted, count - 1)) found.push([head, ...tail]);
  }
  return found;
}

/** Cuts where nothing better exists: a run of characters without any word boundary. */
function hardLines(text: string): string[] {
  const lines = [''];
  for (const character of text) {
    if (setWidth((lines.at(-1) ?? '') + character) > WIDEST) lines.push('');
    lines[lines.length - 1] += character;
  }
  return lines;
}

/** At most four lines are searched for the best form; a longer title is cut line by line. */
const MOST_SEARCHED = 4;

export function titleLines(title: string): string[] {
  const fewest = Math.ceil(width(title) / WIDEST);
  const offsets = breakPoints(title);
  for (let count = fewest; count <= Math.min(fewest + 1, MOST_SEARCHED); count++) {
    let best: { lines: string[]; cost: number } | undefined;
    for (const lines of arrangements(title, offsets, count)) {
      const price = cost(lines);
      if (best === undefined || price < best.cost) best = { lines, cost: price };
    }
    if (best !== undefined) return best.lines;
  }
  return hardLines(title);
}
