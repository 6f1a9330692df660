/** How much time is left to a day: 还有 4 天, 今天到期, 逾期 3 天, 已办. Reads the one engine, so both desks say the same. */
import { daysBetween, type LocalDate } from '@shared/domain/calendar/local-date';
import { type ClockState, clockState } from '@shared/domain/deadline/clock-state';
import { StatusTag, type StatusTone } from './StatusTag';

export const DUE_TONES: Readonly<Record<ClockState, StatusTone>> = {
  normal: 'good',
  soon: 'warning',
  overdue: 'bad',
  done: 'good',
};

interface Props {
  /** Absent: no clock runs. */
  readonly dueOn: LocalDate | undefined;
  readonly today: LocalDate;
  /** Where nothing more is known than what the desk works by. */
  readonly warnDays: number;
  /** The first day on which it is 临期 by the matter's own rules. */
  readonly soonOn?: LocalDate | undefined;
  readonly doneOn?: LocalDate | undefined;
}

export function DueTag({ dueOn, today, warnDays, soonOn, doneOn }: Props) {
  if (dueOn === undefined) return <StatusTag tone="quiet">不限期</StatusTag>;
  const ownDays = soonOn === undefined ? warnDays : daysBetween(soonOn, dueOn);
  const { state, words } = clockState({ dueOn, today, warnDays: ownDays, doneOn });
  return <StatusTag tone={DUE_TONES[state]}>{words}</StatusTag>;
}
