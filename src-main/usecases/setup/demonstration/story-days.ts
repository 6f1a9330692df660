/**
 * The days of the demonstration, counted back from its last one. Acts fall on weekdays, never in the future and never outside
 * the years whose holiday tables are here, whatever the machine's clock says: no clock of a matter meets a missing table.
 */

import type { HolidayTable } from '@shared/domain/calendar/holiday-table';
import {
  addDays,
  datePartsOf,
  earlierOf,
  formatChineseDate,
  type LocalDate,
  localDate,
  localDateOf,
  weekdayOf,
} from '@shared/domain/calendar/local-date';
import { AppError } from '@shared/result/app-error';
import type { Day } from './demonstration-matter';

export class StoryDays {
  private constructor(readonly last: LocalDate) {}

  /** @throws AppError HOLIDAYS_MISSING without any table. */
  static until(now: number, tables: readonly HolidayTable[]): StoryDays {
    const today = localDateOf(now);
    const years = tables.map(({ year }) => year);
    if (years.length === 0) throw new AppError('HOLIDAYS_MISSING', { year: datePartsOf(today).year });
    // Ten working days after the last assignment still lie in the last table's year; the story begins half a year earlier.
    const latest = localDate(Math.max(...years), 12, 11);
    const earliest = localDate(Math.min(...years), 7, 1);
    if (today < earliest) return new StoryDays(earliest);
    return new StoryDays(earlierOf(today, latest));
  }

  /** The day itself: for what is promised or limited. */
  on(day: Day): LocalDate {
    return addDays(this.last, day);
  }

  /** The day on which an office would have done it: Saturdays and Sundays fall back to Friday. */
  workdayOf(day: Day): LocalDate {
    const date = this.on(day);
    const weekday = weekdayOf(date);
    return addDays(date, weekday === 6 ? -1 : weekday === 0 ? -2 : 0);
  }

  /** `{日-3}` → 2026年3月2日, `{月+40}` → 2026年4月, `{今年}` → 2026. @throws Error for any other mark in braces. */
  fill(text: string): string {
    return text.replace(/\{([^}]*)\}/g, (mark, inner: string) => {
      if (inner === '今年') return String(datePartsOf(this.last).year);
      const match = /^(日|月)([+-]\d+)$/.exec(inner);
      if (!match) throw new Error(`no such mark: ${mark}`);
      const date = this.on(Number(match[2]));
      const { year, month } = datePartsOf(date);
      return match[1] === '月' ? `${year}年${month}月` : formatChineseDate(date);
    });
  }
}
