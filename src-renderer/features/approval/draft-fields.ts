/** A text field by field and point by point, for two versions to be laid side by side. Pure; everything that a text says stands in one field. */
import { formatChineseDate } from '@shared/domain/calendar/local-date';
import { PLAN_STAGE_NAMES } from '@shared/domain/deadline/explain-backward-plan';
import type { Point } from '@shared/domain/matter/matter';
import type { WorkingDraft } from '@shared/ipc/calls/unit-calls';
import { answerText, filesText, resultText } from '../../strings/draft-words';
import { PUBLICITY_WORDS } from '../../strings/reply-words';

export interface DraftField {
  readonly key: string;
  readonly title: string;
  readonly text: string;
}

export interface ComparedField {
  readonly key: string;
  readonly title: string;
  readonly left: string;
  readonly right: string;
}

/** In the order of the left text; what only the right one has comes after it. */
export function compareDrafts(
  left: WorkingDraft,
  right: WorkingDraft,
  points: readonly Point[],
): ComparedField[] {
  const [from, to] = [fieldsOf(left, points), fieldsOf(right, points)];
  const textOf = (fields: readonly DraftField[], key: string) =>
    fields.find((field) => field.key === key)?.text ?? '';
  const added = to.filter(({ key }) => from.every((other) => other.key !== key));
  return [...from, ...added].map(({ key, title }) => ({
    key,
    title,
    left: textOf(from, key),
    right: textOf(to, key),
  }));
}

export function fieldsOf(draft: WorkingDraft, points: readonly Point[]): DraftField[] {
  switch (draft.kind) {
    case 'reply':
      return replyFields(draft.content, points);
    case 'plan':
      return planFields(draft.content, points);
    case 'opinion':
      return opinionFields(draft.content);
  }
}

const field = (key: string, title: string, text: string): DraftField => ({ key, title, text });

type Reply = Extract<WorkingDraft, { kind: 'reply' }>['content'];

function replyFields(content: Reply, points: readonly Point[]): DraftField[] {
  const known = new Set<string>(points.map(({ id }) => id));
  const others = content.answers.filter(({ pointId }) => !known.has(pointId));
  return [
    field('title', '标题', content.title),
    field('salutation', '称谓', content.salutation),
    field('opening', '开头', content.opening),
    ...points.map(({ id, no }) =>
      field(id, `第${no}点`, answerText(content.answers.find(({ pointId }) => pointId === id))),
    ),
    ...others.map((answer) => field(answer.pointId, '已不由本单位答复的要点', answerText(answer))),
    field('closing', '结尾', content.closing),
    field('result', '整件结果', resultText(content.resultMark)),
    field('contact', '联系人', `${content.contactName} ${content.contactPhone}`.trim()),
    field('leader', '分管负责人', content.leaderName),
    field('copies', '抄送', content.copies.join('、')),
    field('publicity', '公开属性', content.publicity ? PUBLICITY_WORDS[content.publicity] : '未选'),
    field('attachments', '附件', filesText(content.attachments)),
    field('number', '发文字号', content.documentNumber),
    field('date', '成文日期', content.dateOfIssue ? formatChineseDate(content.dateOfIssue) : ''),
  ];
}

type Plan = Extract<WorkingDraft, { kind: 'plan' }>['content'];

function planFields(content: Plan, points: readonly Point[]): DraftField[] {
  const numbers = new Map<string, number>(points.map(({ id, no }) => [id, no]));
  return [
    field('principal', '主要负责人', content.principalLeader),
    field('deputy', '分管负责人', content.deputyLeader),
    field('section', '职能科室', content.section),
    field('clerk', '经办人', content.clerk),
    ...content.measures.map(({ pointId, text, target, person, dueOn }, index) => {
      const no = pointId === undefined ? undefined : numbers.get(pointId);
      const lines = [
        text,
        ...(target ? [`目标：${target}`] : []),
        [person, dueOn ? `${formatChineseDate(dueOn)}前` : ''].filter(Boolean).join('，'),
      ];
      const title = no === undefined ? `措施${index + 1}` : `措施${index + 1}（第${no}点）`;
      return field(`measure-${index}`, title, lines.join('\n').trim());
    }),
    field(
      'milestones',
      '办理日程',
      (content.milestones ?? [])
        .map(({ stage, on }) => `${PLAN_STAGE_NAMES[stage]}：${on ? `${formatChineseDate(on)}前` : '未定'}`)
        .join('\n'),
    ),
  ];
}

type Opinion = Extract<WorkingDraft, { kind: 'opinion' }>['content'];

function opinionFields({ text, contactName, contactPhone, files }: Opinion): DraftField[] {
  return [
    field('text', '会办意见', text),
    field('contact', '联系人', `${contactName} ${contactPhone}`.trim()),
    field('files', '附件', filesText(files)),
  ];
}
