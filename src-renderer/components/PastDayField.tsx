/** The day on which something was done: there always is one, and it is not to come. */
import type { LocalDate } from '@shared/domain/calendar/local-date';
import type { ComponentProps } from 'react';
import { DayField } from './DayField';

interface Props
  extends Pick<ComponentProps<typeof DayField>, 'id' | 'label' | 'hint' | 'value' | 'onChange' | 'from'> {
  /** The last day that may be chosen. */
  readonly today: LocalDate;
}

export function PastDayField({ today, ...field }: Props) {
  return <DayField {...field} required to={today} allowClear={false} />;
}
