/**
 * A table as lines of plain text. The first row is its head, a line directly above may give its title (表：…, or 横表：… for one
 * that stands across, GB/T 9704 8). A second row of dashes says how wide the columns are to each other; without it the longest
 * words decide. Anything that no table can hold stays lines of text.
 */
import { type TableBlock, tableBlockSchema } from './body-block';

const ROW = /^\|(.*)\|$/u;
const TITLE = /^(横?)表[：:](.*)$/u;
const LONGEST_TITLE = 100;
/** Between columns of the same table: a wider difference leaves the narrow one unreadable. */
const MOST_SHARE = 10;

export function titleOfTable(line: string): { caption: string | null; landscape: boolean } | undefined {
  const match = TITLE.exec(line);
  if (!match) return undefined;
  const caption = (match[2] ?? '').trim();
  if (caption.length > LONGEST_TITLE) return undefined;
  return { caption: caption === '' ? null : caption, landscape: match[1] !== '' };
}

/** The table that begins at a line, with the line behind it; undefined where none begins. */
export function readTableLines(
  lines: readonly string[],
  at: number,
): { block: TableBlock; next: number } | undefined {
  const title = titleOfTable(lines[at] ?? '');
  const from = title ? at + 1 : at;
  let next = from;
  const cells: string[][] = [];
  for (let row = cellsOf(lines[next]); row; row = cellsOf(lines[next])) {
    cells.push(row);
    next += 1;
  }
  const [head, ...below] = cells;
  if (!head) return undefined;
  const dashes = below[0]?.every((cell) => /^-+$/.test(cell)) ? below.shift() : undefined;
  const width = Math.max(...cells.map((row) => row.length));
  const pad = (row: readonly string[]) => Array.from({ length: width }, (_, column) => row[column] ?? '');
  const rows = below.map(pad);
  const titles = pad(head);
  const shares = dashes
    ? pad(dashes).map((cell) => Math.min(100, Math.max(1, cell.length)))
    : columnShares(titles, rows);
  const table = tableBlockSchema.safeParse({
    type: 'table',
    caption: title?.caption ?? null,
    columns: titles.map((text, column) => ({ title: text, share: shares[column] ?? 1 })),
    rows,
    landscape: title?.landscape ?? false,
  });
  return table.success ? { block: table.data, next } : undefined;
}

export function tableLines(table: TableBlock): string[] {
  const titles = table.columns.map(({ title }) => cellText(title));
  const rows = table.rows.map((row) => row.map(cellText));
  const shares = table.columns.map(({ share }) => Math.max(1, Math.round(share)));
  const derived = columnShares(titles, rows);
  const isDerived = shares.every((share, column) => share === derived[column]);
  // A first row of dashes alone would be taken for the widths.
  const tellWidths = !isDerived || rows[0]?.every((cell) => /^-+$/.test(cell)) === true;
  const title =
    table.landscape || table.caption !== null
      ? [`${table.landscape ? '横' : ''}表：${table.caption ?? ''}`]
      : [];
  return [
    ...title,
    rowLine(titles),
    ...(tellWidths ? [rowLine(shares.map((share) => '-'.repeat(share)))] : []),
    ...rows.map(rowLine),
  ];
}

/** Whole numbers from 1 to 10 by the longest words of each column. */
export function columnShares(titles: readonly string[], rows: readonly (readonly string[])[]): number[] {
  const lengths = titles.map((title, column) =>
    Math.max(1, ...[title, ...rows.map((row) => row[column] ?? '')].map((cell) => Array.from(cell).length)),
  );
  const shortest = Math.max(2, Math.min(...lengths));
  return lengths.map((length) => Math.min(MOST_SHARE, Math.max(1, Math.round(length / shortest))));
}

/** A bar inside a cell would end it: the full-width bar looks the same and does not. */
export function cellText(text: string): string {
  return text.replaceAll('|', '｜').trim();
}

function cellsOf(line: string | undefined): string[] | undefined {
  const inner = ROW.exec(line ?? '')?.[1];
  return inner?.split('|').map((cell) => cell.trim());
}

const rowLine = (cells: readonly string[]) => `| ${cells.join(' | ')} |`;
