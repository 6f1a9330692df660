/** A field of several lines with its label: every dialog that asks for words asks for them in this form. */
import type { ComponentProps } from 'react';
import { Labelled } from './Labelled';
import { TextArea } from './TextArea';

interface Props
  extends Pick<ComponentProps<typeof Labelled>, 'label' | 'required' | 'hint' | 'problem' | 'wide'>,
    Pick<ComponentProps<typeof TextArea>, 'rows' | 'maxLength' | 'placeholder' | 'disabled' | 'onBlur'> {
  /** Unique on the page: the label leads to the field by it. */
  readonly id: string;
  readonly value: string;
  readonly onChange: (text: string) => void;
}

export function LongTextField({ id, label, required, hint, problem, wide, onChange, ...field }: Props) {
  return (
    <Labelled label={label} htmlFor={id} required={required} hint={hint} problem={problem} wide={wide}>
      <TextArea {...field} id={id} onChange={(event) => onChange(event.target.value)} />
    </Labelled>
  );
}
