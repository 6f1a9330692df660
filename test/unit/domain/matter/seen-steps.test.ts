/** What a desk can know of a matter's open steps and clocks, and the two ways out of a dissatisfied form. */
import { foldMatter } from '@shared/domain/matter/fold-matter';
import { clocksOf } from '@shared/domain/matter/matter-clocks';
import type { MatterState } from '@shared/domain/matter/matter-state';
import { isDissatisfied, nextSteps } from '@shared/domain/matter/next-step';
import { isClockSeenBy, stepsSeenBy } from '@shared/domain/matter/seen-steps';
import { describe, expect, it } from 'vitest';
import { BUREAU, content, day, FILE, FINANCE, LEAD, OFFICE, recordId, Story } from './matter-fixtures';

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
