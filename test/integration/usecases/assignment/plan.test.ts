/** A handling plan on a real database: dates proposed from the limit, what contradicts itself refused, and 今天 told of the next day. */
import { nearMilestones } from '@main/usecases/assignment/near-milestones';
import { proposePlanDates } from '@main/usecases/assignment/propose-plan-dates';
import { signFor } from '@main/usecases/assignment/sign-for';
import { submitPlan } from '@main/usecases/assignment/submit-plan';
import { getMatter } from '@main/usecases/matter/get-matter';
import { getDraft } from '@main/usecases/reply/get-draft';
import type { PlanContent } from '@shared/domain/reply/plan';
import { describe, expect, it } from 'vitest';
import { assignToSelf, day, failureOf, openDesk } from '../support';

async function signed() {
  const desk = await openDesk({ name: '云州市住房和城乡建设局' });
  const place = await assignToSelf(desk);
  await signFor(desk.workspace, { ...place, on: day('2026-03-02'), handler: '张敏' });
  const { draft } = await getDraft(desk.workspace, { ...place, kind: 'plan' });
  if (draft.kind !== 'plan') throw new Error('no plan');
  const milestones = (draft.content.milestones ?? []).flatMap(({ stage, on }) => (on ? [{ stage, on }] : []));
  const content: PlanContent = {
    principalLeader: '赵宏',
    deputyLeader: '王建国',
    section: '城市更新科',
    clerk: '张敏',
    measures: draft.content.measures.map((measure) => ({
      ...measure,
      text: '出台规程',
      person: '张敏',
      dueOn: day('2026-04-30'),
    })),
    milestones,
  };
  return { desk, place, content };
}

describe('a handling plan', () => {
  it('begins with the days that follow from the limit, each with its reason', async () => {
    const { desk, place, content } = await signed();
    const proposal = await proposePlanDates(desk.workspace, place);
    expect(proposal.dueOn).toBe('2026-06-02');
    expect(proposal.yearsWithoutTable).toEqual([]);
    expect(content.milestones).toEqual(proposal.milestones.map(({ stage, on }) => ({ stage, on })));
    expect(content.milestones?.map(({ stage }) => stage)).toEqual([
      'plan',
      'draft',
      'review',
      'sign',
      'deliver',
    ]);
    for (const { explanation } of proposal.milestones) expect(explanation).toMatch(/。$/);
    desk.setDay('2026-06-03');
    expect(await proposePlanDates(desk.workspace, place)).toMatchObject({ milestones: [] });
  });

  it('is refused without a measure for every point, and with days that fall back or pass the limit', async () => {
    const { desk, place, content } = await signed();
    const refusalOf = (change: Partial<PlanContent>) =>
      failureOf(submitPlan(desk.workspace, { ...place, content: { ...content, ...change } }));
    expect(await refusalOf({ measures: content.measures.slice(0, 2) })).toEqual({
      code: 'INPUT_INVALID',
      details: { field: 'measures', points: ['3'] },
    });
    const late = [{ stage: 'deliver' as const, on: day('2026-06-03') }];
    expect((await refusalOf({ milestones: late })).details).toEqual({
      field: 'milestones',
      reason: 'after-due',
    });
    const back = [...(content.milestones ?? [])].reverse();
    expect((await refusalOf({ milestones: back })).details).toMatchObject({ reason: 'out-of-order' });
    const { matter } = await getMatter(desk.workspace, { matterId: place.matterId });
    expect(matter.assignments[0]?.plans).toEqual([]);
  });

  it('reminds of the next open day when it is near, and of no other', async () => {
    const { desk, place, content } = await signed();
    await submitPlan(desk.workspace, { ...place, content });
    expect(await nearMilestones(desk.workspace)).toEqual([]);
    const draft = content.milestones?.find(({ stage }) => stage === 'draft');
    if (!draft) throw new Error('no day for the draft');
    desk.setDay(draft.on);
    expect(await nearMilestones(desk.workspace)).toEqual([
      { ...place, number: '0487', title: '关于加快老旧小区加装电梯的建议', ...draft },
    ]);
    desk.setDay('2026-07-01');
    expect((await nearMilestones(desk.workspace)).map(({ stage }) => stage)).toEqual(['draft']);
  });
});
