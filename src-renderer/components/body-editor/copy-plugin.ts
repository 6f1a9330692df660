/** Copies take the drawn numbers along, so that Word and a plain note get 一、 as it was seen. */
import { textOfBody } from '@shared/document-model/body-text';
import { Fragment, type Node, Slice } from 'prosemirror-model';
import { type EditorState, Plugin } from 'prosemirror-state';
import { bodyOfDocument } from './body-document';
import { bodySchema } from './body-schema';
import { numberedParts } from './numbering';

const { nodes } = bodySchema;

export function copyPlugin(): Plugin {
  return new Plugin({
    props: {
      transformCopied: (slice, view) => withNumbers(slice, numbersInSelection(view.state)),
      // A dragged piece comes back as it was copied.
      transformPasted: (slice) => withNumbers(slice, []),
      clipboardTextSerializer: ({ content, openStart }) => {
        const isPiece = content.childCount === 1 && openStart > 0;
        if (isPiece || !nodes.doc.validContent(content)) return content.textBetween(0, content.size, '\n');
        return textOfBody(bodyOfDocument(nodes.doc.create(null, spelledOut(content))));
      },
    },
  });
}

/** Of each part that the selection touches; undefined for one whose beginning is not selected. */
function numbersInSelection({ doc, selection }: EditorState): (string | undefined)[] {
  return numberedParts(doc)
    .filter(({ position, node }) => position + node.nodeSize > selection.from && position < selection.to)
    .map(({ position, number }) => (selection.from <= position + 1 ? number : undefined));
}

function withNumbers(slice: Slice, numbers: readonly (string | undefined)[]): Slice {
  let next = 0;
  const children = slice.content.content.map((node) => {
    if (node.type !== nodes.heading) return node;
    const number = numbers[next];
    next += 1;
    return node.type.create({ ...node.attrs, copied: number ?? null }, node.content);
  });
  return new Slice(Fragment.fromArray(children), slice.openStart, slice.openEnd);
}

/** Numbers as text: a copied piece keeps the numbers that it had, whatever stood above it. */
function spelledOut(content: Fragment): Node[] {
  return content.content.map((node) => {
    const copied = node.attrs.copied as string | null | undefined;
    if (node.type !== nodes.heading) return node;
    const words = `${copied ?? ''}${node.textContent}`;
    return nodes.paragraph.create(null, words === '' ? null : bodySchema.text(words));
  });
}
