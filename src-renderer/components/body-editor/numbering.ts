/** Numbers of the parts as the document will print them, and the face of each title: drawn beside the text, never part of it. */
import type { HeadingLevel } from '@shared/document-model/body-block';
import { titleLength } from '@shared/document-model/body-text';
import { numberText, PartCounter } from '@shared/document-model/heading-number';
import type { Node } from 'prosemirror-model';
import { Plugin } from 'prosemirror-state';
import { Decoration, DecorationSet } from 'prosemirror-view';
import { bodySchema, headingAttributes } from './body-schema';

export interface NumberedPart {
  readonly position: number;
  readonly node: Node;
  /** 一、 with its stop, in the standard's spelling. */
  readonly number: string;
}

/** An empty part is shown with the number that it will get; the document leaves it out. */
export function numberedParts(document: Node): NumberedPart[] {
  const counter = new PartCounter();
  const parts: NumberedPart[] = [];
  document.forEach((node, position) => {
    if (node.type !== bodySchema.nodes.heading) return;
    const { level, start } = headingAttributes(node);
    const words = node.textContent.trim();
    const number = words === '' ? (start ?? counter.expected(level)) : counter.take({ level, start });
    parts.push({ position, node, number: numberText(level, number, words) });
  });
  return parts;
}

/** How far parts of this level have been counted above a place; 0 where the next one is the first. */
export function numberBefore(document: Node, place: number, level: HeadingLevel): number {
  const counter = new PartCounter();
  document.forEach((node, position) => {
    if (position < place && node.type === bodySchema.nodes.heading) counter.take(headingAttributes(node));
  });
  return counter.expected(level) - 1;
}

export function numberingPlugin(): Plugin<DecorationSet> {
  const plugin: Plugin<DecorationSet> = new Plugin<DecorationSet>({
    state: {
      init: (_config, state) => decorationsOf(state.doc),
      apply: (transaction, before) => (transaction.docChanged ? decorationsOf(transaction.doc) : before),
    },
    props: { decorations: (state) => plugin.getState(state) },
  });
  return plugin;
}

function decorationsOf(document: Node): DecorationSet {
  return DecorationSet.create(
    document,
    numberedParts(document).flatMap(({ position, node, number }) => {
      const length = titleLength(node.textContent);
      const from = position + 1;
      const whole = Decoration.node(position, position + node.nodeSize, {
        'data-number': number,
        class: length === undefined && node.childCount > 0 ? 'body-point' : 'body-title',
      });
      return length === undefined || length === node.content.size
        ? [whole]
        : [whole, Decoration.inline(from + length, from + node.content.size, { class: 'body-run-in' })];
    }),
  );
}
