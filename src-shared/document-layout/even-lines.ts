/** Splits a name that is longer than its room into lines of about equal length, between words where it can. */
import { TYPE_SIZE } from '../document-model/geometry';
import { textWidth } from './line-metrics';

/** `longest` in points of 3号. */
export function evenLines(text: string, longest: number): string[] {
  const count = Math.ceil(textWidth(text, TYPE_SIZE.three) / longest);
  if (count <= 1) return [text];
  const cut = cutNear(text, text.length / count, longest);
  return [text.slice(0, cut), ...evenLines(text.slice(cut), longest)];
}

/** The word boundary nearest to `wanted` whose head still fits; without one, the middle of a word. */
function cutNear(text: string, wanted: number, longest: number): number {
  let best = Math.floor(wanted);
  let distance = Number.POSITIVE_INFINITY;
  for (const { index } of new Intl.Segmenter('zh-Hans', { granularity: 'word' }).segment(text)) {
    if (index === 0 || textWidth(text.slice(0, index), TYPE_SIZE.three) > longest) continue;
    if (Math.abs(index - wanted) < distance) {
      best = index;
      distance = Math.abs(index - wanted);
    }
  }
  return Math.max(1, best);
}
