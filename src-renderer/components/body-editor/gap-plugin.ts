/** The places that a proposal leaves to the clerk, 【此处填写……】: marked, and selected whole by one click, so that typing fills them. */
import { GAP } from '@shared/domain/document/gaps';
import type { Node } from 'prosemirror-model';
import { Plugin, TextSelection } from 'prosemirror-state';
import { Decoration, DecorationSet } from 'prosemirror-view';

interface Range {
  readonly from: number;
  readonly to: number;
}

export function gapPlugin(): Plugin<DecorationSet> {
  const plugin: Plugin<DecorationSet> = new Plugin<DecorationSet>({
    state: {
      init: (_config, state) => marked(state.doc),
      apply: (transaction, before) => (transaction.docChanged ? marked(transaction.doc) : before),
    },
    props: {
      decorations: (state) => plugin.getState(state),
      handleClick(view, position) {
        const gap = gapsIn(view.state.doc).find(({ from, to }) => from < position && position < to);
        if (!gap || !view.state.selection.empty) return false;
        view.dispatch(view.state.tr.setSelection(TextSelection.create(view.state.doc, gap.from, gap.to)));
        return true;
      },
    },
  });
  return plugin;
}

function marked(document: Node): DecorationSet {
  return DecorationSet.create(
    document,
    gapsIn(document).map(({ from, to }) => Decoration.inline(from, to, { class: 'body-gap' })),
  );
}

function gapsIn(document: Node): Range[] {
  const gaps: Range[] = [];
  document.descendants((node, position) => {
    for (const match of (node.text ?? '').matchAll(GAP)) {
      gaps.push({ from: position + match.index, to: position + match.index + match[0].length });
    }
    return !node.isText;
  });
  return gaps;
}
