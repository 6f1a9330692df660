/** Splits a name that is longer than its room into lines of about equal length, between words where it can. */
import { CHARACTER_SPACING_POINTS, TYPE_SIZE } from '../document-model/geometry';
import { textWidth } from './line-metrics';

/** Points; the type is 3号 as the body sets it unless said otherwise. */
export function evenLines(
  text: string,
  longest: number,
  size: number = TYPE_SIZE.three,
  spacing: number = CHARACTER_SPACING_POINTS,
): string[] {
  const wide = (part: string) => textWidth(part, size, spacing);
  const count = Math.ceil(wide(text) / longest);
  if (count <= 1) return [text];
  const cut = cutNear(text, text.length / count, (part) => wide(part) <= longest);
  return [text.slice(0, cut), ...evenLines(text.slice(cut), longest, size, spacing)];
}

/** The word boundary nearest to `wanted` whose head still fits, the later of two; without one, the middle of a word. */
function cutNear(text: string, wanted: number, fits: (head: string) => boolean): number {
  let best = Math.floor(wanted);
  let distance = Number.POSITIVE_INFINITY;
  for (const { index, segment } of new Intl.Segmenter('zh-Hans', { granularity: 'word' }).segment(text)) {
    // 负责人, 建设局: a dictionary parts the last character from a word that is one.
    if (index === 0 || segment.length === 1 || !fits(text.slice(0, index))) continue;
    if (Math.abs(index - wanted) <= distance) {
      best = index;
      distance = Math.abs(index - wanted);
    }
  }
  return Math.max(1, best);
}
