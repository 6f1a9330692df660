/** Clocks of reports that return, worked out by hand with 调休; what a missing holiday notice leaves out; and that every order of arrival says the same. */
import type { AssignmentFacts } from '@shared/domain/assignment/assignment';
import { correctedClocks } from '@shared/domain/assignment/correct-assignment';
import { clocksOfRequests } from '@shared/domain/assignment/plan-assignments';
import type { DueDate } from '@shared/domain/deadline/due-date';
import { foldMatter } from '@shared/domain/matter/fold-matter';
import type { ReportingPlan } from '@shared/domain/matter/matter';
import { clocksOf } from '@shared/domain/matter/matter-clocks';
import { nextSteps } from '@shared/domain/matter/next-step';
import {
  MOST_CLOCKS,
  periodName,
  periodsAtAssignment,
  periodsToAdd,
  withPeriods,
} from '@shared/domain/report/periodic-clocks';
import {
  openPeriod,
  periodsOf,
  proposeSections,
  standingOfReport,
} from '@shared/domain/report/periodic-report';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { shippedProfile, shippedTables } from '../deadline/shipped-resources';
import {
  assignmentOf,
  BUREAU,
  day,
  dueOn,
  facts,
  LEAD,
  OFFICE,
  recordId,
  Story,
} from '../matter/matter-fixtures';

const tables = shippedTables();
const profile = shippedProfile('yangjiang');

function plan(reporting: ReportingPlan, assignedOn: string, known = tables) {
  const { dues, missingYears } = periodsAtAssignment(reporting, {
    assignedOn: day(assignedOn),
    profile,
    tables: known,
  });
  return { dues: dues.map((due) => [periodName(due), due.dueOn]), missingYears };
}

describe('the periods frozen with an assignment', () => {
  it('are the quarters from the second on, five working days after each (D8)', () => {
    // 1-3 July, Monday 6, Tuesday 7; National Day to 7 October, then 8, 9, the worked Saturday 10, 12, 13.
    expect(plan('annual-work', '2026-03-02')).toEqual({
      dues: [
        ['2026年第二季度', '2026-07-07'],
        ['2026年第三季度', '2026-10-13'],
      ],
      // The fourth falls into January, whose holidays nobody has published yet.
      missingYears: [2027],
    });
    expect(plan('annual-work', '2025-02-10')).toEqual({
      dues: [
        ['2025年第二季度', '2025-07-07'],
        // Eight days off, then 9, 10, the worked Saturday 11, 13, 14.
        ['2025年第三季度', '2025-10-14'],
        // New Year 1-3 January, the worked Sunday 4, then 5, 6, 7, 8.
        ['2025年第四季度', '2026-01-08'],
      ],
      missingYears: [],
    });
  });

  it('are the months from April on, the first three working days of each (D9)', () => {
    const { dues, missingYears } = plan('livelihood', '2026-03-02');
    expect(missingYears).toEqual([]);
    expect(dues).toEqual([
      ['2026年4月', '2026-04-03'],
      // Labour Day to the 5th, then 6, 7, 8.
      ['2026年5月', '2026-05-08'],
      ['2026年6月', '2026-06-03'],
      ['2026年7月', '2026-07-03'],
      // The 1st is a Saturday.
      ['2026年8月', '2026-08-05'],
      ['2026年9月', '2026-09-03'],
      // National Day to the 7th, then 8, 9 and the worked Saturday 10.
      ['2026年10月', '2026-10-10'],
      ['2026年11月', '2026-11-04'],
      ['2026年12月', '2026-12-03'],
    ]);
  });

  it('begin with the assignment: a month that runs already is not reported on, the one that begins tomorrow is', () => {
    expect(plan('livelihood', '2026-06-30').dues[0]).toEqual(['2026年7月', '2026-07-03']);
    expect(plan('livelihood', '2026-07-01').dues[0]).toEqual(['2026年8月', '2026-08-05']);
    // On the last day of a quarter its report is still asked for; a day later the next one is the first.
    expect(plan('annual-work', '2025-06-30').dues[0]).toEqual(['2025年第二季度', '2025-07-07']);
    expect(plan('annual-work', '2025-07-01').dues[0]).toEqual(['2025年第三季度', '2025-10-14']);
  });

  it('are those of the next year where none of this one is left', () => {
    expect(plan('livelihood', '2025-12-10').dues.slice(0, 2)).toEqual([
      ['2026年4月', '2026-04-03'],
      ['2026年5月', '2026-05-08'],
    ]);
  });

  it('are stages of a month, each counted from the assignment (D7)', () => {
    const { dues } = plan('long-running', '2026-08-31');
    // The start of a stage in a short month is its last day, and the one after it is the 31st again.
    expect(dues).toEqual([
      ['2026年8月31日至2026年9月30日', '2026-09-30'],
      ['2026年9月30日至2026年10月30日', '2026-10-30'],
      ['2026年10月31日至2026年11月30日', '2026-11-30'],
      ['2026年11月30日至2026年12月30日', '2026-12-30'],
      ['2026年12月31日至2027年1月31日', '2027-01-31'],
    ]);
  });

  it('fit beside the other clocks, never for a co-handler, and not where none is asked for', () => {
    const matter = foldMatter([
      ...new Story().record(
        OFFICE,
        'matter.registered',
        facts({
          kind: 'supervised-matter',
          supervision: { source: 'livelihood', reporting: 'livelihood' },
        }),
      ).events,
    ]);
    if (!matter) throw new Error('no registration');
    const [lead = [], helper = []] = clocksOfRequests(
      matter,
      [
        { unitId: BUREAU, role: 'lead' },
        { unitId: OFFICE, role: 'co-handler' },
      ],
      { assignedOn: day('2026-03-02'), profile, tables },
    );
    expect(lead.filter(({ purpose }) => purpose === 'periodic-report')).toHaveLength(9);
    expect(lead.length).toBeLessThanOrEqual(MOST_CLOCKS);
    expect(helper.some(({ purpose }) => purpose === 'periodic-report')).toBe(false);
    expect(periodsAtAssignment(undefined, { assignedOn: day('2026-03-02'), profile, tables }).dues).toEqual(
      [],
    );
  });
});

