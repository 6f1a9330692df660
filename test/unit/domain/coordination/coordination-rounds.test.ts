/** Rounds of coordination: how many are missing, what is settled, and that the order of arrival says nothing. */
import {
  disputedIssues,
  issuesForGovernment,
  missingRounds,
} from '@shared/domain/coordination/coordination-rounds';
import { positionsSheets } from '@shared/domain/coordination/positions-sheets';
import { foldMatter } from '@shared/domain/matter/fold-matter';
import type { AssignmentView, MatterState } from '@shared/domain/matter/matter-state';
import { nextSteps } from '@shared/domain/matter/next-step';
import { owesSpecialReport, specialReports } from '@shared/domain/report/special-report';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  BUREAU,
  CO_HANDLER,
  day,
  FINANCE,
  LEAD,
  OFFICE,
  POINTS,
  recordId,
  Story,
} from '../matter/matter-fixtures';

const MONEY = '补助资金由哪一级财政负担';
const on = day('2026-03-10');

function round(
  number: number,
  change: { on?: string; issue?: string; outcome?: 'agreed' | 'disagreed' } = {},
) {
  return {
    assignmentId: LEAD,
    coordinationId: recordId(number),
    on: day(change.on ?? '2026-03-10'),
    with: ['云州市财政局'],
    issue: change.issue ?? MONEY,
    outcome: change.outcome ?? ('disagreed' as const),
    text: '市财政局认为应由区级财政负担。',
    files: [],
  };
}

const accepted = () =>
  Story.assigned().record(BUREAU, 'assignment.accepted', { assignmentId: LEAD, on, handler: '张敏' });

function stateOf(story: Story): MatterState {
  const matter = foldMatter(story.events);
  if (!matter) throw new Error('no registration');
  return matter;
}

function leadOf(story: Story): AssignmentView {
  const lead = stateOf(story).assignments[0];
  if (!lead) throw new Error('no lead');
  return lead;
}

describe('rounds of coordination', () => {
  it('are counted for each issue, and only those without agreement', () => {
    const story = accepted();
    expect(missingRounds(leadOf(story), 2)).toBe(2);
    story.record(BUREAU, 'coordination.recorded', round(1));
    expect(missingRounds(leadOf(story), 2)).toBe(1);
    // Another question is another issue: two of one round each are not two rounds.
    story.record(BUREAU, 'coordination.recorded', round(2, { issue: '电梯维保由谁负责' }));
    expect(missingRounds(leadOf(story), 2)).toBe(1);
    story.record(BUREAU, 'coordination.recorded', round(3, { on: '2026-03-20', issue: ` ${MONEY} ` }));
    expect(missingRounds(leadOf(story), 2)).toBe(0);
    expect(issuesForGovernment(leadOf(story), 2).map(({ issue }) => issue)).toEqual([MONEY]);
    expect(missingRounds(leadOf(story), 3)).toBe(1);
  });

  it('end with an agreement: the round of the latest day counts, however it was written down', () => {
    const story = accepted()
      .record(BUREAU, 'coordination.recorded', round(1))
      .record(BUREAU, 'coordination.recorded', round(2, { on: '2026-03-30', outcome: 'agreed' }))
      .record(BUREAU, 'coordination.recorded', round(3, { on: '2026-03-20' }));
    expect(disputedIssues(leadOf(story))).toMatchObject([{ issue: MONEY, disagreed: 2, settled: true }]);
    expect(missingRounds(leadOf(story), 2)).toBe(2);
    // It broke open again.
    story.record(BUREAU, 'coordination.recorded', round(4, { on: '2026-04-10' }));
    expect(missingRounds(leadOf(story), 2)).toBe(0);
  });

  it('are no co-handler’s to log, and none after the reply of a part that was withdrawn', () => {
    const story = Story.assigned()
      .record(FINANCE, 'assignment.accepted', { assignmentId: CO_HANDLER, on, handler: '李强' })
      .record(FINANCE, 'coordination.recorded', { ...round(1), assignmentId: CO_HANDLER })
      .record(OFFICE, 'assignment.withdrawn', { assignmentId: LEAD, reason: '分工调整' })
      .record(BUREAU, 'coordination.recorded', round(2));
    const matter = stateOf(story);
    expect(matter.irregular).toHaveLength(2);
    expect(matter.assignments.flatMap(({ coordinations }) => coordinations)).toEqual([]);
  });

  it('give the same whatever the order in which they arrive', () => {
    const story = accepted();
    for (let number = 1; number <= 6; number += 1) {
      story.record(
        BUREAU,
        'coordination.recorded',
        round(number, {
          on: `2026-03-${String(10 + ((number * 7) % 5)).padStart(2, '0')}`,
          issue: number % 2 === 0 ? MONEY : '电梯维保由谁负责',
          outcome: number === 4 ? 'agreed' : 'disagreed',
        }),
      );
    }
    const expected = disputedIssues(leadOf(story));
    fc.assert(
      fc.property(fc.shuffledSubarray(story.events, { minLength: story.events.length }), (events) => {
        const lead = foldMatter(events)?.assignments[0];
        expect(lead && disputedIssues(lead)).toEqual(expected);
      }),
      { numRuns: 60 },
    );
  });
});

const letter = (number: number) => ({
  letterId: recordId(100 + number),
  on,
  subject: '各方理据',
  text: '详见附件。',
  attachments: [],
});

describe('what the government is asked', () => {
  it('waits for the office, and is decided by the letter that answers it', () => {
    const story = accepted().record(BUREAU, 'paper.submitted', {
      ...letter(1),
      kind: 'positions',
      to: [OFFICE],
      assignmentId: LEAD,
    });
    expect(nextSteps(stateOf(story)).map(({ code, unitId }) => [code, unitId])).toContainEqual([
      'answer-letter',
      OFFICE,
    ]);
    expect(positionsSheets(stateOf(story), leadOf(story))).toMatchObject([{ decision: undefined }]);
    story.record(OFFICE, 'notice.issued', {
      ...letter(2),
      kind: 'notice',
      to: [BUREAU],
      text: '由市级财政负担六成。',
      answers: recordId(101),
    });
    expect(positionsSheets(stateOf(story), leadOf(story))[0]?.decision?.text).toBe('由市级财政负担六成。');
    expect(nextSteps(stateOf(story)).some(({ code }) => code === 'answer-letter')).toBe(false);
  });

  it('is owed a special report on a hot issue, point by point, until one is sent', () => {
    const [first, second] = POINTS;
    if (!first || !second) throw new Error('no points');
    const story = accepted();
    const owed = () =>
      [first, second].map((pointId) => owesSpecialReport(stateOf(story), leadOf(story), pointId));
    expect(owed()).toEqual([true, true]);
    story.record(BUREAU, 'paper.submitted', {
      ...letter(1),
      kind: 'report',
      to: [OFFICE],
      assignmentId: LEAD,
    });
    expect(owed()).toEqual([true, true]);
    story.record(BUREAU, 'paper.submitted', {
      ...letter(2),
      kind: 'report',
      to: [OFFICE],
      assignmentId: LEAD,
      specialReportOn: [second],
    });
    expect(owed()).toEqual([true, false]);
    expect(nextSteps(stateOf(story)).some(({ code }) => code === 'answer-letter')).toBe(true);
    story.record(OFFICE, 'notice.issued', {
      ...letter(3),
      kind: 'notice',
      to: [BUREAU],
      answers: recordId(102),
    });
    expect(specialReports(stateOf(story), leadOf(story))[0]?.answer?.letterId).toBe(recordId(103));
  });
});
