/** What the window hears of a long task: bytes, a guess of the time left once there is ground for one, and never a flood. */
import { progressReporter, remainingTime } from '@main/usecases/package/report-progress';
import { type Changed, changedSchema } from '@shared/ipc/changed';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';

const GIB = 2 ** 30;

describe('the time left', () => {
  it('follows the speed so far', () => {
    expect(remainingTime(30_000, GIB, 4 * GIB)).toBe(90_000);
    expect(remainingTime(30_000, 4 * GIB, 4 * GIB)).toBe(0);
  });

  it('is not guessed before anything is known', () => {
    expect(remainingTime(1_999, GIB, 4 * GIB)).toBeUndefined();
    expect(remainingTime(10_000, GIB / 1000, 4 * GIB)).toBeUndefined();
    expect(remainingTime(10_000, 0, 0)).toBeUndefined();
  });

  it('is never negative and shrinks as the work goes on at one speed', () => {
    const part = fc.integer({ min: 1, max: 99 });
    fc.assert(
      fc.property(part, part, (left, right) => {
        const [early, late] = [Math.min(left, right), Math.max(left, right)];
        const at = (percent: number) =>
          remainingTime(percent * 1_000, percent, 100) ?? Number.POSITIVE_INFINITY;
        expect(at(late)).toBeLessThanOrEqual(at(early));
        expect(at(late)).toBeGreaterThanOrEqual(0);
      }),
    );
  });
});

describe('a report of progress', () => {
  function told(steps: readonly (readonly [at: number, done: number])[], total: number): Changed[] {
    const messages: Changed[] = [];
    let now = 0;
    const notify = (changed: Changed) => messages.push(changedSchema.parse(changed));
    const report = progressReporter({ notify }, 'package.stage', '承复-abcd2345.cfp', () => now);
    for (const [at, done] of steps) {
      now = at;
      report(done, total);
    }
    return messages;
  }

  it('is told a few times a second, and its end always', () => {
    const steps = Array.from({ length: 1_000 }, (_, step) => [step, step + 1] as const);
    const messages = told(steps, 1_000);
    expect(messages.length).toBeLessThanOrEqual(7);
    expect(messages.at(-1)?.progress).toMatchObject({ done: 1_000, total: 1_000, unit: 'bytes' });
  });

  it('carries the file at hand and the time left', () => {
    const [first, second] = told(
      [
        [0, 0],
        [10_000, GIB],
      ],
      4 * GIB,
    );
    expect(first?.progress).not.toHaveProperty('remainingMs');
    expect(second).toEqual({
      topics: [],
      progress: {
        task: 'package.stage',
        text: '承复-abcd2345.cfp',
        done: GIB,
        total: 4 * GIB,
        unit: 'bytes',
        remainingMs: 30_000,
      },
    });
  });
});
