/** Lines of a laid-out page in the same terms as those measured on a rendered one, so that both can be laid side by side. */
import type { LaidOutPage, TextItem } from '@shared/document-layout/laid-out';
import type { Line } from './measured-page';

export interface LaidOutLine {
  readonly text: string;
  readonly baseline: number;
  readonly left: number;
}

const SAME_BASELINE = 0.3;
const plain = (text: string) => text.replace(/\s/gu, '');

/** From top to bottom; text that reads downwards (page number of a turned page) is left out. */
export function laidOutLines({ items }: LaidOutPage): LaidOutLine[] {
  const texts = items.filter((item): item is TextItem => item.kind === 'text' && item.turned === undefined);
  const lines: TextItem[][] = [];
  for (const item of [...texts].sort((one, other) => one.baseline - other.baseline)) {
    const last = lines.at(-1);
    if (last?.[0] !== undefined && item.baseline - last[0].baseline < SAME_BASELINE) last.push(item);
    else lines.push([item]);
  }
  return lines
    .map((line) => {
      const sorted = [...line].sort((one, other) => leftOf(one) - leftOf(other));
      return {
        text: plain(sorted.map(({ text }) => text).join('')),
        baseline: sorted[0]?.baseline ?? 0,
        left: leftOf(sorted[0]),
      };
    })
    .filter(({ text }) => text !== '');
}

/** Of the first character that leaves ink. */
function leftOf(item: TextItem | undefined): number {
  const first = [...(item?.text ?? '')].findIndex((character) => plain(character) !== '');
  return item?.x[Math.max(0, first)] ?? 0;
}

export interface PageAgreement {
  /** Lines that either has. */
  readonly lines: number;
  /** Lines of the same words. */
  readonly equal: number;
  /** Largest distance between the baselines, and the left edges, of equal lines, in millimetres. */
  readonly down: number;
  readonly across: number;
}

const DIGITS = /^[—\d]+$/u;

/** poppler gives a turned page number character by character: lines of digits and dashes alone are not compared there. */
export function compareLines(
  ours: readonly LaidOutLine[],
  theirs: readonly Line[],
  turned: boolean,
): PageAgreement {
  const wanted = theirs
    .map((line) => ({ text: plain(turned ? line.text.replace(/^—/u, '') : line.text), line }))
    .filter(({ text }) => !(turned && DIGITS.test(text)) && text !== '');
  const left = [...ours];
  let [equal, down, across] = [0, 0, 0];
  for (const { text, line } of wanted) {
    const away = (each: LaidOutLine) => Math.hypot(each.baseline - line.baseline, each.left - line.left);
    const found = left.filter((each) => each.text === text).sort((one, other) => away(one) - away(other))[0];
    if (found === undefined) continue;
    left.splice(left.indexOf(found), 1);
    equal++;
    down = Math.max(down, Math.abs(found.baseline - line.baseline));
    if (!turned) across = Math.max(across, Math.abs(found.left - line.left));
  }
  return { lines: Math.max(wanted.length, ours.length), equal, down, across };
}