describe('periods added later', () => {
  const frozen = (dues: readonly DueDate[]): Pick<AssignmentFacts, 'clocks'> => ({
    clocks: dues.map((due) => ({ purpose: 'periodic-report', due })),
  });
  const circumstances = (assignedOn: string, known = tables) => ({
    assignedOn: day(assignedOn),
    profile,
    tables: known,
  });

  it('are the fourth quarter once its table is there, and nothing before', () => {
    const without = circumstances(
      '2025-02-10',
      tables.filter(({ year }) => year !== 2026),
    );
    const first = periodsAtAssignment('annual-work', without);
    expect([first.dues.length, first.missingYears]).toEqual([2, [2026]]);
    const facts = frozen(first.dues);
    expect(periodsToAdd('annual-work', facts, without, day('2025-11-01'))).toEqual({
      dues: [],
      missingYears: [2026],
    });
    const added = periodsToAdd('annual-work', facts, circumstances('2025-02-10'), day('2025-12-05'));
    expect(added.dues.map(periodName)).toEqual(['2025年第四季度']);
    // In January the year that has ended is still looked at, until its day is past.
    expect(
      periodsToAdd('annual-work', facts, circumstances('2025-02-10'), day('2026-01-08')).dues.map(periodName),
    ).toContain('2025年第四季度');
    expect(
      periodsToAdd('annual-work', facts, circumstances('2025-02-10'), day('2026-01-09')).dues.map(periodName),
    ).not.toContain('2025年第四季度');
  });

  it('are the next year’s once all of this year have begun', () => {
    const first = periodsAtAssignment('livelihood', circumstances('2025-03-01'));
    expect(
      periodsToAdd('livelihood', frozen(first.dues), circumstances('2025-03-01'), day('2025-08-01')).dues,
    ).toEqual([]);
    const next = periodsToAdd(
      'livelihood',
      frozen(first.dues),
      circumstances('2025-03-01'),
      day('2025-12-20'),
    );
    expect(next.dues.map(periodName)[0]).toBe('2026年4月');
    expect(next.dues).toHaveLength(9);
  });

  it('take the room of answered ones and never more than an assignment carries', () => {
    const reply = { purpose: 'reply' as const, due: dueOn('2026-06-02') };
    const { dues } = periodsAtAssignment('livelihood', circumstances('2025-03-01'));
    const next = periodsAtAssignment('livelihood', circumstances('2025-12-20')).dues;
    fc.assert(
      fc.property(
        fc.integer({ min: 0, max: 9 }),
        fc.integer({ min: 0, max: 9 }),
        fc.integer({ min: 1, max: 8 }),
        (done, some, singles) => {
          const clocks = [...Array.from({ length: singles }, () => reply), ...frozen(dues).clocks];
          const answered = new Set(dues.slice(0, done));
          const all = withPeriods(clocks, next.slice(0, some), (due) => answered.has(due));
          expect(all.length).toBeLessThanOrEqual(MOST_CLOCKS);
          expect(all.filter(({ purpose }) => purpose === 'reply')).toHaveLength(singles);
          // Whoever has not reported still owes it.
          const open = dues.filter((due) => !answered.has(due));
          expect(open.every((due) => all.some((clock) => clock.due === due))).toBe(true);
        },
      ),
      { numRuns: 80 },
    );
  });
});

