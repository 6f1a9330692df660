/** What Word, WPS, LibreOffice, web pages and plain text put on the clipboard, as blocks of a body: structure kept, looks dropped. */
import { type BodyBlock, type HeadingLevel, tableBlockSchema } from '@shared/document-model/body-block';
import { cellText, columnShares } from '@shared/document-model/body-table-text';
import { blockOfLine, bodyFromText } from '@shared/document-model/body-text';
import { readNumber } from '@shared/document-model/heading-number';
import { oneLine } from '@shared/domain/wording/official-line';
import { readHtml } from './html-tree';
import { type Dropped, flowOf, type Pasted, type PastedLine } from './paste-flow';
import type { PastedTable } from './paste-table';

export interface CleanPaste {
  readonly blocks: readonly BodyBlock[];
  readonly dropped: Readonly<Dropped>;
}

const LONGEST_LINE = 20_000;
const LOWEST_LEVEL = 4;

export function cleanPaste(html: string): CleanPaste {
  const dropped: Dropped = { images: 0, notes: 0, mergedCells: 0 };
  const pasted = flowOf(readHtml(html), dropped);
  const levels = headingLevels(pasted);
  return {
    blocks: pasted.flatMap((item) =>
      item.type === 'table' ? blocksOfTable(item) : blocksOfLine(item, levels),
    ),
    dropped,
  };
}

/** Lines are paragraphs, whatever blanks indent them; at least two lines with the same number of tabs are a table. */
export function cleanPlainText(text: string): BodyBlock[] {
  const lines = text.split(/\r\n|[\n\r\u2028\u2029]/u);
  const blocks: BodyBlock[] = [];
  let plain: string[] = [];
  const endPlain = () => {
    blocks.push(...bodyFromText(plain.join('\n')));
    plain = [];
  };
  for (let at = 0; at < lines.length; at += 1) {
    const rows = tabbedRows(lines, at);
    if (rows.length < 2) plain.push(lines[at] ?? '');
    else {
      endPlain();
      blocks.push(...blocksOfTable({ type: 'table', caption: null, rows }));
      at += rows.length - 1;
    }
  }
  endPlain();
  return blocks;
}

/** A tab at the start of a line is an indent. */
function tabbedRows(lines: readonly string[], from: number): string[][] {
  const rows: string[][] = [];
  for (const line of lines.slice(from)) {
    const cells = line.split('\t').map((cell) => cell.trim());
    if (cells.length < 2 || line.startsWith('\t') || (rows[0] && cells.length !== rows[0].length)) break;
    rows.push(cells);
  }
  return rows;
}

/** The levels that occur become 1, 2, 3, 4; one heading alone above all others is the title of what was copied, and stays a line. */
function headingLevels(pasted: readonly Pasted[]): ReadonlyMap<number, HeadingLevel> {
  const headings = pasted.flatMap((item) =>
    item.type === 'line' && item.headingLevel !== undefined && !item.centred && !readNumber(item.text)
      ? item.headingLevel
      : [],
  );
  const used = [...new Set(headings)].sort((left, right) => left - right);
  const [highest, ...lower] = used;
  const isTitle =
    lower.length > 0 && headings[0] === highest && headings.filter((level) => level === highest).length === 1;
  return new Map(
    (isTitle ? lower : used).map((level, index) => [
      level,
      Math.min(index + 1, LOWEST_LEVEL) as HeadingLevel,
    ]),
  );
}

function blocksOfLine(
  { text, headingLevel, centred }: PastedLine,
  levels: ReadonlyMap<number, HeadingLevel>,
): BodyBlock[] {
  const line = oneLine(text);
  if (line === '') return [];
  if (line.length > LONGEST_LINE)
    return [line.slice(0, LONGEST_LINE), line.slice(LONGEST_LINE)].flatMap((part) =>
      blocksOfLine({ type: 'line', text: part, headingLevel: undefined, centred }, levels),
    );
  const level = headingLevel === undefined || centred ? undefined : levels.get(headingLevel);
  // Its own number says more than the style that someone gave it.
  if (level === undefined || readNumber(line) || line.length > 100) return [blockOfLine(line)];
  return [{ type: 'heading', level, text: line, runIn: null }];
}

function blocksOfTable({ caption, rows }: PastedTable): BodyBlock[] {
  const [titles = [], ...below] = rows.map((row) => row.map((text) => cellText(oneLine(text))));
  const shares = columnShares(titles, below);
  const table = tableBlockSchema.safeParse({
    type: 'table',
    caption: caption === null ? null : oneLine(caption),
    columns: titles.map((title, column) => ({ title, share: shares[column] ?? 1 })),
    rows: below,
    landscape: false,
  });
  if (table.success) return [table.data];
  // Wider or longer than any document can hold: at least its words are kept.
  return rows.flatMap((row) => bodyFromText(row.filter((text) => text !== '').join('　')));
}
