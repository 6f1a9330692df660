/** Counts events of a rolling period (D17: talks within a year), so that the second talk is seen when it happens (S0 二3, S1 三4). */
import { addDays, addMonths, type LocalDate } from '../calendar/local-date';
import type { DeadlineUnit } from './rule';

/**
 * The dates that still count on a day: those on or before it whose period has not ended. Within twelve months of
 * 2025-03-01 lies every day up to and including 2026-03-01.
 */
export function datesInWindow(
  dates: readonly LocalDate[],
  today: LocalDate,
  window: { readonly unit: Exclude<DeadlineUnit, 'working-day'>; readonly amount: number },
): LocalDate[] {
  return dates.filter((date) => {
    const lastDay =
      window.unit === 'natural-month' ? addMonths(date, window.amount) : addDays(date, window.amount);
    return date <= today && today <= lastDay;
  });
}
