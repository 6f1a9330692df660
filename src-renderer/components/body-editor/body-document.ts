/** The body between the model and the editor: what is shown is what the document will hold, in both directions. */
import type { BodyBlock, HeadingLevel, TableBlock } from '@shared/document-model/body-block';
import { cellText, columnShares } from '@shared/document-model/body-table-text';
import { blockOfLine, blockOfNumbered, wordsOfHeading } from '@shared/document-model/body-text';
import { PartCounter, readNumber } from '@shared/document-model/heading-number';
import { oneLine } from '@shared/domain/wording/official-line';
import type { Node } from 'prosemirror-model';
import { bodySchema, headingAttributes, tableAttributes } from './body-schema';

const { nodes } = bodySchema;
/** Limits of the model (body-block.ts); the editor refuses longer words (limits.ts), what comes in otherwise is cut. */
export const LONGEST_TITLE = 50;
export const LONGEST_CELL = 500;
export const LONGEST_CAPTION = 100;
/** A longer line goes on in a paragraph of its own; a part leaves room for its number. */
const LONGEST_LINE = 20_000;
const LONGEST_PART = 19_980;
export const MOST_COLUMNS = 12;

export function documentOfBody(blocks: readonly BodyBlock[]): Node {
  return nodes.doc.create(null, nodesOfBody(blocks));
}

/** Never empty: a document begins with a paragraph, and one can always write below a table. */
export function nodesOfBody(blocks: readonly BodyBlock[]): Node[] {
  const counter = new PartCounter();
  const children = blocks.flatMap((block) => nodesOfBlock(block, counter));
  const last = children.at(-1);
  return last === undefined || last.type === nodes.figure
    ? [...children, nodes.paragraph.create()]
    : children;
}

function nodesOfBlock(block: BodyBlock, counter: PartCounter): Node[] {
  switch (block.type) {
    case 'heading': {
      const { words, number } = wordsOfHeading(block);
      return [numberedNode(block.level, number, words, counter)];
    }
    case 'paragraph': {
      const numbered = readNumber(block.text);
      return numbered
        ? [numberedNode(numbered.level, numbered.number, numbered.words, counter)]
        : [nodes.paragraph.create(null, textNode(block.text))];
    }
    case 'numbered-points':
      return block.points.map((words, index) => numberedNode(3, index + 1, words, counter));
    case 'table':
      return [figureNode(block)];
  }
}

function numberedNode(
  level: HeadingLevel,
  number: number | undefined,
  words: string,
  counter: PartCounter,
): Node {
  const start = number === undefined || number === counter.expected(level) ? null : number;
  counter.take({ level, start });
  return nodes.heading.create({ level, start }, textNode(words));
}

function textNode(text: string): Node | null {
  return text === '' ? null : bodySchema.text(text);
}

function figureNode(block: TableBlock): Node {
  const cell = (head: boolean) => (text: string) =>
    (head ? nodes.table_header : nodes.table_cell).create(null, nodes.cell_text.create(null, textNode(text)));
  const titles = block.columns.map(({ title }) => title);
  const shares = block.columns.map(({ share }) => share);
  const derived = columnShares(titles, block.rows);
  const table = nodes.table.create(null, [
    nodes.table_row.create(null, titles.map(cell(true))),
    ...block.rows.map((row) => nodes.table_row.create(null, row.map(cell(false)))),
  ]);
  return nodes.figure.create(
    {
      landscape: block.landscape,
      shares: shares.every((share, column) => share === derived[column]) ? null : shares,
    },
    [nodes.caption.create(null, textNode(block.caption ?? '')), table],
  );
}

/** Empty lines are no blocks. */
export function bodyOfDocument(document: Node): BodyBlock[] {
  const counter = new PartCounter();
  const blocks: BodyBlock[] = [];
  document.forEach((node) => {
    if (node.type !== nodes.heading) {
      blocks.push(...blocksOfNode(node));
      return;
    }
    const [words = '', ...more] = piecesOf(oneLine(node.textContent), LONGEST_PART);
    if (words === '') return;
    const { level, start } = headingAttributes(node);
    blocks.push(blockOfNumbered({ level, number: counter.take({ level, start }), words }));
    blocks.push(...more.map((text): BodyBlock => ({ type: 'paragraph', text })));
  });
  return blocks;
}

/** Nodes never change: what one of them makes is remembered as long as it lives, so that a key pressed reads one line anew. */
const known = new WeakMap<Node, readonly BodyBlock[]>();

function blocksOfNode(node: Node): readonly BodyBlock[] {
  const before = known.get(node);
  if (before) return before;
  const blocks =
    node.type === nodes.figure
      ? [tableBlock(node)]
      : piecesOf(oneLine(node.textContent), LONGEST_LINE).map(
          (text, index): BodyBlock => (index === 0 ? blockOfLine(text) : { type: 'paragraph', text }),
        );
  known.set(node, blocks);
  return blocks;
}

function piecesOf(line: string, longest: number): string[] {
  const pieces: string[] = [];
  for (let at = 0; at < line.length; at += longest) {
    const piece = line.slice(at, at + longest).trim();
    if (piece !== '') pieces.push(piece);
  }
  return pieces;
}

function tableBlock(figure: Node): TableBlock {
  const caption = oneLine(figure.child(0).textContent).slice(0, LONGEST_CAPTION).trim();
  const { landscape, shares } = tableAttributes(figure);
  const cells: string[][] = [];
  figure.child(1).forEach((row) => {
    const line: string[] = [];
    row.forEach((cell) => {
      const longest = cells.length === 0 ? LONGEST_TITLE : LONGEST_CELL;
      line.push(cellText(oneLine(cell.textContent)).slice(0, longest).trim());
    });
    cells.push(line);
  });
  const [titles = [], ...rows] = cells;
  const own = shares?.length === titles.length ? shares : columnShares(titles, rows);
  return {
    type: 'table',
    caption: caption === '' ? null : caption,
    columns: titles.map((title, column) => ({ title, share: own[column] ?? 1 })),
    rows: rows.map((row) => titles.map((_, column) => row[column] ?? '')),
    landscape,
  };
}
