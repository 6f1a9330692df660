/**
 * A line that begins with a number is a part, however it was written: its number is taken out of the text and counted, as soon as
 * the cursor has left the line. Otherwise the editor would show something else than the document prints (body-text.ts).
 */
import { PartCounter, readNumber } from '@shared/document-model/heading-number';
import { isHistoryTransaction } from 'prosemirror-history';
import { type EditorState, Plugin, type Transaction } from 'prosemirror-state';
import { bodySchema, headingAttributes } from './body-schema';

const { paragraph, heading } = bodySchema.nodes;

export function typedNumbersPlugin(): Plugin {
  return new Plugin({
    // What was just taken back is not done again at once, or nobody could undo past it.
    appendTransaction: (transactions, _before, state) =>
      transactions.some(({ docChanged, selectionSet }) => docChanged || selectionSet) &&
      !transactions.some(isHistoryTransaction)
        ? takeNumbers(state, state.selection.$from.depth === 0 ? undefined : state.selection.$from.before(1))
        : null,
    props: {
      handleDOMEvents: {
        blur(view) {
          const transaction = takeNumbers(view.state, undefined);
          if (transaction) view.dispatch(transaction);
          return false;
        },
      },
    },
  });
}

/** Null where there is nothing to do; `except` is the line that is still being written. */
function takeNumbers(state: EditorState, except: number | undefined): Transaction | null {
  const counter = new PartCounter();
  const { tr } = state;
  state.doc.forEach((node, position) => {
    if (node.type === heading && node.content.size > 0) counter.take(headingAttributes(node));
    if (node.type !== paragraph || position === except) return;
    const text = node.textContent;
    const read = readNumber(text.trim());
    if (!read) return;
    const { level, number, words } = read;
    const start = number === counter.expected(level) ? null : number;
    counter.take({ level, start });
    const at = tr.mapping.map(position);
    tr.delete(at + 1, at + 1 + text.trimEnd().length - words.length);
    tr.setNodeMarkup(at, heading, { level, start });
  });
  return tr.docChanged ? tr : null;
}
