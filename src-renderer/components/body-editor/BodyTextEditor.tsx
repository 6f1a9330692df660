/** The body editor on plain text (body-text.ts), for what travels as text: the answers of a reply, its opening and its closing. */
import type { BodyBlock } from '@shared/document-model/body-block';
import { bodyFromText, textOfBody, underHeading } from '@shared/document-model/body-text';
import { useMemo, useRef } from 'react';
import { BodyEditor, type BodyEditorProps } from './BodyEditor';

export interface BodyTextEditorProps extends Omit<BodyEditorProps, 'value' | 'onChange'> {
  readonly value: string;
  readonly onChange: (text: string) => void;
}

/** A text that nobody edits stays as it was written, to the last blank; its parts are shown at the levels that the letter gives them. */
export function BodyTextEditor({ value, onChange, highestLevel = 1, ...rest }: BodyTextEditorProps) {
  const written = useRef<{ text: string; blocks: readonly BodyBlock[] }>(undefined);
  const blocks = useMemo(
    () =>
      written.current?.text === value
        ? written.current.blocks
        : underHeading(bodyFromText(value), highestLevel),
    [value, highestLevel],
  );
  return (
    <BodyEditor
      {...rest}
      highestLevel={highestLevel}
      value={blocks}
      onChange={(next) => {
        const text = textOfBody(next);
        written.current = { text, blocks: next };
        onChange(text);
      }}
    />
  );
}
