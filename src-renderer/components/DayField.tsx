/** A day with its label: every form that asks for one asks for it in this form. */
import type { ComponentProps } from 'react';
import { DateField } from './DateField';
import { Labelled } from './Labelled';

interface Props
  extends Pick<ComponentProps<typeof Labelled>, 'label' | 'required' | 'hint' | 'problem'>,
    Pick<
      ComponentProps<typeof DateField>,
      'value' | 'onChange' | 'from' | 'to' | 'disabled' | 'placeholder'
    > {
  /** Unique on the page: the label leads to the field by it. */
  readonly id: string;
  /** False where there is always a day. */
  readonly allowClear?: boolean;
}

export function DayField({ id, label, required, hint, problem, ...field }: Props) {
  return (
    <Labelled label={label} htmlFor={id} required={required} hint={hint} problem={problem}>
      <DateField {...field} id={id} />
    </Labelled>
  );
}
