/** Everything that makes the body editor behave, apart from its window: history, keys, tables, numbers, the last line, the limit. */
import type { HeadingLevel } from '@shared/document-model/body-block';
import { textOfBody } from '@shared/document-model/body-text';
import { history } from 'prosemirror-history';
import { Plugin } from 'prosemirror-state';
import { tableEditing } from 'prosemirror-tables';
import { Decoration, DecorationSet } from 'prosemirror-view';
import { bodyOfDocument } from './body-document';
import { keyPlugins } from './body-keys';
import { bodySchema } from './body-schema';
import { copyPlugin } from './copy-plugin';
import { numberingPlugin } from './numbering';
import { findingsPlugin } from './text-findings';

export interface PluginOptions {
  readonly placeholder: () => string;
  readonly highest: () => HeadingLevel;
  /** Characters of the text notation; undefined: no limit. */
  readonly limit: () => number | undefined;
  readonly onOverLimit: (over: number) => void;
}

export function editorPlugins(options: PluginOptions): Plugin[] {
  return [
    history(),
    ...keyPlugins(options.highest),
    copyPlugin(),
    tableEditing(),
    numberingPlugin(),
    findingsPlugin(),
    lineBelowLastTable(),
    placeholder(options.placeholder),
    keepLimit(options),
  ];
}

/** One can always write on below a table. */
function lineBelowLastTable(): Plugin {
  const { figure, paragraph } = bodySchema.nodes;
  return new Plugin({
    appendTransaction: (_transactions, _before, { doc, tr }) =>
      doc.lastChild?.type === figure ? tr.insert(doc.content.size, paragraph.create()) : null,
  });
}

function placeholder(words: () => string): Plugin {
  return new Plugin({
    props: {
      decorations({ doc }) {
        const first = doc.firstChild;
        if (
          doc.childCount !== 1 ||
          !first ||
          first.content.size > 0 ||
          first.type !== bodySchema.nodes.paragraph
        )
          return null;
        return DecorationSet.create(doc, [
          Decoration.node(0, first.nodeSize, { class: 'body-empty', 'data-placeholder': words() }),
        ]);
      },
    },
  });
}

/** Refuses what would be too long to keep, as a field with a longest length does; shortening is always allowed. */
function keepLimit({ limit, onOverLimit }: PluginOptions): Plugin {
  return new Plugin({
    filterTransaction(transaction, state) {
      const most = limit();
      if (
        most === undefined ||
        !transaction.docChanged ||
        transaction.doc.content.size <= state.doc.content.size
      ) {
        return true;
      }
      // A document is larger than its text by its nodes, and its text by numbers and bars: measured only near the limit.
      if (transaction.doc.content.size * 2 < most) return true;
      const length = textOfBody(bodyOfDocument(transaction.doc)).length;
      if (length <= most || transaction.getMeta(FROM_OUTSIDE) === true) return true;
      onOverLimit(length - most);
      return false;
    },
  });
}

/** On a transaction that shows what the page holds: never refused, else page and editor would part. */
export const FROM_OUTSIDE = 'from outside';
