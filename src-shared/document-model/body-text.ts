/**
 * The body of a document as plain text, the way people write it, and back. Answers of replies travel as text (reply/answer.ts), so
 * their structure must be readable from it alone. What this writes it reads back unchanged; what it reads and writes again stays.
 *
 * A line is a paragraph; empty lines mean nothing. A number that opens a line (一、 （一） 1. （1）) makes it a numbered part:
 * - its title ends with the first sentence where more words follow (a stop inside quotes or brackets does not count);
 *   what follows runs in behind the title, in the face of the body;
 * - without such a stop the whole line is the title;
 * - a title of more than 50 characters is none, nor is a line that is one whole sentence or item (ends in 。！？；，、):
 *   such a part stays a paragraph that begins with its number, in 仿宋 and free to part from what follows.
 * Lines of cells between bars are a table (body-table-text.ts).
 */
import { oneLine } from '../domain/wording/official-line';
import type { BodyBlock, HeadingBlock, HeadingLevel, ParagraphBlock } from './body-block';
import { readTableLines, tableLines, titleOfTable } from './body-table-text';
import { HEADING_LEVELS, type NumberedWords, numberText, PartCounter, readNumber } from './heading-number';

/** Characters without the number: about two lines of the page; a longer first sentence is text, not a title. */
export const LONGEST_TITLE = 50;
const LONGEST_RUN_IN = 5_000;

export function bodyFromText(text: string): BodyBlock[] {
  const lines = linesOf(text);
  const blocks: BodyBlock[] = [];
  for (let at = 0; at < lines.length; ) {
    const table = readTableLines(lines, at);
    if (table) {
      blocks.push(table.block);
      at = table.next;
      continue;
    }
    const line = lines[at] ?? '';
    if (line !== '') blocks.push(blockOfLine(line));
    at += 1;
  }
  return blocks;
}

export function textOfBody(blocks: readonly BodyBlock[]): string {
  const lines: string[] = [];
  const counter = new PartCounter();
  for (const block of blocks) {
    if (block.type === 'table') {
      // Else the table would take the line above for its own title, or grow together with the table above.
      const above = lines.at(-1);
      if (above !== undefined && (above.endsWith('|') || titleOfTable(above))) lines.push('');
      lines.push(...tableLines(block));
    } else lines.push(...linesOfBlock(block, counter));
  }
  return lines.join('\n');
}

/** Lines cleaned and trimmed, the empty ones still in their places: an empty line ends a table. */
function linesOf(text: string): string[] {
  return text.split(/\r\n|[\n\r\u2028\u2029]/u).map(oneLine);
}

/** One line that is no part of a table; never empty. */
export function blockOfLine(line: string): HeadingBlock | ParagraphBlock {
  const numbered = readNumber(line);
  return numbered ? blockOfNumbered(numbered) : { type: 'paragraph', text: line };
}

/** How far the title of a numbered part goes, in characters of its words; undefined: it has none, it is a paragraph. */
export function titleLength(words: string): number | undefined {
  const end = endOfFirstSentence(words);
  if (end === undefined && /[。！？；，、]$/u.test(words)) return undefined;
  const length = end ?? words.length;
  if (Array.from(words.slice(0, length)).length > LONGEST_TITLE || words.length - length > LONGEST_RUN_IN) {
    return undefined;
  }
  return length;
}

export function blockOfNumbered({ level, number, words }: NumberedWords): HeadingBlock | ParagraphBlock {
  const mark = numberText(level, number, words);
  const read = readNumber(`${mark}${words}`);
  // A stop behind a bracket belongs to the number, which is written without one: （一）、甲 is （一）甲.
  if (read && read.words !== words) return blockOfNumbered({ level, number, words: read.words });
  const length = titleLength(words);
  // 一、二级 would not be read as a number again.
  if (length === undefined || read === undefined) return { type: 'paragraph', text: `${mark}${words}` };
  const title = words.slice(0, length).trimEnd();
  const rest = words.slice(length).trim();
  return { type: 'heading', level, text: `${mark}${title}`, runIn: rest === '' ? null : rest };
}

