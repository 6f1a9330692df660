/** What the keys and buttons of the body editor do to whole blocks: levels, order, tables. Each is a ProseMirror command. */
import type { HeadingLevel } from '@shared/document-model/body-block';
import { readNumber } from '@shared/document-model/heading-number';
import type { Node, ResolvedPos } from 'prosemirror-model';
import { type Command, type EditorState, NodeSelection, Selection, TextSelection } from 'prosemirror-state';
import {
  addColumnAfter,
  addRowAfter,
  deleteColumn,
  deleteRow,
  goToNextCell,
  isInTable,
} from 'prosemirror-tables';
import { MOST_COLUMNS, nodesOfBody } from './body-document';
import { bodySchema, headingAttributes, tableAttributes } from './body-schema';

const { nodes } = bodySchema;

export interface TopBlock {
  readonly node: Node;
  readonly position: number;
  readonly index: number;
}

/** The blocks of the document that the selection touches. */
export function selectedBlocks({ doc, selection }: EditorState): TopBlock[] {
  const first = selection.$from.index(0);
  const last = Math.max(
    first,
    selection.$to.depth === 0 ? selection.$to.index(0) - 1 : selection.$to.index(0),
  );
  const blocks: TopBlock[] = [];
  doc.forEach((node, position, index) => {
    if (index >= first && index <= last) blocks.push({ node, position, index });
  });
  return blocks;
}

/** Level of the part at the cursor, 0 for a paragraph; undefined in a table. */
export function levelAtCursor(state: EditorState): HeadingLevel | 0 | undefined {
  const [block] = selectedBlocks(state);
  if (!block || block.node.type === nodes.figure) return undefined;
  return block.node.type === nodes.heading ? headingAttributes(block.node).level : 0;
}

/** Level 0 makes paragraphs. Pressed again on parts of that level it takes the level back. */
export function setLevel(level: HeadingLevel | 0): Command {
  return (state, dispatch) => {
    const blocks = selectedBlocks(state).filter(({ node }) => node.type !== nodes.figure);
    if (blocks.length === 0) return false;
    const isLevel = (node: Node) => node.type === nodes.heading && headingAttributes(node).level === level;
    const wanted = blocks.every(({ node }) => isLevel(node)) ? 0 : level;
    if (wanted === 0 && blocks.every(({ node }) => node.type === nodes.paragraph)) return false;
    const transaction = state.tr;
    for (const { node, position } of blocks) {
      if (wanted === 0) transaction.setNodeMarkup(transaction.mapping.map(position), nodes.paragraph, null);
      else if (!isLevel(node)) {
        const at = transaction.mapping.map(position);
        // A number that was typed gives way to the one that is counted.
        const typed =
          node.textContent.length - (readNumber(node.textContent.trim())?.words.length ?? Infinity);
        if (node.type === nodes.paragraph && typed > 0) transaction.delete(at + 1, at + 1 + typed);
        transaction.setNodeMarkup(at, nodes.heading, { level: wanted, start: null });
      }
    }
    dispatch?.(transaction.scrollIntoView());
    return true;
  };
}

const LOWEST = 4;

/** A level down or up at the start of a line; elsewhere Tab leaves the field, as everywhere. */
export function shiftLevel(by: 1 | -1, highest: HeadingLevel): Command {
  return (state, dispatch) => {
    const { $from, empty } = state.selection;
    const level = levelAtCursor(state);
    if (!empty || $from.parentOffset !== 0 || level === undefined || level === 0) return false;
    const wanted = level + by;
    if (wanted < highest || wanted > LOWEST) return false;
    return setLevel(wanted as HeadingLevel)(state, dispatch);
  };
}

/** Counting begins again at 1 here, or goes on again. */
export const toggleRestart: Command = (state, dispatch) => {
  const [block] = selectedBlocks(state);
  if (block?.node.type !== nodes.heading) return false;
  const attributes = headingAttributes(block.node);
  dispatch?.(
    state.tr.setNodeMarkup(block.position, null, {
      ...attributes,
      start: attributes.start === null ? 1 : null,
    }),
  );
  return true;
};

export function moveBlocks(by: 1 | -1): Command {
  return (state, dispatch) => {
    const blocks = selectedBlocks(state);
    const first = blocks[0];
    const last = blocks.at(-1);
    if (!first || !last) return false;
    const otherIndex = by === -1 ? first.index - 1 : last.index + 1;
    if (otherIndex < 0 || otherIndex >= state.doc.childCount) return false;
    const other = state.doc.child(otherIndex);
    const end = last.position + last.node.nodeSize;
    const transaction = state.tr;
    const offset = by === -1 ? -other.nodeSize : other.nodeSize;
    // The neighbour jumps over the blocks, so that the selection stays in them.
    if (by === -1) {
      transaction.insert(end, other).delete(first.position - other.nodeSize, first.position);
    } else transaction.delete(end, end + other.nodeSize).insert(first.position, other);
    const { anchor, head } = state.selection;
    if (state.selection instanceof TextSelection) {
      transaction.setSelection(TextSelection.create(transaction.doc, anchor + offset, head + offset));
    } else if (state.selection instanceof NodeSelection) {
      transaction.setSelection(NodeSelection.create(transaction.doc, anchor + offset));
    }
    dispatch?.(transaction.scrollIntoView());
    return true;
  };
}

