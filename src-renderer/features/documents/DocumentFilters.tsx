/** Which documents are shown: by state, kind and words. */
import { type DocumentKind, KIND_FACTS } from '@shared/domain/document/document-kind';
import { DOCUMENT_STATES, type DocumentState } from '@shared/ipc/calls/document-calls';
import { Button, Segmented, Select } from 'antd';
import { SearchField } from '../../components/SearchField';
import { DOCUMENT_STATE_WORDS, KIND_GROUPS } from '../../strings/document-words';

export interface DocumentQuestion {
  readonly state: DocumentState | undefined;
  readonly kind: DocumentKind | undefined;
  readonly text: string;
}

export const EVERYTHING: DocumentQuestion = { state: undefined, kind: undefined, text: '' };

interface Props {
  readonly question: DocumentQuestion;
  readonly ask: (part: Partial<DocumentQuestion>) => void;
}

export function DocumentFilters({ question, ask }: Props) {
  const filtered = question.kind !== undefined || question.text !== '';
  return (
    <div className="list-filters">
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
        <SearchField
          label="搜索公文"
          placeholder="标题、文号、事项"
          className="document-search"
          text={question.text}
          onSearch={(text) => ask({ text })}
        />
        {filtered && (
          <Button type="link" onClick={() => ask({ kind: undefined, text: '' })}>
            清除筛选
          </Button>
        )}
      </div>
    </div>
  );
}
