/** Which documents are shown: by state, kind and words. */
import { SearchOutlined } from '@ant-design/icons';
import type { DocumentKind } from '@shared/domain/document/document-kind';
import { KIND_FACTS } from '@shared/domain/document/document-kind';
import { DOCUMENT_STATES, type DocumentState } from '@shared/ipc/calls/document-calls';
import { Button, Input, Segmented, Select } from 'antd';
import { useEffect, useState } from 'react';
import { DOCUMENT_STATE_WORDS, KIND_GROUPS } from '../../strings/document-words';

export interface DocumentQuestion {
  readonly state: DocumentState | undefined;
  readonly kind: DocumentKind | undefined;
  readonly text: string;
}

export const EVERYTHING: DocumentQuestion = { state: undefined, kind: undefined, text: '' };

/** Without a key for this long, the search asks. */
const SEARCH_DELAY_MS = 250;

interface Props {
  readonly question: DocumentQuestion;
  readonly ask: (part: Partial<DocumentQuestion>) => void;
}

export function DocumentFilters({ question, ask }: Props) {
  const [text, setText] = useState(question.text);
  useEffect(() => {
    const timer = setTimeout(() => ask({ text }), SEARCH_DELAY_MS);
    return () => clearTimeout(timer);
  }, [text, ask]);
  const filtered = question.kind !== undefined || text !== '';
  return (
    <div className="document-filters">
      <Segmented
        aria-label="按状态查看"
        value={question.state ?? 'all'}
        onChange={(value) => ask({ state: DOCUMENT_STATES.find((state) => state === value) })}
        options={[
          { value: 'all', label: '全部' },
          ...DOCUMENT_STATES.map((state) => ({ value: state, label: DOCUMENT_STATE_WORDS[state] })),
        ]}
      />
      <div className="row">
        <Select
          aria-label="文种"
          className="document-filter-kind"
          allowClear
          showSearch={{ optionFilterProp: 'label' }}
          placeholder="文种"
          value={question.kind ?? null}
          onChange={(kind) => ask({ kind: kind ?? undefined })}
          options={KIND_GROUPS.map(({ title, kinds }) => ({
            label: title,
            options: kinds.map((kind) => ({ value: kind, label: KIND_FACTS[kind].name })),
          }))}
        />
        <Input
          aria-label="搜索公文"
          className="document-search"
          allowClear
          maxLength={100}
          prefix={<SearchOutlined aria-hidden />}
          placeholder="标题、文号、事项"
          value={text}
          onChange={(event) => setText(event.target.value)}
        />
        {filtered && (
          <Button
            type="link"
            onClick={() => {
              setText('');
              ask({ kind: undefined, text: '' });
            }}
          >
            清除筛选
          </Button>
        )}
      </div>
    </div>
  );
}
