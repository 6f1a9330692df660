/** A field of one line with its label, in the form of the longer ones. */
import { Input } from 'antd';
import type { ComponentProps } from 'react';
import { Labelled } from './Labelled';

interface Props
  extends Pick<ComponentProps<typeof Labelled>, 'label' | 'required' | 'hint' | 'problem' | 'wide'>,
    Pick<ComponentProps<typeof Input>, 'maxLength' | 'placeholder' | 'disabled' | 'onBlur'> {
  /** Unique on the page: the label leads to the field by it. */
  readonly id: string;
  readonly value: string;
  readonly onChange: (text: string) => void;
}

export function LineField({ id, label, required, hint, problem, wide, onChange, ...field }: Props) {
  return (
    <Labelled label={label} htmlFor={id} required={required} hint={hint} problem={problem} wide={wide}>
      <Input {...field} id={id} onChange={(event) => onChange(event.target.value)} />
    </Labelled>
  );
}
