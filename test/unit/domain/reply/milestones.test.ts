/** The unit's own days: proposed from the answer's limit, refused where they contradict themselves, met by what was really done. */
import { addDays, parseLocalDate } from '@shared/domain/calendar/local-date';
import { PLAN_STAGES } from '@shared/domain/deadline/backward-plan';
import { foldMatter } from '@shared/domain/matter/fold-matter';
import {
  milestoneProblems,
  milestoneReading,
  milestonesOf,
  openMilestones,
  proposeMilestones,
} from '@shared/domain/reply/milestones';
import { planListsOf } from '@shared/domain/reply/plan-lists';
import type { EventBody } from '@shared/package-format/events/event';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { shippedProfile, shippedTables } from '../deadline/shipped-resources';
import {
  BUREAU,
  CO_HANDLER,
  content,
  day,
  dueOn,
  FILE,
  FINANCE,
  LEAD,
  OFFICE,
  POINTS,
  recordId,
  Story,
} from '../matter/matter-fixtures';

const DAYS = ['2026-03-06', '2026-03-20', '2026-04-10', '2026-04-20', '2026-05-08', '2026-05-29'];
const MILESTONES = PLAN_STAGES.map((stage, index) => ({ stage, on: day(DAYS[index] ?? '') }));

const plan = (change: Partial<EventBody<'plan.submitted'>> = {}): EventBody<'plan.submitted'> => ({
  assignmentId: LEAD,
  planId: recordId(1),
  principalLeader: '赵宏',
  deputyLeader: '王建国',
  section: '城市更新科',
  clerk: '张敏',
  measures: [
    {
      pointId: POINTS[0],
      text: '修订联合审查规程',
      target: '审批压缩到15个工作日',
      person: '张敏',
      dueOn: day('2026-04-30'),
    },
    { pointId: POINTS[1], text: '测算补助范围', person: '刘洋', dueOn: day('2026-05-10') },
  ],
  milestones: MILESTONES,
  ...change,
});

const planned = (change: Partial<EventBody<'plan.submitted'>> = {}) =>
  Story.assigned()
    .record(BUREAU, 'assignment.accepted', { assignmentId: LEAD, on: day('2026-03-02'), handler: '张敏' })
    .record(BUREAU, 'plan.submitted', plan(change));

function lead(story: Story) {
  const matter = foldMatter(story.events);
  const assignment = matter?.assignments.find(({ id }) => id === LEAD);
  if (!matter || !assignment) throw new Error('no lead');
  return { matter, assignment };
}

const doneStages = (story: Story) => {
  const { matter, assignment } = lead(story);
  return milestonesOf(matter, assignment).flatMap(({ stage, doneOn }) => (doneOn ? [stage] : []));
};

const draft = (number: number): EventBody<'draft.submitted'> => ({
  assignmentId: LEAD,
  draftId: recordId(number),
  content: content(),
  document: FILE,
  approvalSheet: FILE,
});
const review = (number: number, decision: 'approved' | 'returned'): EventBody<'draft.reviewed'> => ({
  assignmentId: LEAD,
  draftId: recordId(number),
  decision,
  comments: decision === 'returned' ? [{ text: '请补充成效' }] : [],
});
const final = (number: number): EventBody<'reply.finalised'> => ({
  assignmentId: LEAD,
  replyId: recordId(100 + number),
  draftId: recordId(number),
  content: content({ documentNumber: '云建函〔2026〕12号', dateOfIssue: day('2026-05-20') }),
  document: FILE,
  signedOriginal: { kind: 'paper-follows', on: day('2026-05-21') },
});

describe('milestones of a plan', () => {
  it('are reached by the acts themselves, one after the other', () => {
    const story = planned();
    expect(doneStages(story)).toEqual(['plan']);
    story
      .record(FINANCE, 'assignment.accepted', {
        assignmentId: CO_HANDLER,
        on: day('2026-03-03'),
        handler: '郑海峰',
      })
      .record(FINANCE, 'opinion.submitted', {
        assignmentId: CO_HANDLER,
        opinionId: recordId(5),
        on: day('2026-03-25'),
        text: '同意',
        contactName: '郑海峰',
        contactPhone: '1',
        files: [],
      });
    expect(doneStages(story)).toEqual(['plan', 'co-opinion']);
    story.record(BUREAU, 'draft.submitted', draft(2)).record(OFFICE, 'draft.reviewed', review(2, 'returned'));
    expect(doneStages(story)).toEqual(['plan', 'co-opinion', 'draft']);
    story
      .record(BUREAU, 'draft.submitted', { ...draft(3), parentId: recordId(2) })
      .record(OFFICE, 'draft.reviewed', review(3, 'approved'));
    expect(doneStages(story)).toEqual(['plan', 'co-opinion', 'draft', 'review']);
    story.record(BUREAU, 'reply.finalised', final(3));
    expect(doneStages(story)).toEqual([...PLAN_STAGES]);
    const { matter, assignment } = lead(story);
    expect(openMilestones(matter, assignment)).toEqual([]);
    expect(milestonesOf(matter, assignment).find(({ stage }) => stage === 'sign')?.doneOn).toBe('2026-05-20');
  });

  it('of the first round count no more in a redo, until a new plan sets days of its own', () => {
    const story = planned()
      .record(BUREAU, 'draft.submitted', draft(2))
      .record(OFFICE, 'draft.reviewed', review(2, 'approved'))
      .record(BUREAU, 'reply.finalised', final(2))
      .record(OFFICE, 'feedback.registered', {
        assignmentId: LEAD,
        proposer: '周敏',
        receivedOn: day('2026-03-04'),
        attitude: 'satisfied',
        process: 'satisfied',
        result: 'dissatisfied',
        overall: 'dissatisfied',
        opinion: '',
      });
    const feedback = story.events.at(-1);
    story.record(OFFICE, 'redo.ordered', {
      assignmentId: LEAD,
      feedbackEventId: feedback?.id ?? (recordId(0) as never),
      reason: '补办',
      due: {
        ...dueOn('2026-07-02'),
        startOn: day('2026-03-04'),
        steps: [
          { kind: 'start', event: 'feedback', on: day('2026-03-04') },
          { kind: 'fixed', on: day('2026-07-02') },
        ],
      },
    });
    expect(lead(story).assignment.state).toBe('redo');
    expect(doneStages(story)).toEqual([]);
    expect(planListsOf(lead(story).matter, lead(story).assignment)?.times.map(({ what }) => what)).toEqual([
      '完成第1项任务（第1点）',
      '完成第2项任务（第2点）',
    ]);
  });

  it('say how late what is done came', () => {
    const view = { stage: 'draft' as const, on: day('2026-04-10') };
    expect(milestoneReading(view, day('2026-04-08'), 3)).toMatchObject({ state: 'soon', words: '还有 2 天' });
    expect(milestoneReading(view, day('2026-04-12'), 3)).toMatchObject({
      state: 'overdue',
      words: '逾期 2 天',
    });
    expect(milestoneReading({ ...view, doneOn: day('2026-04-10') }, day('2026-05-01'), 3).words).toBe('已办');
    expect(milestoneReading({ ...view, doneOn: day('2026-04-13') }, day('2026-05-01'), 3).words).toBe(
      '已办，迟 3 天',
    );
  });
});

