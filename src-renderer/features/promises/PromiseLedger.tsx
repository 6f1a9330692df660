/** 承诺台账: every B answer with its day and how it stands, by state, year, unit and words; printed as it is filtered. */
import { PrinterOutlined } from '@ant-design/icons';
import type { UnitId } from '@shared/domain/identifiers';
import { isAnsweredToProposers } from '@shared/domain/matter/matter-kind';
import { PROMISE_STATES, type PromiseState } from '@shared/domain/promise/promises';
import { shortUnitName } from '@shared/domain/wording/reply-wording';
import type { PromiseRow } from '@shared/ipc/calls/promise-calls';
import { Button, Segmented, Select, Skeleton } from 'antd';
import { useMemo, useState } from 'react';
import { useNavigate } from 'react-router';
import { useCall } from '../../api/queries';
import { useDesk, useStatus } from '../../app/desk';
import { Empty } from '../../components/Empty';
import { SearchField } from '../../components/SearchField';
import { ShowError } from '../../components/ShowError';
import { type GridColumn, VirtualGrid } from '../../components/VirtualGrid';
import { shortDayText } from '../../strings/amounts';
import { matterLabel } from '../../strings/matter-words';
import { PROMISE_STATE_WORDS } from '../../strings/promise-words';
import { ConfirmDialog } from './ConfirmDialog';
import { DeclineDialog } from './DeclineDialog';
import { FulfilDialog } from './FulfilDialog';
import { PrintedPromises } from './PrintedPromises';
import { PromiseTag } from './PromiseTag';
import '../../components/list-page.css';
import './promises.css';

/** More than a city promises in a year; beyond that the filters find the rest. */
const SHOWN = 1000;

interface Question {
  readonly state: PromiseState | undefined;
  readonly year: number | undefined;
  readonly unitId: UnitId | undefined;
  readonly text: string;
}

const EVERYTHING: Question = { state: undefined, year: undefined, unitId: undefined, text: '' };
const noRange = () => undefined;

export function PromiseLedger() {
  const navigate = useNavigate();
  const desk = useDesk();
  const { identity, today } = useStatus();
  const [question, setQuestion] = useState<Question>(EVERYTHING);
  const [open, setOpen] = useState<{
    readonly act: 'fulfil' | 'confirm' | 'decline';
    readonly row: PromiseRow;
  }>();
  const ask = (part: Partial<Question>) => setQuestion((before) => ({ ...before, ...part }));
  const { state, year, unitId, text } = question;
  const list = useCall(
    'promise.list',
    {
      ...(state ? { state } : {}),
      ...(year ? { year } : {}),
      ...(unitId ? { unitId } : {}),
      ...(text === '' ? {} : { text }),
      offset: 0,
      limit: SHOWN,
    },
    { keepPrevious: true },
  );
  const columns = useMemo(() => columnsOf(desk, today, (act, row) => setOpen({ act, row })), [desk, today]);
  if (list.error) return <ShowError error={list.error} onRetry={() => void list.refetch()} />;
  if (!list.data) return <Skeleton active />;
  const { rows, total, counts, years, units } = list.data;
  const all = PROMISE_STATES.reduce((sum, known) => sum + counts[known], 0);
  const filtered = JSON.stringify(question) !== JSON.stringify(EVERYTHING);
  const range = [
    state ? PROMISE_STATE_WORDS[state] : '全部',
    ...(year ? [`${year}年到期`] : []),
    ...(unitId ? [units.find((unit) => unit.unitId === unitId)?.name ?? ''] : []),
    ...(text === '' ? [] : [`含“${text}”`]),
  ].join('，');
  return (
    <div className="list-page">
      <div className="list-filters">
        <Segmented
          aria-label="按状态查看"
          value={state ?? 'all'}
          onChange={(value) => ask({ state: PROMISE_STATES.find((known) => known === value) })}
          options={[
            { value: 'all', label: `全部 ${all}` },
            ...PROMISE_STATES.map((known) => ({
              value: known,
              label: `${PROMISE_STATE_WORDS[known]} ${counts[known]}`,
            })),
          ]}
        />
        <div className="row">
          <Select
            aria-label="到期年份"
            className="promise-year"
            allowClear
            placeholder="到期年份"
            value={year ?? null}
            onChange={(value) => ask({ year: value ?? undefined })}
            options={years.map((value) => ({ value, label: `${value}年` }))}
          />
          {units.length > 1 && (
            <Select
              aria-label="承办单位"
              className="promise-unit"
              allowClear
              showSearch={{ optionFilterProp: 'label' }}
              placeholder="承办单位"
              value={unitId ?? null}
              onChange={(value) => ask({ unitId: value ?? undefined })}
              options={units.map((unit) => ({ value: unit.unitId, label: shortUnitName(unit.name) }))}
            />
          )}
          <SearchField
            label="搜索承诺"
            placeholder="要点、承诺、事项"
            className="promise-search"
            text={text}
            onSearch={(words) => ask({ text: words })}
          />
          <Button
            icon={<PrinterOutlined aria-hidden />}
            disabled={rows.length === 0}
            onClick={() => window.print()}
          >
            打印台账
          </Button>
        </div>
      </div>
      {total === 0 ? (
        <div className="promise-empty">
          {filtered ? (
            <Empty title="没有符合条件的承诺" hint="请换一个状态、年份或关键词。" />
          ) : (
            <Empty
              title="还没有承诺"
              hint="答复中结果为B的要点带有完成日期，正式答复后自动记入这里，跨年度保留，直到兑现销号。"
            />
          )}
        </div>
      ) : (
        <VirtualGrid
          name="promises"
          label="承诺台账"
          columns={columns}
          total={rows.length}
          rowAt={(index) => rows[index]}
          onRange={noRange}
          onOpen={(row) => navigate(`/matters/${row.matterId}`)}
          resetKey={JSON.stringify(question)}
        />
      )}
      {total > rows.length && (
        <p className="grey">
          共 {total} 条，只列出最早到期的 {rows.length} 条，请用状态、年份或单位缩小范围。
        </p>
      )}
      <PrintedPromises rows={rows} unitName={identity.name} question={range} today={today} />
      {open?.act === 'fulfil' && (
        <FulfilDialog
          promise={open.row}
          writesLetter={isAnsweredToProposers(open.row.kind)}
          onClose={() => setOpen(undefined)}
        />
      )}
      {open?.act === 'confirm' && (
        <ConfirmDialog
          promise={open.row}
          onDecline={() => setOpen({ act: 'decline', row: open.row })}
          onClose={() => setOpen(undefined)}
        />
      )}
      {open?.act === 'decline' && <DeclineDialog promise={open.row} onClose={() => setOpen(undefined)} />}
    </div>
  );
}

