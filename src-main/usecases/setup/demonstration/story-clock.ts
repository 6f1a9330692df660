/** The clock of the demonstration: stands still while something is done, then moves on; never back, never past the real one. */
import { type LocalDate, localDateOf, startOfDay } from '@shared/domain/calendar/local-date';

const MINUTE = 60_000;
/** Offices open at half past eight. */
const OPENING = 8.5 * 60 * MINUTE;

export class StoryClock {
  private at: number;

  constructor(
    firstDay: LocalDate,
    private readonly end: number,
  ) {
    this.at = startOfDay(firstDay) + OPENING;
  }

  readonly now = (): number => this.at;

  get today(): LocalDate {
    return localDateOf(this.at);
  }

  /** A little later on that day, or on a later one. */
  moveTo(day: LocalDate): void {
    const next = Math.max(this.at + 4 * MINUTE, startOfDay(day) + OPENING);
    this.at = Math.max(this.at, Math.min(next, this.end));
  }
}
