/** Finds the numbers by which a Chinese text orders its parts. A run counts 1, 2, 3 … without a gap; lone numbers are no run. */

import { valueOfChineseNumber } from '../wording/chinese-number';

/** From the highest to the lowest; the last two are words that count up within a sentence. */
const MARK_LEVELS = ['一、', '（一）', '1.', '（1）', '①', '一是', '第一'] as const;
export type MarkLevel = (typeof MARK_LEVELS)[number];

export interface Mark {
  readonly no: number;
  /** Where the number begins and where the words behind it begin. */
  readonly from: number;
  readonly to: number;
  /** True when it stands within a line, after other words. */
  readonly inline: boolean;
}

export interface MarkRun {
  readonly level: MarkLevel;
  readonly marks: readonly Mark[];
}

const CHINESE = '[一二三四五六七八九十]{1,3}';
/** A number opens a line, or follows a stop inside it. */
const BEFORE = '(^|\\n|[：:；;。！？])([ \\t\\u3000]*)';

const PATTERNS: Readonly<Record<MarkLevel, RegExp>> = {
  '一、': new RegExp(`${BEFORE}(${CHINESE})、`, 'g'),
  '（一）': new RegExp(`${BEFORE}[（(](${CHINESE})[）)]、?`, 'g'),
  '1.': new RegExp(`${BEFORE}(\\d{1,2})[.．、](?!\\d)`, 'g'),
  '（1）': new RegExp(`${BEFORE}[（(](\\d{1,2})[）)]、?`, 'g'),
  '①': /()([ \t\u3000]*)([①-⑳])[、.]?/g,
  一是: new RegExp(`(^|\\n|[：:；;。！？，,])([ \\t\\u3000]*)(${CHINESE})是`, 'g'),
  第一: new RegExp(`${BEFORE}第(${CHINESE})[，、,]`, 'g'),
};

/** Whether a part numbered `lower` may stand inside a part numbered `upper` (GB/T 9704 7.3.3: 一、 （一） 1. （1）). */
export function mayHold(upper: MarkLevel, lower: MarkLevel): boolean {
  return MARK_LEVELS.indexOf(upper) < MARK_LEVELS.indexOf(lower);
}

export function isCountedInWords(level: MarkLevel): boolean {
  return level === '一是' || level === '第一';
}

/** All runs of at least two marks inside `from` to `to`, in the order of the levels. */
export function findRuns(text: string, from: number, to: number): MarkRun[] {
  const region = text.slice(from, to);
  return MARK_LEVELS.flatMap((level) => {
    const marks = [...region.matchAll(PATTERNS[level])].map((match) => markOf(region, match, from));
    return runsOf(marks).map((run) => ({ level, marks: run }));
  });
}

function markOf(region: string, match: RegExpExecArray, offset: number): Mark {
  const before = match[1] ?? '';
  const begin = match.index + before.length;
  const lineStart = region.lastIndexOf('\n', begin - 1) + 1;
  return {
    no: numberOf(match[3] ?? ''),
    from: offset + begin,
    to: offset + match.index + match[0].length,
    inline: region.slice(lineStart, begin).trim() !== '',
  };
}

function runsOf(marks: readonly Mark[]): Mark[][] {
  const runs: Mark[][] = [];
  let current: Mark[] = [];
  for (const mark of marks) {
    if (mark.no === 1) {
      current = [mark];
      runs.push(current);
    } else if (mark.no === current.length + 1 && current.length > 0) {
      current.push(mark);
    }
  }
  return runs.filter((run) => run.length >= 2);
}

function numberOf(text: string): number {
  const circled = text.charCodeAt(0) - 0x2460 + 1;
  if (circled >= 1 && circled <= 20) return circled;
  if (/^\d+$/.test(text)) return Number(text);
  return valueOfChineseNumber(text) ?? 0;
}