/** A heading's words without its number, and the number where it has one of its level. */
export function wordsOfHeading(block: HeadingBlock): { words: string; number: number | undefined } {
  const read = readNumber(block.text);
  const own = read?.level === block.level ? read : undefined;
  const title = own?.words ?? block.text;
  if (block.runIn === null) return { words: title, number: own?.number };
  // Without a stop nobody could tell where the title ends.
  const stop = endOfFirstSentence(`${title}${block.runIn}`) === title.length ? '' : '。';
  return { words: `${title.replace(/[，、；：]$/u, '')}${stop}${block.runIn}`, number: own?.number };
}

/**
 * Parts inside a text that stands under a heading of the level above `highest`: moved down so that none stands higher, each level
 * only as far as the one above it needs. Below （1） the number is circled and the part a paragraph; beyond ⑳ it keeps （21）.
 */
export function underHeading(blocks: readonly BodyBlock[], highest: HeadingLevel): BodyBlock[] {
  const levels = lowered(
    blocks.flatMap((block) => partOf(block)?.level ?? []),
    highest,
  );
  return blocks.map((block) => {
    const part = partOf(block);
    const level = part && levels.get(part.level);
    if (!part || level === undefined || level === part.level) return block;
    if (part.number === undefined) {
      return block.type === 'heading' ? { ...block, level: Math.min(level, 4) as HeadingLevel } : block;
    }
    const { number, words } = part;
    if (level <= 4) return blockOfNumbered({ level: level as HeadingLevel, number, words });
    const mark = number <= 20 ? String.fromCodePoint(0x245f + number) : numberText(4, number, words);
    return { type: 'paragraph', text: `${mark}${words}` };
  });
}

function lowered(used: readonly HeadingLevel[], highest: HeadingLevel): Map<HeadingLevel, number> {
  const levels = new Map<HeadingLevel, number>();
  let above = highest - 1;
  for (const level of HEADING_LEVELS.filter((each) => used.includes(each))) {
    above = Math.max(level, above + 1);
    levels.set(level, above);
  }
  return levels;
}

/** A part with its number, which a heading may still lack. */
function partOf(
  block: BodyBlock,
): { level: HeadingLevel; number: number | undefined; words: string } | undefined {
  if (block.type === 'paragraph') return readNumber(block.text);
  return block.type === 'heading' ? { level: block.level, ...wordsOfHeading(block) } : undefined;
}

function linesOfBlock(block: Exclude<BodyBlock, { type: 'table' }>, counter: PartCounter): string[] {
  switch (block.type) {
    case 'paragraph': {
      const numbered = readNumber(block.text);
      if (numbered) counter.take({ level: numbered.level, start: numbered.number });
      return [block.text];
    }
    case 'heading': {
      const { words, number } = wordsOfHeading(block);
      const taken = counter.take({ level: block.level, start: number ?? null });
      return [`${numberText(block.level, taken, words)}${words}`];
    }
    case 'numbered-points':
      return block.points.map((words, index) => `${numberText(3, index + 1, words)}${words}`);
  }
}

const OPENING = '“‘「『（(《〈〔［[';
const CLOSING = '”’」』）)》〉〕］]';

/** Behind the first stop that stands outside quotes and brackets and has words behind it. */
function endOfFirstSentence(words: string): number | undefined {
  let depth = 0;
  for (const [at, character] of [...words].entries()) {
    if (OPENING.includes(character)) depth += 1;
    else if (CLOSING.includes(character)) depth = Math.max(0, depth - 1);
    else if (depth === 0 && /[。！？]/u.test(character)) {
      const end = [...words].slice(0, at + 1).join('').length;
      return /[^。！？\s]/u.test(words.slice(end)) ? end : undefined;
    }
  }
  return undefined;
}
