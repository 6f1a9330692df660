/** How long an identity card lives, and when its unit is reminded to take new keys. */
import { addDays, type LocalDate } from '../calendar/local-date';

/** Five years; the window reminds of the rotation. */
export const CARD_VALID_DAYS = 5 * 365;
const REMIND_DAYS = 60;

export function isCardEnding(validTo: LocalDate, today: LocalDate): boolean {
  return addDays(today, REMIND_DAYS) >= validTo;
}
