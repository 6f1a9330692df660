/** 往来情况: unit by unit what went, what came, what is waited for, and what to do about silence. */
import { daysBetween, type LocalDate, localDateOf } from '@shared/domain/calendar/local-date';
import type { BatchExport, UnitOverview } from '@shared/ipc/calls/export-calls';
import { Button, InputNumber, Skeleton, Table, type TableColumnsType } from 'antd';
import { useState } from 'react';
import { useNavigate } from 'react-router';
import { useAct, useCall } from '../../api/queries';
import { Empty } from '../../components/Empty';
import { ProgressNote } from '../../components/ProgressNote';
import { ShowError } from '../../components/ShowError';
import { StatusTag } from '../../components/StatusTag';
import { instantText } from '../../strings/amounts';
import { CardState, Silence, Unconfirmed, Waiting } from './OverviewCells';
import type { RecordQuestion } from './RecordFilters';
import './exchange.css';

interface Props {
  readonly today: LocalDate;
  readonly onRecords: (question: RecordQuestion) => void;
  readonly onBatch: (batch: BatchExport) => void;
}

export function ExchangeOverview({ today, onRecords, onBatch }: Props) {
  const overview = useCall('exchange.overview', {});
  const again = useAct('package.export-unconfirmed');
  const navigate = useNavigate();
  const resend = async (unit: UnitOverview) => {
    const outcome = await again.run({ unitId: unit.unitId });
    if (outcome.ok && outcome.value) onBatch(outcome.value);
  };
  if (overview.error) return <ShowError error={overview.error} onRetry={() => void overview.refetch()} />;
  if (!overview.data) return <Skeleton active />;
  const { units, silentLimit } = overview.data;
  if (units.length === 0) {
    return (
      <Empty
        title="还没有往来单位"
        hint="导入对方的身份卡并核对指纹后，这里会显示与每个单位的收发情况。"
        action={
          <Button type="primary" onClick={() => navigate('/units')}>
            去单位与身份
          </Button>
        }
      />
    );
  }
  const alarming = units.filter((unit) => unit.alarming).length;
  return (
    <>
      <div className="exchange-bar">
        {alarming > 0 ? (
          <StatusTag tone="warning">{alarming} 个单位久无来包，请打电话问一问</StatusTag>
        ) : (
          <StatusTag tone="good">没有久无来包的单位</StatusTag>
        )}
        <span className="exchange-bar-end">
          <SilentLimit key={silentLimit} days={silentLimit} />
        </span>
      </div>
      {again.running && <ProgressNote task="package.export-batch" text="正在准备" />}
      <Table
        rowKey="unitId"
        size="small"
        dataSource={units}
        columns={columns(today, {
          resend: (unit) => void resend(unit),
          telephone: ({ unitId }) => onRecords({ direction: 'out', unitId, state: 'exported' }),
          records: ({ unitId }) => onRecords({ unitId }),
          busy: again.running,
        })}
        pagination={units.length > 50 ? { pageSize: 50, showSizeChanger: false } : false}
      />
    </>
  );
}

interface Actions {
  readonly resend: (unit: UnitOverview) => void;
  readonly telephone: (unit: UnitOverview) => void;
  readonly records: (unit: UnitOverview) => void;
  readonly busy: boolean;
}

function columns(today: LocalDate, actions: Actions): TableColumnsType<UnitOverview> {
  const when = (at: number | undefined) =>
    at === undefined ? <span className="grey">没有</span> : instantText(at, today);
  const since = (at: number) => Math.max(0, daysBetween(localDateOf(at), today));
  return [
    {
      title: '单位',
      render: (_, unit) => (
        <>
          <button type="button" className="link-button" onClick={() => actions.records(unit)}>
            {unit.name}
          </button>
          <CardState card={unit.card} today={today} />
        </>
      ),
    },
    {
      title: '最近发出',
      width: 124,
      className: 'numbers',
      render: (_, { lastSentAt }) => when(lastSentAt),
    },
    {
      title: '最近收到',
      width: 160,
      className: 'numbers',
      render: (_, unit) => (
        <>
          {when(unit.lastReceivedAt)}
          <Silence unit={unit} />
        </>
      ),
    },
    { title: '待导出', width: 116, render: (_, { waiting }) => <Waiting waiting={waiting} /> },
    {
      title: '已导出、回执未到',
      width: 152,
      render: (_, { unconfirmed }) => (
        <Unconfirmed unconfirmed={unconfirmed} days={unconfirmed && since(unconfirmed.since)} />
      ),
    },
    {
      title: '操作',
      width: 184,
      render: (_, unit) =>
        unit.unconfirmed && (
          <div className="overview-actions">
            <Button type="link" size="small" disabled={actions.busy} onClick={() => actions.resend(unit)}>
              再次导出未确认的包
            </Button>
            <Button type="link" size="small" onClick={() => actions.telephone(unit)}>
              电话核对
            </Button>
          </div>
        ),
    },
  ];
}

/** How many days of silence are one too many. */
function SilentLimit({ days }: { readonly days: number }) {
  const [value, setValue] = useState<number | null>(days);
  const save = useAct('exchange.save-settings');
  const changed = value !== null && value !== days;
  return (
    <span className="row">
      <span className="grey">超过</span>
      <InputNumber
        aria-label="多少天没有来包算久"
        size="small"
        className="silent-limit"
        min={1}
        max={365}
        precision={0}
        value={value}
        onChange={setValue}
        onPressEnter={() => changed && void save.run({ silentLimit: value })}
      />
      <span className="grey">天没有来包、又有事等着的，提醒</span>
      {changed && (
        <Button size="small" loading={save.running} onClick={() => void save.run({ silentLimit: value })}>
          保存
        </Button>
      )}
    </span>
  );
}