describe('a report', () => {
  const assigned = () => {
    const { dues } = periodsAtAssignment('livelihood', { assignedOn: day('2026-03-02'), profile, tables });
    return new Story()
      .record(
        OFFICE,
        'matter.registered',
        facts({ kind: 'supervised-matter', supervision: { source: 'livelihood', reporting: 'livelihood' } }),
      )
      .record(
        OFFICE,
        'matter.assigned',
        assignmentOf(LEAD, BUREAU, 'sole', {
          clocks: dues.map((due) => ({ purpose: 'periodic-report', due })),
        }),
      )
      .record(BUREAU, 'assignment.accepted', { assignmentId: LEAD, on: day('2026-03-03'), handler: '张敏' });
  };
  const report = (number: number, startOn: string, on: string) => ({
    assignmentId: LEAD,
    reportId: recordId(number),
    on: day(on),
    period: { startOn: day(startOn), name: '一期' },
    sections: [{ heading: '重大进展和重要情况', text: '已开工3个项目。' }],
    evidence: [],
  });

  it('answers the period that it starts with; the earliest open one is the step', () => {
    const story = assigned();
    const step = () => {
      const matter = foldMatter(story.events);
      return matter && nextSteps(matter).find(({ code }) => code === 'submit-report')?.dueOn;
    };
    expect(step()).toBe('2026-04-03');
    story.record(BUREAU, 'report.submitted', report(1, '2026-03-31', '2026-04-02'));
    expect(step()).toBe('2026-05-08');
    const matter = foldMatter(story.events);
    const part = matter?.assignments[0];
    expect(matter && part && openPeriod(part, matter)?.name).toBe('2026年5月');
  });

  it('is on time on its day, late the day after, missing once it is past, and awaited before', () => {
    const due = day('2026-04-03');
    expect(standingOfReport(due, day('2026-04-03'), day('2026-05-01'))).toBe('in-time');
    expect(standingOfReport(due, day('2026-04-04'), day('2026-05-01'))).toBe('late');
    expect(standingOfReport(due, undefined, day('2026-04-04'))).toBe('missing');
    expect(standingOfReport(due, undefined, day('2026-04-03'))).toBe('awaited');
  });

  it('begins under the prescribed headings with the progress since the last one', () => {
    const story = assigned()
      .record(BUREAU, 'progress.recorded', {
        assignmentId: LEAD,
        entryId: recordId(70),
        on: day('2026-03-20'),
        text: '完成施工图审查。',
        evidence: [],
      })
      .record(BUREAU, 'report.submitted', report(1, '2026-03-31', '2026-04-02'))
      .record(BUREAU, 'progress.recorded', {
        assignmentId: LEAD,
        entryId: recordId(71),
        on: day('2026-04-20'),
        text: '3个项目开工。',
        evidence: [],
      });
    const part = foldMatter(story.events)?.assignments[0];
    const sections = part ? proposeSections(part) : [];
    expect(sections.map(({ heading }) => heading)).toEqual([
      '传达学习情况',
      '采取的政策措施',
      '政策实施效果',
      '典型做法',
      '困难问题及意见建议',
      '重大进展和重要情况',
    ]);
    expect(sections.at(-1)?.text).toBe('4月20日，3个项目开工。');
  });

  it('says the same whatever the order of arrival', () => {
    const story = assigned()
      .record(BUREAU, 'report.submitted', report(1, '2026-03-31', '2026-04-02'))
      .record(BUREAU, 'report.submitted', report(2, '2026-04-30', '2026-05-09'))
      .record(BUREAU, 'report.submitted', report(3, '2026-05-31', '2026-06-03'));
    const told = (events: typeof story.events) => {
      const matter = foldMatter(events);
      return matter && clocksOf(matter).map(({ due, doneOn }) => [due.dueOn, doneOn]);
    };
    const expected = told(story.events);
    fc.assert(
      fc.property(fc.shuffledSubarray(story.events, { minLength: story.events.length }), (events) => {
        expect(told(events)).toEqual(expected);
      }),
      { numRuns: 60 },
    );
  });

  it('stays in the overview when its clock has made room for a later one; what was never reported on does not come back', () => {
    const story = assigned().record(BUREAU, 'report.submitted', report(1, '2026-03-31', '2026-04-02'));
    const clocks = (foldMatter(story.events)?.assignments[0]?.facts.clocks ?? []).slice(2);
    story.record(OFFICE, 'assignment.corrected', { assignmentId: LEAD, reason: '补充期限', clocks });
    const matter = foldMatter(story.events);
    const [part] = matter?.assignments ?? [];
    if (!matter || !part) throw new Error('no part');
    expect(
      periodsOf(part, matter)
        .slice(0, 2)
        .map(({ name, report: sent }) => [name, sent?.on]),
    ).toEqual([
      ['2026年4月', '2026-04-02'],
      ['2026年6月', undefined],
    ]);
  });

  it('is asked for no longer once the plan of reports was put right, and what was sent stays', () => {
    const story = assigned().record(BUREAU, 'report.submitted', report(1, '2026-03-31', '2026-04-02'));
    const circumstancesNow = { profile, tables };
    const clocksNow = () => {
      const matter = foldMatter(story.events);
      const [part] = matter?.assignments ?? [];
      if (!matter || !part) throw new Error('no part');
      return correctedClocks(matter, part, circumstancesNow)
        .filter(({ purpose }) => purpose === 'periodic-report')
        .map(({ due }) => due.startOn);
    };
    expect(clocksNow()).toHaveLength(9);
    const put = facts({ kind: 'supervised-matter', supervision: { source: 'livelihood' } });
    story.record(OFFICE, 'matter.corrected', { facts: put, reason: '不须定期报告' });
    expect(clocksNow()).toEqual(['2026-03-31']);
  });
});
