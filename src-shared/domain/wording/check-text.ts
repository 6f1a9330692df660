/**
 * 文字检查: what an official text must not hold and a typist easily leaves in it: half-width marks, wrong brackets and dates,
 * characters that the named faces lack, numbers of parts out of order. Pure; findings never overlap and stand in their order.
 */
import { checkGlyphs } from './check-glyphs';
import { checkMarks } from './check-marks';
import { checkNumbers } from './check-numbers';
import { checkParts } from './check-parts';
import type { TextFinding } from './text-finding';

/** Addresses of pages and of mail keep their own marks. */
const ADDRESSES = /(?:[a-z]{3,6}:\/\/|www\.)[!-~]+|[\w.+-]+@[\w-]+(?:\.[\w-]+)+/giu;

export function checkText(text: string): TextFinding[] {
  const taken = [...text.matchAll(ADDRESSES)].map(
    ({ index, 0: address }) => [index, index + address.length] as const,
  );
  // Earlier checks know more about their place than later ones.
  const found = [...checkNumbers(text), ...checkParts(text), ...checkGlyphs(text), ...checkMarks(text)];
  const kept: TextFinding[] = [];
  const claimed = taken.map(([from, to]) => ({ from, to }));
  for (const finding of found) {
    if (claimed.some(({ from, to }) => finding.from < to && from < finding.to)) continue;
    claimed.push(finding);
    kept.push(finding);
  }
  return kept.sort((left, right) => left.from - right.from);
}
