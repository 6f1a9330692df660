/** A pasted table as rows of equal length; merged cells are taken apart, the text standing in the first of them. */
import type { HtmlElement } from './html-tree';
import type { Dropped } from './paste-flow';

export interface PastedTable {
  readonly type: 'table';
  readonly caption: string | null;
  readonly rows: readonly (readonly string[])[];
}

/** A table that claims more columns than this is made to harm. */
const MOST_COLUMNS = 100;

/** Undefined where the table only frames other content: one cell, or one column of one row. */
export function readTable(
  table: HtmlElement,
  textOfCell: (cell: HtmlElement) => string,
  dropped: Dropped,
): PastedTable | undefined {
  const rows = rowsOf(table);
  if (Math.max(0, ...rows.map((row) => cellsOf(row).length)) < 2) return undefined;
  const grid: (string | undefined)[][] = rows.map(() => []);
  for (const [at, row] of rows.entries()) {
    for (const cell of cellsOf(row)) {
      const across = span(cell, 'colspan', MOST_COLUMNS);
      const down = span(cell, 'rowspan', rows.length - at);
      if (across > 1 || down > 1) dropped.mergedCells += 1;
      let column = 0;
      while (grid[at]?.[column] !== undefined) column += 1;
      for (let below = at; below < at + down; below += 1) {
        for (let right = column; right < Math.min(column + across, MOST_COLUMNS); right += 1) {
          const line = grid[below];
          if (line) line[right] = below === at && right === column ? textOfCell(cell) : '';
        }
      }
    }
  }
  const width = Math.max(...grid.map((line) => line.length));
  const filled = grid
    .map((line) => Array.from({ length: width }, (_, column) => line[column] ?? ''))
    .filter((line) => line.some((text) => text !== ''));
  if (filled.length === 0) return undefined;
  const caption = table.children.find(
    (child): child is HtmlElement => typeof child !== 'string' && child.name === 'caption',
  );
  const title = caption ? textOfCell(caption) : '';
  return { type: 'table', caption: title === '' ? null : title, rows: filled };
}

function rowsOf(element: HtmlElement): HtmlElement[] {
  return element.children.flatMap((child) => {
    if (typeof child === 'string') return [];
    if (child.name === 'tr') return [child];
    return /^(?:thead|tbody|tfoot)$/u.test(child.name) ? rowsOf(child) : [];
  });
}

function cellsOf(row: HtmlElement): HtmlElement[] {
  return row.children.filter(
    (child): child is HtmlElement =>
      typeof child !== 'string' && (child.name === 'td' || child.name === 'th'),
  );
}

function span(cell: HtmlElement, name: string, most: number): number {
  const wanted = Number(cell.attributes.get(name) ?? 1);
  return Number.isInteger(wanted) && wanted > 1 ? Math.min(wanted, most) : 1;
}
