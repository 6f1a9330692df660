/** What a desk can know of a matter's open steps and clocks, and the two ways out of a dissatisfied form. */
import { foldMatter } from '@shared/domain/matter/fold-matter';
import { clocksOf } from '@shared/domain/matter/matter-clocks';
import type { MatterState } from '@shared/domain/matter/matter-state';
import { isDissatisfied, nextSteps } from '@shared/domain/matter/next-step';
import { isClockSeenBy, stepsSeenBy } from '@shared/domain/matter/seen-steps';
import { describe, expect, it } from 'vitest';
import {
  assignmentOf,
  BUREAU,
  CO_HANDLER,
  content,
  day,
  dueOn,
  FILE,
  FINANCE,
  facts,
  LEAD,
  OFFICE,
  recordId,
  Story,
} from './matter-fixtures';

const on = day('2026-03-05');

function matterOf(story: Story): MatterState {
  const matter = foldMatter(story.events);
  if (!matter) throw new Error('no registration');
  return matter;
}

const codes = (matter: MatterState, unit: typeof OFFICE) =>
  stepsSeenBy(matter, unit).map(({ code, unitId }) => `${code} ${unitId === unit ? 'mine' : 'theirs'}`);

const signedFor = () =>
  Story.assigned().record(BUREAU, 'assignment.accepted', { assignmentId: LEAD, on, handler: '张敏' });

function dissatisfied(): Story {
  const rating = 'dissatisfied' as const;
  return signedFor()
    .record(BUREAU, 'draft.submitted', {
      assignmentId: LEAD,
      draftId: recordId(1),
      content: content(),
      document: FILE,
      approvalSheet: FILE,
    })
    .record(OFFICE, 'draft.reviewed', {
      assignmentId: LEAD,
      draftId: recordId(1),
      decision: 'approved',
      comments: [],
    })
    .record(BUREAU, 'reply.finalised', {
      assignmentId: LEAD,
      replyId: recordId(2),
      draftId: recordId(1),
      content: content(),
      document: FILE,
      signedOriginal: { kind: 'scan', file: FILE },
    })
    .record(OFFICE, 'reply.delivered', { assignmentId: LEAD, on, way: '当面送达' })
    .record(OFFICE, 'feedback.registered', {
      assignmentId: LEAD,
      proposer: '周敏',
      receivedOn: on,
      attitude: rating,
      process: rating,
      result: rating,
      overall: rating,
      opinion: '没有答到点子上',
    });
}

describe('the steps that a desk sees', () => {
  it('are all of them at the office', () => {
    expect(codes(matterOf(signedFor()), OFFICE).sort()).toEqual(['sign-for theirs', 'write-reply theirs']);
  });

  it('are the own ones and the awaited opinion at the lead, which hears nothing of a co-handler before that', () => {
    expect(codes(matterOf(signedFor()), BUREAU).sort()).toEqual(['write-opinion theirs', 'write-reply mine']);
  });

  it('are only the own ones at a co-handler', () => {
    expect(codes(matterOf(signedFor()), FINANCE)).toEqual(['sign-for mine']);
  });

  it('leave out the clocks of others that cannot stop here', () => {
    const matter = matterOf(Story.assigned());
    const seen = (unit: typeof OFFICE) =>
      clocksOf(matter)
        .filter((clock) => isClockSeenBy(clock, matter, unit))
        .map(({ purpose }) => purpose);
    expect(seen(FINANCE)).toEqual(['co-opinion']);
    expect(seen(BUREAU)).toEqual(['reply', 'co-opinion']);
  });
});