/** Enter: a part's title is followed by a paragraph, a numbered item by the next one; Enter on an empty part ends the numbering. */
export const splitLine: Command = (state, dispatch) => {
  const { $from, $to } = state.selection;
  const parent = $from.parent;
  if (parent.type === nodes.caption) return focusFirstCell(state, dispatch);
  if (parent.type === nodes.cell_text) return goToNextCell(1)(state, dispatch);
  if (parent.type !== nodes.heading && parent.type !== nodes.paragraph) return false;
  if (parent.type === nodes.heading && parent.content.size === 0) return setLevel(0)(state, dispatch);
  if (!$from.sameParent($to)) return false;
  const isItem = /[；;。]$/u.test(parent.textContent) && parent.type === nodes.heading && !hasRunIn(parent);
  const atStart = $from.parentOffset === 0 && parent.content.size > 0;
  const after = atStart ? parent.type : isItem ? nodes.heading : nodes.paragraph;
  const attributes =
    after === nodes.heading ? { ...headingAttributes(parent), ...(atStart ? {} : { start: null }) } : null;
  const transaction = state.tr.deleteSelection();
  transaction.split(transaction.mapping.map($from.pos), 1, [{ type: after, attrs: attributes }]);
  // What is pushed down keeps its level; the empty line above it is a paragraph.
  if (atStart) transaction.setNodeMarkup($from.before(), nodes.paragraph, null);
  dispatch?.(transaction.scrollIntoView());
  return true;
};

function hasRunIn(part: Node): boolean {
  return /[。！？]./u.test(part.textContent);
}

/** Backspace at the start of a part makes it a paragraph first. */
export const takeLevelBack: Command = (state, dispatch) => {
  const { $from, empty } = state.selection;
  if (!empty || $from.parentOffset !== 0 || $from.parent.type !== nodes.heading) return false;
  return setLevel(0)(state, dispatch);
};

/** A line below the block, the way out of a table. */
export const lineBelow: Command = (state, dispatch) => {
  const last = selectedBlocks(state).at(-1);
  if (!last) return false;
  const at = last.position + last.node.nodeSize;
  const transaction = state.tr.insert(at, nodes.paragraph.create());
  dispatch?.(transaction.setSelection(TextSelection.create(transaction.doc, at + 1)).scrollIntoView());
  return true;
};

export const insertTable: Command = (state, dispatch) => {
  if (isInFigure(state)) return false;
  const [figure] = nodesOfBody([
    {
      type: 'table',
      caption: null,
      columns: ['', '', ''].map((title) => ({ title, share: 1 })),
      rows: [
        ['', '', ''],
        ['', '', ''],
      ],
      landscape: false,
    },
  ]);
  const last = selectedBlocks(state).at(-1);
  if (!figure || !last) return false;
  const replaces = last.node.type === nodes.paragraph && last.node.content.size === 0;
  const from = replaces ? last.position : last.position + last.node.nodeSize;
  const transaction = state.tr.replaceWith(from, last.position + last.node.nodeSize, figure);
  transaction.setSelection(Selection.near(transaction.doc.resolve(from + 2)));
  dispatch?.(transaction.scrollIntoView());
  return true;
};

export const isInFigure = (state: EditorState) =>
  figureAt(state.selection.$from) !== undefined || figureSelected(state);

function figureSelected({ selection }: EditorState): boolean {
  return selection instanceof NodeSelection && selection.node.type === nodes.figure;
}

function figureAt($position: ResolvedPos): { node: Node; position: number } | undefined {
  const node = $position.depth === 0 ? undefined : $position.node(1);
  return node?.type === nodes.figure ? { node, position: $position.before(1) } : undefined;
}

const focusFirstCell: Command = (state, dispatch) => {
  const figure = figureAt(state.selection.$from);
  if (!figure) return false;
  const at = figure.position + 1 + figure.node.child(0).nodeSize;
  dispatch?.(state.tr.setSelection(Selection.near(state.doc.resolve(at + 1))).scrollIntoView());
  return true;
};

export const toggleLandscape: Command = (state, dispatch) => {
  const figure = figureAt(state.selection.$from);
  if (!figure) return false;
  const attributes = tableAttributes(figure.node);
  dispatch?.(
    state.tr.setNodeMarkup(figure.position, null, { ...attributes, landscape: !attributes.landscape }),
  );
  return true;
};

export const isLandscape = (state: EditorState) =>
  figureAt(state.selection.$from)?.node.attrs.landscape === true;

export const deleteTable: Command = (state, dispatch) => {
  const figure = figureAt(state.selection.$from);
  if (!figure) return false;
  const end = figure.position + figure.node.nodeSize;
  dispatch?.(state.tr.replaceWith(figure.position, end, nodes.paragraph.create()).scrollIntoView());
  return true;
};

export const addColumn: Command = (state, dispatch) => {
  const figure = figureAt(state.selection.$from);
  if (!figure || !isInTable(state) || figure.node.child(1).child(0).childCount >= MOST_COLUMNS) return false;
  return addColumnAfter(state, dispatch);
};

export const addRow: Command = addRowAfter;
export const removeColumn: Command = deleteColumn;
/** The head stays: a table has one. */
export const removeRow: Command = (state, dispatch) => {
  const { $from } = state.selection;
  const inHead = $from.depth > 3 && $from.node($from.depth - 1).type === nodes.table_header;
  return inHead ? false : deleteRow(state, dispatch);
};

/** Tab in a table goes on to the next cell and makes a row behind the last one. */
export const nextCell: Command = (state, dispatch, view) => {
  if (!isInTable(state)) return false;
  if (goToNextCell(1)(state, dispatch)) return true;
  if (!dispatch || !view) return true;
  addRowAfter(state, dispatch);
  return goToNextCell(1)(view.state, dispatch);
};
