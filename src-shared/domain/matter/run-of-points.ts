/**
 * Which of a text's numberings counts its points. Real texts number twice: their background within a sentence (“一是…；二是…”),
 * their advice at the head of lines (“为此，建议：一、…”). What is called advice comes first, then what stands at line heads.
 */
import { isCountedInWords, type MarkRun, mayHold } from './numbering-marks';

const ADVICE_INTRODUCTIONS = [
  /建议[^。；\n]{0,12}[：:]?$/,
  /(建议|希望|请求)[^。；]{0,20}[：:]$/,
  /(如下|以下|下列)[^。；：:\n]{0,6}(建议|意见|要求|措施|对策)[：:]?$/,
  /(意见|要求|措施|对策)如下[：:]?$/,
  /(会议|市政府|决定)[^。；：:\n]{0,10}(要求|议定|决定|责成)[：:，,]?$/,
] as const;

export function runOfPoints(text: string, from: number, runs: readonly MarkRun[]): MarkRun | undefined {
  const top = runs.filter((run) => !runs.some((other) => other !== run && isInside(text, run, other)));
  const isAdvice = (run: MarkRun) => isIntroducedAsAdvice(text, from, run);
  const byRank = (candidates: readonly MarkRun[]) => [...candidates].sort(compareRank)[0];
  return (
    byRank(top.filter(isAdvice)) ??
    byRank(runs.filter((run) => isAdvice(run) && followsAll(text, run, top, runs.filter(isAdvice)))) ??
    byRank(top)
  );
}

/** Line heads before numbers within lines, numbers before counting words, then the longer run, then the earlier. */
function compareRank(left: MarkRun, right: MarkRun): number {
  return (
    Number(isLeading(right)) - Number(isLeading(left)) ||
    Number(isCountedInWords(left.level)) - Number(isCountedInWords(right.level)) ||
    right.marks.length - left.marks.length ||
    first(left) - first(right)
  );
}

/** At line heads; the first number often still stands behind “建议：”. */
function isLeading({ marks }: MarkRun): boolean {
  return marks.filter((mark) => !mark.inline).length * 2 >= marks.length;
}

function first({ marks }: MarkRun): number {
  return marks[0]?.from ?? 0;
}

function last({ marks }: MarkRun): number {
  return marks.at(-1)?.from ?? 0;
}

/** `run` is a finer numbering of one of the parts that `other` counts. */
function isInside(text: string, run: MarkRun, other: MarkRun): boolean {
  if (first(run) <= first(other)) return false;
  // A sentence that counts does not hold the lines that follow it, even where a stray “三是” stands further down.
  if (isLeading(run) && !isLeading(other)) return false;
  if (first(run) < last(other)) return true;
  if (!isLeading(other) && first(run) > endOfLine(text, last(other))) return false;
  return mayHold(other.level, run.level);
}

/**
 * Advice below a list that names no advice: “存在问题：一、…二、…” and then, in a paragraph of its own, “建议：1.…2.…”.
 * Where earlier parts of that list carry advice of their own, this is only the last part's.
 */
function followsAll(
  text: string,
  run: MarkRun,
  top: readonly MarkRun[],
  advised: readonly MarkRun[],
): boolean {
  return top.every((other) => {
    if (first(run) <= last(other)) return false;
    const between = text.slice(endOfLine(text, last(other)), first(run));
    const inside = advised.some((advice) => first(other) < first(advice) && first(advice) < last(other));
    return between.trim() !== '' && !inside;
  });
}

function endOfLine(text: string, at: number): number {
  const end = text.indexOf('\n', at);
  return end === -1 ? text.length : end;
}

/** “为此建议：” or “建议如下：” stands in the line or paragraph just before the first number. */
function isIntroducedAsAdvice(text: string, from: number, run: MarkRun): boolean {
  const before = text.slice(Math.max(from, first(run) - 40), first(run)).trimEnd();
  return ADVICE_INTRODUCTIONS.some((introduction) => introduction.test(before));
}