describe('a clock', () => {
  const doneOn = (story: Story, unit: typeof OFFICE, purpose: string) =>
    clocksOf(matterOf(story))
      .filter((clock) => clock.unitId === unit && clock.purpose === purpose)
      .map((clock) => clock.doneOn);
  const opinion = (number: number, on: string) => ({
    assignmentId: CO_HANDLER,
    opinionId: recordId(number),
    on: day(on),
    text: '同意。',
    files: [],
    contactName: '李强',
    contactPhone: '0000-8300005',
  });

  it('is stopped by the first time its act was done: putting it right later makes nobody late', () => {
    const story = signedFor()
      .record(FINANCE, 'assignment.accepted', { assignmentId: CO_HANDLER, on, handler: '李强' })
      .record(FINANCE, 'opinion.submitted', opinion(7, '2026-05-20'))
      .record(FINANCE, 'opinion.submitted', opinion(8, '2026-06-20'));
    expect(doneOn(story, FINANCE, 'co-opinion')).toEqual(['2026-05-20']);
    const plan = (number: number) => ({
      assignmentId: LEAD,
      planId: recordId(number),
      principalLeader: '赵宏',
      deputyLeader: '王建国',
      section: '城市更新科',
      clerk: '张敏',
      measures: [{ text: '出台规程', person: '张敏', dueOn: day('2026-04-30') }],
    });
    const planned = new Story()
      .record(OFFICE, 'matter.registered', facts())
      .record(
        OFFICE,
        'matter.assigned',
        assignmentOf(LEAD, BUREAU, 'sole', {
          clocks: [{ purpose: 'handling-plan', due: dueOn('2026-03-16') }],
        }),
      )
      .record(BUREAU, 'assignment.accepted', { assignmentId: LEAD, on, handler: '张敏' })
      .record(BUREAU, 'plan.submitted', plan(5));
    const first = doneOn(planned, BUREAU, 'handling-plan');
    for (let entry = 40; entry < 90; entry += 1) {
      planned.record(BUREAU, 'progress.recorded', {
        assignmentId: LEAD,
        entryId: recordId(entry),
        on,
        text: '走访。',
        evidence: [],
      });
    }
    planned.record(BUREAU, 'plan.submitted', plan(6));
    expect(doneOn(planned, BUREAU, 'handling-plan')).toEqual(first);
    const consulted = (date: string) => ({
      procedure: 'consult',
      on: day(date),
      person: '市人大财经委',
      text: '',
      files: [],
    });
    const clocks = [{ purpose: 'plan-comments' as const, due: dueOn('2026-04-02') }];
    const resolution = new Story()
      .record(OFFICE, 'matter.registered', facts({ kind: 'resolution' }))
      .record(OFFICE, 'matter.assigned', assignmentOf(LEAD, BUREAU, 'sole', { clocks }))
      .record(OFFICE, 'procedure.recorded', consulted('2026-05-06'))
      .record(OFFICE, 'procedure.recorded', consulted('2026-03-30'));
    expect(doneOn(resolution, BUREAU, 'plan-comments')).toEqual(['2026-03-30']);
  });

  it('for the opinions of others runs at a lead as long as there are others', () => {
    const clocks = [{ purpose: 'co-opinion' as const, due: dueOn('2026-04-02') }];
    const story = new Story()
      .record(OFFICE, 'matter.registered', facts())
      .record(OFFICE, 'matter.assigned', assignmentOf(LEAD, BUREAU, 'lead', { clocks }))
      .record(OFFICE, 'matter.assigned', assignmentOf(CO_HANDLER, FINANCE, 'co-handler'));
    expect(doneOn(story, BUREAU, 'co-opinion')).toEqual([undefined]);
    story.record(OFFICE, 'assignment.withdrawn', { assignmentId: CO_HANDLER, reason: '不需会办' });
    expect(doneOn(story, BUREAU, 'co-opinion')).toEqual([]);
  });
});

describe('a dissatisfied form', () => {
  it('waits for the decision of the office', () => {
    expect(nextSteps(matterOf(dissatisfied())).map(({ code }) => code)).toEqual(['decide-redo']);
  });

  it('lets the matter be closed once the office has said why the reply stands, and stays on the record', () => {
    const story = dissatisfied();
    const form = matterOf(story).assignments.find(({ id }) => id === LEAD)?.feedback[0];
    if (!form) throw new Error('no form');
    const reason = '已两次当面沟通，条件不具备';
    story.record(OFFICE, 'redo.declined', {
      assignmentId: LEAD,
      feedbackEventId: form.stamp.eventId,
      reason,
    });
    const matter = matterOf(story);
    expect(nextSteps(matter).map(({ code }) => code)).toEqual(['publish']);
    expect(matter.assignments.filter(isDissatisfied).map(({ id }) => id)).toEqual([LEAD]);
    expect(matter.irregular).toEqual([]);
  });

  it('is not decided by the unit itself', () => {
    const story = dissatisfied();
    const form = matterOf(story).assignments.find(({ id }) => id === LEAD)?.feedback[0];
    if (!form) throw new Error('no form');
    story.record(BUREAU, 'redo.declined', {
      assignmentId: LEAD,
      feedbackEventId: form.stamp.eventId,
      reason: '已答复',
    });
    expect(nextSteps(matterOf(story)).map(({ code }) => code)).toEqual(['decide-redo']);
    expect(matterOf(story).irregular).toHaveLength(1);
  });
});
