/** What a plan still lacks is said before it is sent; what may go is exactly what the event takes. */
import { contentOf, planProblems } from '@renderer/features/assignments/plan-problems';
import { localDate } from '@shared/domain/calendar/local-date';
import { pointIdSchema } from '@shared/domain/identifiers';
import { planContentSchema } from '@shared/domain/reply/plan';
import type { PlanDraft } from '@shared/ipc/calls/unit-calls';
import { describe, expect, it } from 'vitest';

const one = pointIdSchema.parse('00000000-0000-4000-8000-000000000001');
const two = pointIdSchema.parse('00000000-0000-4000-8000-000000000002');
const points = [
  { id: one, no: 1, text: '简化审批' },
  { id: two, no: 2, text: '完善补助' },
];
const whole: PlanDraft = {
  principalLeader: '何志远',
  deputyLeader: '周建平',
  section: '城市更新科',
  clerk: '李雯',
  measures: [
    { pointId: one, text: '修订规程', target: ' ', person: '李雯', dueOn: localDate(2026, 4, 30) },
    {
      pointId: two,
      text: '测算补助',
      target: '覆盖全部老旧小区',
      person: '李雯',
      dueOn: localDate(2026, 4, 30),
    },
  ],
  milestones: [{ stage: 'plan', on: localDate(2026, 3, 13) }, { stage: 'co-opinion' }],
};
const problems = (change: Partial<PlanDraft>) =>
  planProblems({ ...whole, ...change }, { points, dueOn: localDate(2026, 6, 2) });

describe('a plan', () => {
  it('that is whole goes, without the stage that got no day and the target that says nothing', () => {
    expect(problems({})).toEqual([]);
    const content = contentOf(whole);
    expect(planContentSchema.parse(content)).toEqual(content);
    expect(content?.milestones).toEqual([{ stage: 'plan', on: '2026-03-13' }]);
    expect(content?.measures.map(({ target }) => target)).toEqual([undefined, '覆盖全部老旧小区']);
  });
  it.each([
    ['principalLeader', '还没有填主要负责人'],
    ['deputyLeader', '还没有填分管负责人'],
    ['section', '还没有填职能科室'],
    ['clerk', '还没有填经办人'],
  ] as const)('needs %s, each of the three levels', (key, words) => {
    expect(problems({ [key]: ' ' })).toEqual([words]);
  });
  it('needs a measure for every point, or one for the whole', () => {
    expect(problems({ measures: whole.measures.slice(0, 1) })).toEqual(['第2点还没有措施']);
    expect(problems({ measures: [] })).toEqual(['还没有措施']);
    const { pointId: _point, ...general } = whole.measures[0] ?? { text: '', person: '' };
    expect(problems({ measures: [general] })).toEqual([]);
  });
  it('has no measure for a point that a correction has taken away', () => {
    const left = { points: points.slice(0, 1), dueOn: localDate(2026, 6, 2) };
    expect(planProblems(whole, left)).toEqual(['第2条措施针对的要点已经取消，请改选']);
  });
  it('needs person and day for each measure', () => {
    expect(problems({ measures: [{ text: '修订规程', person: '' }] })).toEqual([
      '第1条措施缺责任人、完成日期',
    ]);
  });
  it('keeps its own days within the limit and in order', () => {
    expect(problems({ milestones: [{ stage: 'deliver', on: localDate(2026, 6, 3) }] })).toEqual([
      '“报送正式答复”的日期晚于答复期限2026年6月2日',
    ]);
    expect(
      problems({
        milestones: [
          { stage: 'plan', on: localDate(2026, 4, 3) },
          { stage: 'draft', on: localDate(2026, 4, 1) },
        ],
      }),
    ).toEqual(['“答复初稿送审”的日期早于前面的环节']);
  });
});
