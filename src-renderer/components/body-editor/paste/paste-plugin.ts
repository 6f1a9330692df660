/** Takes over every paste and drop: only what `cleanPaste` lets through reaches the text, and the person hears what did not. */
import type { BodyBlock, HeadingLevel } from '@shared/document-model/body-block';
import { underHeading } from '@shared/document-model/body-text';
import { closeHistory } from 'prosemirror-history';
import { Fragment, Slice } from 'prosemirror-model';
import { Plugin } from 'prosemirror-state';
import type { EditorView } from 'prosemirror-view';
import { documentOfBody } from '../body-document';
import { bodySchema } from '../body-schema';
import { cleanPaste, cleanPlainText } from './clean-paste';

/** Longer clipboard HTML is read as plain text: reading it would hold up the window. */
const LONGEST_HTML = 8_000_000;

export interface PasteOptions {
  readonly highest: () => HeadingLevel;
  readonly onNotice: (notice: string) => void;
}

export function pastePlugin(options: PasteOptions): Plugin {
  return new Plugin({
    props: {
      handleDOMEvents: {
        paste(view, event) {
          const data = event.clipboardData;
          if (!data || !view.editable) return false;
          const html = data.getData('text/html');
          // Its own text comes back with levels and tables as they were.
          if (html.includes('data-pm-slice')) return false;
          event.preventDefault();
          insertPasted(view, html, data.getData('text/plain'), data.files.length, options);
          return true;
        },
        drop(view, event) {
          // Text dragged inside the editor is moved by the editor itself.
          if (view.dragging || !event.dataTransfer || !view.editable) return false;
          event.preventDefault();
          const { dataTransfer } = event;
          insertPasted(
            view,
            dataTransfer.getData('text/html'),
            dataTransfer.getData('text/plain'),
            dataTransfer.files.length,
            options,
          );
          return true;
        },
      },
    },
  });
}

function insertPasted(
  view: EditorView,
  html: string,
  plain: string,
  files: number,
  { highest, onNotice }: PasteOptions,
): void {
  const useHtml = html.trim() !== '' && html.length <= LONGEST_HTML;
  const { blocks, dropped } = useHtml
    ? cleanPaste(html)
    : { blocks: cleanPlainText(plain), dropped: { images: 0, notes: 0, mergedCells: 0 } };
  if (blocks.length === 0) {
    onNotice(dropped.images + files > 0 ? '图片不能放进正文，请作为附件添加' : '剪贴板里没有文字');
    return;
  }
  const before = view.state.doc;
  insertBlocks(view, underHeading(blocks, highest()));
  if (view.state.doc.eq(before)) return;
  onNotice(pasteNotice(dropped));
}

export function pasteNotice({
  images,
  notes,
  mergedCells,
}: {
  images: number;
  notes: number;
  mergedCells: number;
}): string {
  const left = [images > 0 ? `图片 ${images} 幅` : '', notes > 0 ? `脚注、批注 ${notes} 条` : ''].filter(
    (words) => words !== '',
  );
  return [
    left.length > 0 ? `${left.join('，')}没有带入` : '',
    mergedCells > 0 ? `合并的单元格 ${mergedCells} 个已拆开` : '',
  ]
    .filter((words) => words !== '')
    .join('；');
}

/** One line without a number joins the line at the cursor; anything else comes in as blocks of its own. */
function insertBlocks(view: EditorView, blocks: readonly BodyBlock[]): void {
  const { state } = view;
  const { $from } = state.selection;
  const [first] = blocks;
  const inCell =
    $from.parent.type === bodySchema.nodes.cell_text || $from.parent.type === bodySchema.nodes.caption;
  if (inCell || (blocks.length === 1 && first?.type === 'paragraph')) {
    const text = blocks.map(textOfBlock).join(' ');
    view.dispatch(closeHistory(state.tr).insertText(text).scrollIntoView().setMeta('uiEvent', 'paste'));
    return;
  }
  const content = documentOfBody(blocks).content;
  const nodes = Fragment.fromArray(
    content.content.filter((node, index) => index < blocks.length || node.content.size > 0),
  );
  const transaction = closeHistory(state.tr).deleteSelection();
  const $at = transaction.doc.resolve(transaction.mapping.map($from.pos));
  const isEmpty = $at.parent.content.size === 0 && $at.depth === 1;
  if (isEmpty) transaction.replaceWith($at.before(1), $at.after(1), nodes);
  else transaction.replace($at.pos, $at.pos, new Slice(nodes, 0, 0));
  view.dispatch(transaction.scrollIntoView().setMeta('uiEvent', 'paste'));
}

function textOfBlock(block: BodyBlock): string {
  switch (block.type) {
    case 'paragraph':
      return block.text;
    case 'heading':
      return `${block.text}${block.runIn ?? ''}`;
    case 'numbered-points':
      return block.points.join(' ');
    case 'table':
      return [block.columns.map(({ title }) => title), ...block.rows].flat().join(' ');
  }
}
