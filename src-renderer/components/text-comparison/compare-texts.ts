/** What differs between two versions of a text, word by word. Pure and bounded: texts too unlike to be aligned are shown whole, each as changed. */
import { diffArrays } from 'diff';

export interface TextPart {
  readonly kind: 'same' | 'removed' | 'added';
  readonly text: string;
}

/** Edits beyond which an alignment says nothing to a reader, and its search would hold the window up. */
const MOST_EDITS = 1500;

const words = new Intl.Segmenter('zh-CN', { granularity: 'word' });

/** The parts in reading order: without the added ones they are `left`, without the removed ones `right`, to the character. */
export function compareTexts(left: string, right: string): TextPart[] {
  if (left === right) return left === '' ? [] : [{ kind: 'same', text: left }];
  const changes = diffArrays(segmentsOf(left), segmentsOf(right), { maxEditLength: MOST_EDITS });
  if (!changes)
    return partsOf([
      ['removed', left],
      ['added', right],
    ]);
  return partsOf(
    changes.map(({ added, removed, value }) => [
      removed ? 'removed' : added ? 'added' : 'same',
      value.join(''),
    ]),
  );
}

function segmentsOf(text: string): string[] {
  return [...words.segment(text)].map(({ segment }) => segment);
}

function partsOf(parts: readonly (readonly [TextPart['kind'], string])[]): TextPart[] {
  return parts.filter(([, text]) => text !== '').map(([kind, text]) => ({ kind, text }));
}
