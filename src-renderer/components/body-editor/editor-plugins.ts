/** Everything that makes the body editor behave, apart from its window: history, keys, tables, numbers, the last line, the limit. */
import type { HeadingLevel } from '@shared/document-model/body-block';
import { history } from 'prosemirror-history';
import { Plugin } from 'prosemirror-state';
import { tableEditing } from 'prosemirror-tables';
import { Decoration, DecorationSet } from 'prosemirror-view';
import { keyPlugins } from './body-keys';
import { bodySchema } from './body-schema';
import { copyPlugin } from './copy-plugin';
import { gapPlugin } from './gap-plugin';
import { cellLimits, keepLimit } from './limits';
import { numberingPlugin } from './numbering';
import { findingsPlugin } from './text-findings';
import { typedNumbersPlugin } from './typed-numbers';

export interface PluginOptions {
  readonly placeholder: () => string;
  readonly highest: () => HeadingLevel;
  /** Characters of the text notation; undefined: no limit. */
  readonly limit: () => number | undefined;
  /** One sentence for the person: what was refused. */
  readonly onNotice: (notice: string) => void;
}

export function editorPlugins(options: PluginOptions): Plugin[] {
  return [
    history(),
    ...keyPlugins(options.highest),
    copyPlugin(),
    tableEditing(),
    typedNumbersPlugin(),
    numberingPlugin(),
    findingsPlugin(),
    lineBelowLastTable(),
    placeholder(options.placeholder),
    gapPlugin(),
    keepLimit(options),
    cellLimits(options.onNotice),
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