function columnsOf(
  desk: 'office' | 'unit',
  today: Parameters<typeof shortDayText>[1],
  act: (act: 'fulfil' | 'confirm', row: PromiseRow) => void,
): GridColumn<PromiseRow>[] {
  return [
    {
      key: 'promisedOn',
      title: '承诺日期',
      width: 104,
      render: ({ promisedOn }) => <span className="numbers">{shortDayText(promisedOn, today)}</span>,
    },
    { key: 'state', title: '状态', width: 136, render: ({ state }) => <PromiseTag state={state} /> },
    { key: 'point', title: '要点', width: 200, grows: true, render: ({ point }) => ellipsis(point) },
    { key: 'answer', title: '承诺内容', width: 212, render: ({ answer }) => ellipsis(answer) },
    {
      key: 'matter',
      title: '事项',
      width: 170,
      render: (row) => ellipsis(`${matterLabel(row.kind, row.number)} ${row.title}`),
    },
    ...(desk === 'office'
      ? [
          {
            key: 'unit',
            title: '承办单位',
            width: 120,
            render: ({ unitName }: PromiseRow) => ellipsis(shortUnitName(unitName), unitName),
          },
        ]
      : []),
    {
      key: 'act',
      title: '办理',
      width: 108,
      render: (row) =>
        desk === 'unit' && row.canFulfil ? (
          <RowButton text={row.state === 'reported' ? '补充' : '登记兑现'} run={() => act('fulfil', row)} />
        ) : desk === 'office' && row.canConfirm ? (
          <RowButton text="确认兑现" run={() => act('confirm', row)} />
        ) : null,
    },
  ];
}

/** A press on the button acts; beside it, it opens the row. */
function RowButton({ text, run }: { readonly text: string; readonly run: () => void }) {
  return (
    <Button
      size="small"
      onClick={(event) => {
        event.stopPropagation();
        run();
      }}
      onKeyDown={(event) => event.stopPropagation()}
    >
      {text}
    </Button>
  );
}

const ellipsis = (text: string, whole = text) => (
  <span className="grid-ellipsis" title={whole}>
    {text}
  </span>
);
