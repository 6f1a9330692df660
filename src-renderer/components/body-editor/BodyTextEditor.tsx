/** The body editor on plain text (body-text.ts), for what travels as text: the answers of a reply, its opening and its closing. */
import { bodyFromText, textOfBody } from '@shared/document-model/body-text';
import { useMemo, useRef } from 'react';
import { BodyEditor, type BodyEditorProps } from './BodyEditor';

export interface BodyTextEditorProps extends Omit<BodyEditorProps, 'value' | 'onChange'> {
  readonly value: string;
  readonly onChange: (text: string) => void;
}

/** A text that nobody edits stays as it was written, to the last blank. */
export function BodyTextEditor({ value, onChange, ...rest }: BodyTextEditorProps) {
  const written = useRef<{ text: string; blocks: ReturnType<typeof bodyFromText> }>(undefined);
  const blocks = useMemo(
    () => (written.current?.text === value ? written.current.blocks : bodyFromText(value)),
    [value],
  );
  return (
    <BodyEditor
      {...rest}
      value={blocks}
      onChange={(next) => {
        const text = textOfBody(next);
        written.current = { text, blocks: next };
        onChange(text);
      }}
    />
  );
}
