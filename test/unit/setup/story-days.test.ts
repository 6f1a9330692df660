import { StoryClock } from '@main/usecases/setup/demonstration/story-clock';
import { StoryDays } from '@main/usecases/setup/demonstration/story-days';
import { localDateOf, parseLocalDate, startOfDay } from '@shared/domain/calendar/local-date';
import { describe, expect, it } from 'vitest';
import { shippedTables } from '../domain/deadline/shipped-resources';

const until = (day: string) => StoryDays.until(startOfDay(parseLocalDate(day)), shippedTables());

describe('the days of the story', () => {
  it('end today, but never where working days after the end would need a table that is not here', () => {
    expect(until('2026-05-20').last).toBe('2026-05-20');
    expect(until('2026-12-11').last).toBe('2026-12-11');
    expect(until('2026-12-12').last).toBe('2026-12-11');
    expect(until('2031-03-01').last).toBe('2026-12-11');
    expect(until('2019-03-01').last).toBe('2024-07-01');
    expect(() => StoryDays.until(0, [])).toThrowError(expect.objectContaining({ code: 'HOLIDAYS_MISSING' }));
  });

  it('put acts on weekdays and leave promises where they are', () => {
    const days = until('2026-05-20'); // a Wednesday
    expect(days.workdayOf(0)).toBe('2026-05-20');
    expect(days.workdayOf(-3)).toBe('2026-05-15'); // Sunday
    expect(days.workdayOf(-4)).toBe('2026-05-15'); // Saturday
    expect(days.on(-3)).toBe('2026-05-17');
  });

  it('fill the marks of the texts and refuse any other', () => {
    const days = until('2026-05-20');
    expect(days.fill('{日+12}前，{月-30}起，自{今年}年')).toBe('2026年6月1日前，2026年4月起，自2026年');
    expect(() => days.fill('{明年}')).toThrow('{明年}');
  });
});

describe('the clock of the story', () => {
  it('moves on, never back, and never past its end', () => {
    const first = parseLocalDate('2026-05-18');
    const end = startOfDay(parseLocalDate('2026-05-20')) + 3_600_000;
    const clock = new StoryClock(first, end);
    const start = clock.now();
    clock.moveTo(first);
    expect(clock.now()).toBeGreaterThan(start);
    clock.moveTo(parseLocalDate('2026-05-19'));
    expect(clock.today).toBe('2026-05-19');
    const before = clock.now();
    clock.moveTo(first);
    expect(clock.now()).toBeGreaterThan(before);
    clock.moveTo(parseLocalDate('2026-05-20'));
    expect(clock.now()).toBe(end);
    expect(localDateOf(end)).toBe('2026-05-20');
  });
});
