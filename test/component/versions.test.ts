/** Two versions side by side: everything that a text says stands in some field, and a change shows in its own. */
import { compareDrafts, fieldsOf } from '@renderer/features/approval/draft-fields';
import { localDate } from '@shared/domain/calendar/local-date';
import { PLAN_STAGES } from '@shared/domain/deadline/backward-plan';
import { pointIdSchema, sm3Schema } from '@shared/domain/identifiers';
import type { Point } from '@shared/domain/matter/matter';
import type { WorkingDraft } from '@shared/ipc/calls/unit-calls';
import { describe, expect, it } from 'vitest';

const pointId = (n: number) => pointIdSchema.parse(`00000000-0000-4000-8000-00000000000${n}`);
const points: Point[] = [1, 2].map((no) => ({ id: pointId(no), no, text: `要点${no}` }));
const file = { name: '清单.pdf', sm3: sm3Schema.parse('a'.repeat(64)), size: 2048, media: 'application/pdf' };

const reply = {
  title: '对第0487号建议的答复',
  salutation: '周敏代表：',
  opening: '您提出的建议收悉。',
  answers: points.map(({ id }) => ({ pointId: id, text: '已办理。', result: 'A' as const })),
  closing: '感谢您的关心。',
  resultMark: 'A' as const,
  documentNumber: '',
  attachments: [],
  contactName: '张敏',
  contactPhone: '8300002',
  leaderName: '王建国',
  copies: ['市政府办公室'],
  publicity: 'public' as const,
};
const asReply = (content: Readonly<Record<string, unknown>>): WorkingDraft => ({
  kind: 'reply',
  content: { ...reply, ...content } as Extract<WorkingDraft, { kind: 'reply' }>['content'],
});

const plan = {
  principalLeader: '赵宏',
  deputyLeader: '王建国',
  section: '房改科',
  clerk: '张敏',
  measures: [{ pointId: pointId(1), text: '修订规程', person: '张敏', dueOn: localDate(2026, 6, 30) }],
};
const asPlan = (content: object): WorkingDraft => ({ kind: 'plan', content: { ...plan, ...content } });

const changed = (left: WorkingDraft, right: WorkingDraft) =>
  compareDrafts(left, right, points)
    .filter((field) => field.left !== field.right)
    .map(({ title }) => title);

describe('compareDrafts', () => {
  it.each<[string, Record<string, unknown>]>([
    ['标题', { title: '关于第0487号建议的答复' }],
    ['称谓', { salutation: '周敏、李强代表：' }],
    ['开头', { opening: '您的建议收悉。' }],
    ['结尾', { closing: '此复。' }],
    ['整件结果', { resultMark: 'B' }],
    ['联系人', { contactName: '李雯' }],
    ['联系人', { contactPhone: '8300003' }],
    ['分管负责人', { leaderName: '沈立群' }],
    ['抄送', { copies: [] }],
    ['公开属性', { publicity: 'not-public' }],
    ['附件', { attachments: [file] }],
    ['发文字号', { documentNumber: '云建函〔2026〕7号' }],
    ['成文日期', { dateOfIssue: localDate(2026, 5, 21) }],
  ])('shows a change of a reply under %s', (title, change) => {
    expect(changed(asReply({}), asReply(change))).toEqual([title]);
    expect(changed(asReply(change), asReply({}))).toEqual([title]);
  });

  it.each([
    { text: '正在办理。' },
    { result: 'B' as const },
    { disposal: 'explain' as const },
    { promisedOn: localDate(2026, 12, 31) },
  ])('shows a change of one answer under its point alone: %o', (change) => {
    const [first, second] = reply.answers;
    if (!first || !second) throw new Error('two answers');
    expect(changed(asReply({}), asReply({ answers: [first, { ...second, ...change }] }))).toEqual(['第2点']);
    expect(changed(asReply({}), asReply({ answers: [first] }))).toEqual(['第2点']);
  });

  it('loses no answer to a point that a correction took away', () => {
    const answers = [...reply.answers, { pointId: pointId(3), text: '原第3点的答复' }];
    expect(changed(asReply({}), asReply({ answers }))).toEqual(['已不由本单位答复的要点']);
  });

  it('tells a plan by persons, measures and days, and one with more measures than the other', () => {
    expect(changed(asPlan({}), asPlan({ section: '物业科' }))).toEqual(['职能科室']);
    const more = [...plan.measures, { text: '公布流程', target: '6月底前上线', person: '李雯' }];
    expect(changed(asPlan({}), asPlan({ measures: more }))).toEqual(['措施2']);
    expect(changed(asPlan({ measures: more }), asPlan({}))).toEqual(['措施2']);
    const milestones = PLAN_STAGES.map((stage) => ({ stage, on: localDate(2026, 4, 1) }));
    expect(changed(asPlan({}), asPlan({ milestones }))).toEqual(['办理日程']);
  });

  it('has a field for each part of an opinion', () => {
    const opinion = { text: '同意。', contactName: '李强', contactPhone: '1', files: [file] };
    const fields = fieldsOf({ kind: 'opinion', content: opinion }, points);
    expect(fields.map(({ text }) => text)).toEqual(['同意。', '李强 1', '清单.pdf（2 KB，校验码aaaaaaaa）']);
  });
});
