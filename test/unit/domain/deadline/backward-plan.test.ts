/** Inner dates proposed backwards: in order, on working days, never past the final date or an inner limit. */
import { isWorkingDay } from '@shared/domain/calendar/holiday-table';
import { addDays, parseLocalDate } from '@shared/domain/calendar/local-date';
import { type BackwardPlan, PLAN_STAGES, proposeBackwardPlan } from '@shared/domain/deadline/backward-plan';
import { explainMissingTables, explainPlannedDate } from '@shared/domain/deadline/explain-backward-plan';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { shippedProfile, shippedTables } from './shipped-resources';

const daysOf = ({ dates }: BackwardPlan) => dates.map(({ stage, on }) => ({ stage, on }));

const tables = shippedTables();
const shares = shippedProfile('general').backwardPlan;

describe('a plan', () => {
  it('spreads three months over the stages', () => {
    const plan = proposeBackwardPlan({
      startOn: parseLocalDate('2026-03-02'),
      dueOn: parseLocalDate('2026-06-02'),
      shares,
      hasCoHandlers: true,
      tables,
    });
    // 63 working days between: the 10th, 26th, 41st, 51st, 57th and 62nd of them.
    expect(daysOf(plan)).toEqual([
      { stage: 'plan', on: '2026-03-16' },
      { stage: 'co-opinion', on: '2026-04-08' },
      { stage: 'draft', on: '2026-04-29' },
      { stage: 'review', on: '2026-05-15' },
      { stage: 'sign', on: '2026-05-25' },
      { stage: 'deliver', on: '2026-06-01' },
    ]);
    expect(plan.yearsWithoutTable).toEqual([]);
    expect(plan.dates.map(({ because }) => because)).toEqual(
      [10, 26, 41, 51, 57, 62].map((position) => ({ kind: 'share', day: position, of: 63 })),
    );
  });

  it('keeps the limits of inner clocks, and pulls earlier stages with them', () => {
    const plan = proposeBackwardPlan({
      startOn: parseLocalDate('2026-03-02'),
      dueOn: parseLocalDate('2026-06-02'),
      shares,
      hasCoHandlers: true,
      limits: { plan: parseLocalDate('2026-03-14'), draft: parseLocalDate('2026-03-20') },
      tables,
    });
    expect(daysOf(plan).slice(0, 3)).toEqual([
      { stage: 'plan', on: '2026-03-13' },
      { stage: 'co-opinion', on: '2026-03-20' },
      { stage: 'draft', on: '2026-03-20' },
    ]);
    const span = { startOn: parseLocalDate('2026-03-02'), dueOn: parseLocalDate('2026-06-02') };
    expect(plan.dates.slice(0, 4).map((date) => explainPlannedDate(date, span))).toEqual([
      '本环节另有期限2026年3月14日（星期六），取不晚于这天的最后一个工作日。',
      '不晚于下一环节，与下一环节同一天。',
      '本环节另有期限2026年3月20日（星期五），取不晚于这天的最后一个工作日。',
      '2026年3月2日后到答复期限2026年6月2日共 63 个工作日，按办理规则的倒排比例安排在第 51 个工作日。',
    ]);
  });

  it('says which year has no table instead of guessing', () => {
    const plan = proposeBackwardPlan({
      startOn: parseLocalDate('2026-11-23'),
      dueOn: parseLocalDate('2027-02-23'),
      shares,
      hasCoHandlers: false,
      tables,
    });
    expect(plan.yearsWithoutTable).toEqual([2027]);
    expect(explainMissingTables(plan.yearsWithoutTable)).toMatch(/^2027年的节假日安排还没有导入/);
    expect(explainMissingTables([])).toBeUndefined();
    expect(plan.dates.map(({ stage }) => stage)).toEqual(['plan', 'draft', 'review', 'sign', 'deliver']);
  });

  it('puts all on the due date where no working day lies between', () => {
    const dueOn = parseLocalDate('2026-10-05');
    const plan = proposeBackwardPlan({
      startOn: parseLocalDate('2026-10-01'),
      dueOn,
      shares,
      hasCoHandlers: true,
      tables,
    });
    expect(plan.dates.every(({ on }) => on === dueOn)).toBe(true);
  });

  it('is refused for a due date before the start', () => {
    expect(() =>
      proposeBackwardPlan({
        startOn: parseLocalDate('2026-10-05'),
        dueOn: parseLocalDate('2026-10-04'),
        shares,
        hasCoHandlers: true,
        tables,
      }),
    ).toThrow(expect.objectContaining({ code: 'INPUT_INVALID' }));
  });

  it('never falls back in order and never passes the due date', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 0, max: 700 }),
        fc.integer({ min: 10, max: 200 }),
        fc.boolean(),
        fc.option(fc.integer({ min: 1, max: 200 }), { nil: undefined }),
        (offset, span, hasCoHandlers, limit) => {
          const startOn = addDays(parseLocalDate('2024-01-02'), offset);
          const dueOn = addDays(startOn, span);
          const limits = limit === undefined ? {} : { draft: addDays(startOn, limit) };
          const { dates } = proposeBackwardPlan({ startOn, dueOn, shares, hasCoHandlers, limits, tables });
          expect(dates).toHaveLength(hasCoHandlers ? PLAN_STAGES.length : PLAN_STAGES.length - 1);
          dates.forEach(({ on }, index) => {
            expect(on > startOn && on <= dueOn && isWorkingDay(on, tables)).toBe(true);
            expect(on >= (dates[index - 1]?.on ?? startOn)).toBe(true);
          });
        },
      ),
    );
  });
});