describe('chosen days', () => {
  it.each([
    ['fit', MILESTONES, '2026-06-02', []],
    ['are left out one by one', MILESTONES.filter((_day, index) => index % 2 === 0), '2026-06-02', []],
    ['may fall together', MILESTONES.map(({ stage }) => ({ stage, on: day('2026-05-01') })), undefined, []],
    [
      'fall back',
      MILESTONES.map((one) => (one.stage === 'review' ? { ...one, on: day('2026-04-01') } : one)),
      undefined,
      [{ kind: 'out-of-order', stage: 'review' }],
    ],
    [
      'pass the limit',
      MILESTONES,
      '2026-05-20',
      [{ kind: 'after-due', stage: 'deliver', dueOn: '2026-05-20' }],
    ],
    [
      'name a stage twice',
      [...MILESTONES, { stage: 'deliver' as const, on: day('2026-05-29') }],
      undefined,
      [{ kind: 'twice', stage: 'deliver' }],
    ],
  ])('%s', (_name, days, limit, problems) => {
    expect(milestoneProblems(days, limit === undefined ? undefined : day(limit))).toEqual(problems);
  });
});

describe('the proposal', () => {
  const circumstances = { shares: shippedProfile('general').backwardPlan, tables: shippedTables() };
  it('starts today, leaves co-handling to a lead that has co-handlers, and never contradicts itself', () => {
    const { matter, assignment } = lead(planned());
    const alone = foldMatter(
      planned().record(OFFICE, 'assignment.withdrawn', { assignmentId: CO_HANDLER, reason: '分工调整' })
        .events,
    );
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 91 }), (offset) => {
        const today = addDays(parseLocalDate('2026-03-03'), offset);
        const proposal = proposeMilestones(matter, assignment, { ...circumstances, today });
        expect(proposal?.dates.map(({ stage }) => stage)).toEqual([...PLAN_STAGES]);
        expect(milestoneProblems(proposal?.dates ?? [], day('2026-06-02'))).toEqual([]);
        const withdrawn = alone?.assignments.find(({ id }) => id === LEAD);
        if (!alone || !withdrawn) throw new Error('no lead');
        const lonely = proposeMilestones(alone, withdrawn, { ...circumstances, today });
        expect(lonely?.dates.map(({ stage }) => stage)).not.toContain('co-opinion');
      }),
    );
  });
  it('is none once the day of the answer has passed', () => {
    const { matter, assignment } = lead(planned());
    expect(
      proposeMilestones(matter, assignment, { ...circumstances, today: day('2026-06-03') }),
    ).toBeUndefined();
  });
});

describe('the three lists', () => {
  it('read one plan: tasks with targets, days in order, duties by person', () => {
    const { matter, assignment } = lead(planned());
    const lists = planListsOf(matter, assignment);
    expect(lists?.tasks.map(({ point, target, person }) => [point, target, person])).toEqual([
      ['第1点', '审批压缩到15个工作日', '张敏'],
      ['第2点', '', '刘洋'],
    ]);
    const days = lists?.times.map(({ on }) => on) ?? [];
    expect(days).toEqual([...days].sort());
    expect(
      lists?.duties.map(({ person, tasks, firstDueOn }) => [person, tasks, firstDueOn]).slice(3),
    ).toEqual([
      ['张敏', '日常办理，联系提出人', undefined],
      ['张敏', '第1项任务', '2026-04-30'],
      ['刘洋', '第2项任务', '2026-05-10'],
    ]);
  });
  it('call a task done when its point was answered as solved, and a promise not', () => {
    const story = planned()
      .record(BUREAU, 'draft.submitted', draft(2))
      .record(OFFICE, 'draft.reviewed', review(2, 'approved'))
      .record(BUREAU, 'reply.finalised', final(2));
    const { matter, assignment } = lead(story);
    expect(planListsOf(matter, assignment)?.tasks.map(({ doneOn }) => doneOn !== undefined)).toEqual([
      true,
      false,
    ]);
  });
  it('are none without a plan', () => {
    const { matter, assignment } = lead(Story.assigned());
    expect(planListsOf(matter, assignment)).toBeUndefined();
  });
});
