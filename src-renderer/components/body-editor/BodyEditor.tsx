/** The body of an official document, written by keyboard: parts of four levels, tables, and nothing that the document could not print. */
import type { BodyBlock, HeadingLevel } from '@shared/document-model/body-block';
import { textOfBody } from '@shared/document-model/body-text';
import { type CSSProperties, useMemo, useState } from 'react';
import { BodyToolbar } from './BodyToolbar';
import { FindingList } from './FindingList';
import 'prosemirror-view/style/prosemirror.css';
import './body-editor.css';
import { useBodyView } from './use-body-view';
import { useTextFindings } from './use-text-findings';

export interface BodyEditorProps {
  /** Pass back what `onChange` gave: any other blocks are shown as the page's own change, which Ctrl+Z takes back. */
  readonly value: readonly BodyBlock[];
  readonly onChange: (blocks: BodyBlock[]) => void;
  /** Its accessible name. */
  readonly label: string;
  readonly id?: string;
  readonly placeholder?: string;
  readonly onBlur?: () => void;
  readonly disabled?: boolean;
  /** Longest text in characters (body-text.ts notation); nothing longer can be written or pasted. */
  readonly limit?: number;
  /** 2 inside an answer that stands under a point's own 一、. */
  readonly highestLevel?: HeadingLevel;
  /** Least and most rows before it scrolls; without it the editor is as high as its text. */
  readonly rows?: readonly [least: number, most: number];
}

export function BodyEditor(props: BodyEditorProps) {
  const { value, onChange, label, id, onBlur, limit, rows, highestLevel = 1 } = props;
  const [notice, setNotice] = useState('');
  const noticeId = `${id ?? label}-notice`;
  const attributes = useMemo(
    () => ({
      role: 'textbox',
      'aria-multiline': 'true',
      'aria-label': label,
      'aria-describedby': noticeId,
      tabindex: '0',
      spellcheck: 'false',
      class: 'body-text',
      ...(id === undefined ? {} : { id }),
    }),
    [id, label, noticeId],
  );
  const { place, view, state } = useBodyView({
    value,
    onChange: (blocks) => {
      setNotice('');
      onChange(blocks);
    },
    attributes,
    placeholder: props.placeholder ?? '',
    highest: highestLevel,
    limit,
    disabled: props.disabled ?? false,
    onBlur: () => onBlur?.(),
    onNotice: setNotice,
  });
  const findings = useTextFindings(view, state);
  const length = useMemo(() => textOfBody(value).length, [value]);
  const height = rows ? ({ '--least-rows': rows[0], '--most-rows': rows[1] } as CSSProperties) : undefined;
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: a key that leads from the text to its buttons
    <div
      className={`body-editor ${rows ? 'body-editor-rows' : ''}`}
      style={height}
      onKeyDown={(event) => {
        if (event.key !== 'F10' || !event.altKey) return;
        event.currentTarget.querySelector<HTMLButtonElement>('.body-toolbar button:not(:disabled)')?.focus();
        event.preventDefault();
      }}
    >
      {!props.disabled && <BodyToolbar view={view} state={state} highestLevel={highestLevel} />}
      <div ref={place} className="body-place" />
      <div className="body-foot" id={noticeId}>
        <span role="status" className="body-notice">
          {notice}
        </span>
        <Counter length={length} limit={limit} />
      </div>
      <FindingList view={view} findings={findings} />
    </div>
  );
}

const NEAR = 0.9;

function Counter({ length, limit }: { readonly length: number; readonly limit: number | undefined }) {
  if (limit === undefined) return <span className="body-count">{length} 字</span>;
  const near = length > limit * NEAR;
  return (
    <span className={near ? 'body-count body-count-near' : 'body-count'}>
      {length} 字，还可写 {Math.max(0, limit - length)} 字
    </span>
  );
}
