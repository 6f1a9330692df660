/** Which packages are shown: by direction, unit, state, kind and words. */
import { packageKindWord } from '@shared/domain/wording/package-wording';
import { PACKAGE_STATES } from '@shared/ipc/calls/exchange-calls';
import type { CallArgument } from '@shared/ipc/contract';
import { Button, Segmented, Select } from 'antd';
import { useCall } from '../../api/queries';
import { SearchField } from '../../components/SearchField';
import { DIRECTION_WORDS, PACKAGE_STATE_WORDS } from '../../strings/package-words';
import './exchange.css';

export type RecordQuestion = Omit<CallArgument<'package.list'>, 'offset' | 'limit'>;

interface Props {
  readonly question: RecordQuestion;
  readonly ask: (question: RecordQuestion) => void;
}

export function RecordFilters({ question, ask }: Props) {
  const occurring = useCall('package.occurring', {});
  const filtered = Object.keys(question).length > 0;
  return (
    <div className="exchange-bar">
      <Segmented<'all' | 'out' | 'in'>
        aria-label="收发方向"
        value={question.direction ?? 'all'}
        onChange={(value) => ask(withPart(question, 'direction', value === 'all' ? undefined : value))}
        options={[
          { value: 'all', label: '全部' },
          { value: 'out', label: DIRECTION_WORDS.out },
          { value: 'in', label: DIRECTION_WORDS.in },
        ]}
      />
      <Select
        aria-label="对方单位"
        className="exchange-filter"
        allowClear
        showSearch={{ optionFilterProp: 'label' }}
        placeholder="对方单位"
        value={question.unitId ?? null}
        onChange={(unitId) => ask(withPart(question, 'unitId', unitId ?? undefined))}
        options={(occurring.data?.units ?? []).map(({ unitId, name }) => ({ value: unitId, label: name }))}
      />
      <Select
        aria-label="类别"
        className="exchange-filter-short"
        allowClear
        placeholder="类别"
        value={question.kind ?? null}
        onChange={(kind) => ask(withPart(question, 'kind', kind ?? undefined))}
        options={(occurring.data?.kinds ?? []).map((kind) => ({ value: kind, label: packageKindWord(kind) }))}
      />
      <Select
        aria-label="状态"
        className="exchange-filter-short"
        allowClear
        placeholder="状态"
        value={question.state ?? null}
        onChange={(state) => ask(withPart(question, 'state', state ?? undefined))}
        options={PACKAGE_STATES.map((state) => ({ value: state, label: PACKAGE_STATE_WORDS[state] }))}
      />
      <SearchField
        label="搜索收发记录"
        placeholder="事项、文件名、指纹、载体编号"
        className="exchange-search"
        text={question.text ?? ''}
        onSearch={(text) => ask(withPart(question, 'text', text || undefined))}
      />
      {filtered && (
        <Button type="link" onClick={() => ask({})}>
          清除筛选
        </Button>
      )}
    </div>
  );
}

/** A part that is not asked for is absent, so that equal questions are equal. */
function withPart<K extends keyof RecordQuestion>(
  question: RecordQuestion,
  key: K,
  value: RecordQuestion[K],
): RecordQuestion {
  const { [key]: _before, ...rest } = question;
  return value === undefined ? rest : { ...rest, [key]: value };
}
