/** Two parallel drafts section by section, and one text made of the sections that were chosen. Pure; what is taken is taken whole and unchanged. */
import { formatChineseDate } from '@shared/domain/calendar/local-date';
import type { Point } from '@shared/domain/matter/matter';
import type { ReplyContent } from '@shared/domain/reply/reply-content';
import { answerText, filesText, resultText } from '../../strings/draft-words';
import { PUBLICITY_WORDS } from '../../strings/reply-words';

export type Side = 'left' | 'right';

export interface DraftSection {
  /** `head`, `end`, or the id of a point. */
  readonly key: string;
  readonly title: string;
  /** What the point asks. */
  readonly asked?: string;
  readonly left: string;
  readonly right: string;
}

const HEAD = 'head';
const END = 'end';

/** Everything that a reply says stands in one of them. */
export function sectionsOf(
  left: ReplyContent,
  right: ReplyContent,
  points: readonly Point[],
): DraftSection[] {
  const of = (key: string, title: string, textOf: (content: ReplyContent) => string, asked?: string) => ({
    key,
    title,
    left: textOf(left),
    right: textOf(right),
    ...(asked === undefined ? {} : { asked }),
  });
  return [
    of(HEAD, '开头', headText),
    ...points.map((point) =>
      of(point.id, `第${point.no}点`, (content) => answerOf(content, point.id), point.text),
    ),
    of(END, '结尾与落款', endText),
  ];
}

/** `choice` of a key that is missing is `base`. */
export function mergeDrafts(
  left: ReplyContent,
  right: ReplyContent,
  base: Side,
  choices: ReadonlyMap<string, Side>,
): ReplyContent {
  const from = (key: string) => ((choices.get(key) ?? base) === 'left' ? left : right);
  const head = from(HEAD);
  const ids = new Set([...left.answers, ...right.answers].map(({ pointId }) => pointId));
  return {
    // All that has no section of its own, number and day of issue, stays with the end.
    ...from(END),
    title: head.title,
    salutation: head.salutation,
    opening: head.opening,
    answers: [...ids].flatMap((id) => from(id).answers.find(({ pointId }) => pointId === id) ?? []),
  };
}

function headText({ title, salutation, opening }: ReplyContent): string {
  return [title, salutation, opening].join('\n');
}

function answerOf({ answers }: ReplyContent, pointId: string): string {
  return answerText(answers.find((answer) => answer.pointId === pointId));
}

function endText(content: ReplyContent): string {
  const { closing, resultMark, contactName, contactPhone, leaderName, copies, publicity } = content;
  const { attachments, documentNumber, dateOfIssue } = content;
  return [
    closing,
    `整件结果：${resultText(resultMark)}`,
    `联系人：${contactName} ${contactPhone}`,
    `分管负责人：${leaderName || '未填'}`,
    `抄送：${copies.join('、') || '无'}`,
    `公开属性：${publicity ? PUBLICITY_WORDS[publicity] : '未选'}`,
    ...(documentNumber === '' ? [] : [`发文字号：${documentNumber}`]),
    ...(dateOfIssue ? [`成文日期：${formatChineseDate(dateOfIssue)}`] : []),
    `附件：${filesText(attachments)}`,
  ].join('\n');
}
