/**
 * Proposes the points of an original text from its own numbering (一、 （一） 1. （1） ① 一是). A proposal for the office,
 * which corrects it by hand. The segments cover the text without a gap, so nothing the proposers wrote is lost.
 */
import { findRuns, type MarkRun } from './numbering-marks';
import { runOfPoints } from './run-of-points';

export interface TextSegment {
  /** `point`: becomes a point of the matter; `rest`: background, greeting, closing words. */
  readonly kind: 'point' | 'rest';
  readonly from: number;
  /** Exclusive. */
  readonly to: number;
  /** Of a point: its words without the number in front; of a rest: as it stands. */
  readonly text: string;
}

/** The schema's limit of one point; a longer one is proposed as several. */
export const POINT_LIMIT = 4000;

const ADVICE = /建议|对策|措施|请求|希望|意见/;
const BACKGROUND = /问题|现状|背景|原因|案由|情况|理由|分析|困难|不足|必要/;
/** Closing words, and what stands below a text: they belong to no point. */
const FAREWELL =
  /^[\s　]*(以上|特此|此致|妥否|请予|当否|会议号召|附件|附[：:]|联系人|联系电话|提案人|建议人|领衔代表)/;

export function splitPoints(text: string): TextSegment[] {
  const pieces = pointRanges(text, 0, text.length).flatMap((range) => cutLong(text, range));
  const segments: TextSegment[] = [];
  let at = 0;
  for (const piece of pieces) {
    const words = text.slice(piece.textFrom, piece.to).trim();
    if (words === '') continue;
    if (piece.from > at) segments.push(rest(text, at, piece.from));
    segments.push({ kind: 'point', from: piece.from, to: piece.to, text: words });
    at = piece.to;
  }
  if (at < text.length) segments.push(rest(text, at, text.length));
  return segments;
}

interface PointRange {
  readonly from: number;
  /** Where the words begin, behind the number. */
  readonly textFrom: number;
  readonly to: number;
}

function rest(text: string, from: number, to: number): TextSegment {
  return { kind: 'rest', from, to, text: text.slice(from, to) };
}

function pointRanges(text: string, from: number, to: number): PointRange[] {
  const run = runOfPoints(text, from, findRuns(text, from, to));
  if (!run) return [{ from, textFrom: from, to }];
  const sections = sectionsOf(text, run, to);
  const advice = adviceSections(text, sections);
  if (!advice) return sections;
  return advice.flatMap((section) => {
    const inner = pointRanges(text, section.textFrom, section.to);
    return inner.length > 1 ? inner : [section];
  });
}

function sectionsOf(text: string, run: MarkRun, to: number): PointRange[] {
  return run.marks.map((mark, index) => {
    const next = run.marks[index + 1];
    return { from: mark.from, textFrom: mark.to, to: next ? next.from : endOfLast(text, mark, to) };
  });
}

/** The last point ends with its paragraph where the numbers run within a line, else before the farewell. */
function endOfLast(text: string, mark: MarkRun['marks'][number], to: number): number {
  if (mark.inline) {
    const lineEnd = text.indexOf('\n', mark.to);
    return lineEnd === -1 || lineEnd > to ? to : lineEnd;
  }
  let at = mark.to;
  for (;;) {
    const lineEnd = text.indexOf('\n', at);
    if (lineEnd === -1 || lineEnd >= to) return to;
    if (FAREWELL.test(text.slice(lineEnd + 1, to))) return lineEnd + 1;
    at = lineEnd + 1;
  }
}

/** Where some headings name the problem and others the advice, the points are in the advice. */
function adviceSections(text: string, sections: readonly PointRange[]): PointRange[] | undefined {
  const heading = (section: PointRange) =>
    (
      text
        .slice(section.textFrom, section.to)
        .trim()
        .split(/[\n。：:；]/, 1)[0] ?? ''
    ).slice(0, 30);
  const isShort = (section: PointRange) => heading(section).length <= 20;
  const advice = sections.filter((section) => isShort(section) && ADVICE.test(heading(section)));
  const background = sections.filter(
    (section) =>
      isShort(section) && BACKGROUND.test(heading(section)) && !/建议|对策|措施/.test(heading(section)),
  );
  return advice.length > 0 && background.length > 0 ? advice : undefined;
}

/** A point longer than the limit is cut at the end of a paragraph, else of a sentence, else at the limit. */
function cutLong(text: string, range: PointRange): PointRange[] {
  const parts: PointRange[] = [];
  let { from, textFrom } = range;
  while (range.to - textFrom > POINT_LIMIT) {
    const window = text.slice(textFrom, textFrom + POINT_LIMIT);
    const cut = Math.max(window.lastIndexOf('\n'), 0) || window.lastIndexOf('。');
    const to = textFrom + (cut > 0 ? cut + 1 : POINT_LIMIT);
    parts.push({ from, textFrom, to });
    from = to;
    textFrom = to;
  }
  return [...parts, { from, textFrom, to: range.to }];
}
