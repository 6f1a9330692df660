/** The colour and words of a clock: 正常, 临期, 逾期, 已办. Overdue begins the day after the due date (PRODUCT 4). */
import { AppError } from '../../result/app-error';
import { daysBetween, type LocalDate } from '../calendar/local-date';

const CLOCK_STATES = ['normal', 'soon', 'overdue', 'done'] as const;
export type ClockState = (typeof CLOCK_STATES)[number];

const CLOCK_STATE_WORDS: Readonly<Record<ClockState, string>> = {
  normal: '正常',
  soon: '临期',
  overdue: '逾期',
  done: '已办',
};

export interface ClockReading {
  readonly state: ClockState;
  /** Days from today, or from the day it was done, to the due date; negative when late. */
  readonly daysLeft: number;
  /** 还有 4 天, 今天到期, 逾期 3 天, 已办. */
  readonly words: string;
}

export interface Clock {
  readonly dueOn: LocalDate;
  readonly today: LocalDate;
  /** Whole calendar days before the due date from which it is 临期, 0 to 365; 0 warns on the day itself. */
  readonly warnDays: number;
  readonly doneOn?: LocalDate | undefined;
}

/** Throws `INPUT_INVALID` for days of warning out of their range. */
export function clockState({ dueOn, today, warnDays, doneOn }: Clock): ClockReading {
  if (!Number.isSafeInteger(warnDays) || warnDays < 0 || warnDays > 365) {
    throw new AppError('INPUT_INVALID', { field: 'warnDays', value: String(warnDays) });
  }
  if (doneOn !== undefined) {
    return { state: 'done', daysLeft: daysBetween(doneOn, dueOn), words: CLOCK_STATE_WORDS.done };
  }
  const daysLeft = daysBetween(today, dueOn);
  if (daysLeft < 0) {
    return { state: 'overdue', daysLeft, words: `逾期 ${-daysLeft} 天` };
  }
  return {
    state: daysLeft <= warnDays ? 'soon' : 'normal',
    daysLeft,
    words: daysLeft === 0 ? '今天到期' : `还有 ${daysLeft} 天`,
  };
}
