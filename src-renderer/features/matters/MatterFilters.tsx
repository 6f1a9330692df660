/** Tabs with their counts, filters and search above the list. `/` leads to the search from anywhere on the page. */
import { MATTER_KINDS } from '@shared/domain/matter/matter-kind';
import { MATTER_TABS } from '@shared/ipc/calls/matter-question';
import { Button, Checkbox, Segmented, Select } from 'antd';
import { useCall } from '../../api/queries';
import { useDesk, useStatus } from '../../app/desk';
import { SearchField } from '../../components/SearchField';
import { WHOSE_WORDS } from '../../strings/filter-words';
import { MATTER_KIND_WORDS, MATTER_TAB_WORDS } from '../../strings/matter-words';
import { FILTERS, isSet, withoutFilters } from './list-question';
import { MoreFilters, SetFilters } from './MoreFilters';
import { SavedFilters } from './SavedFilters';
import type { MatterList } from './use-matter-list';
import '../../components/list-page.css';
import './matter-list.css';

export function MatterFilters({ list }: { readonly list: MatterList }) {
  const { question, ask, askAnew, counts } = list;
  const desk = useDesk();
  const { identity, people, person } = useStatus();
  const peers = useCall('peer.list', {}, { enabled: desk === 'office' });
  const units = [
    { value: identity.unitId, label: identity.name },
    ...(peers.data ?? [])
      .filter((peer) => peer.desk === 'unit')
      .map((peer) => ({ value: peer.unitId, label: peer.name })),
  ];
  const filtered = FILTERS.some((filter) => isSet(question, filter));
  return (
    <div className="list-filters matter-filters">
      <Segmented
        aria-label="按情况查看"
        value={question.tab}
        onChange={(tab) => ask({ tab })}
        options={MATTER_TABS.map((tab) => ({
          value: tab,
          label: (
            <span className="numbers">
              {MATTER_TAB_WORDS[tab]} {counts[tab]?.toLocaleString('zh-CN') ?? ''}
            </span>
          ),
        }))}
      />
      <div className="matter-filters-row">
        {desk === 'office' && (
          <Select
            aria-label="承办单位"
            className="matter-filter-unit"
            allowClear
            showSearch={{ optionFilterProp: 'label' }}
            placeholder="承办单位"
            value={question.unitId ?? null}
            onChange={(unitId) => ask({ unitId: unitId ?? undefined })}
            options={units}
          />
        )}
        {desk === 'unit' && people.length > 1 && (
          <Segmented<'me' | 'section' | 'all'>
            aria-label="按经办查看"
            value={question.whose ?? 'all'}
            onChange={(whose) => ask({ whose: whose === 'all' ? undefined : whose })}
            options={[
              { value: 'me', label: WHOSE_WORDS.me },
              ...(person.section === undefined
                ? []
                : [{ value: 'section' as const, label: WHOSE_WORDS.section }]),
              { value: 'all', label: '全部' },
            ]}
          />
        )}
        <Select
          aria-label="类别"
          className="matter-filter-kind"
          allowClear
          placeholder="类别"
          value={question.kind ?? null}
          onChange={(kind) => ask({ kind: kind ?? undefined })}
          options={MATTER_KINDS.map((kind) => ({ value: kind, label: MATTER_KIND_WORDS[kind] }))}
        />
        <Checkbox
          checked={question.keyOnly ?? false}
          onChange={(event) => ask({ keyOnly: event.target.checked })}
        >
          只看重点
        </Checkbox>
        <MoreFilters list={list} />
        <SavedFilters list={list} desk={desk} />
        <SearchField
          label="搜索事项"
          placeholder="编号、标题、提出人、原文、答复、附件名"
          className="matter-search"
          text={question.text ?? ''}
          onSearch={(text) => ask({ text })}
          slashKey
        />
        {filtered && (
          <Button type="link" onClick={() => askAnew(withoutFilters(question))}>
            清除筛选
          </Button>
        )}
      </div>
      <SetFilters list={list} />
    </div>
  );
}
