/** 待处理: packages that were read and not taken in, the alarms first, and what was decided about earlier ones. */
import type { LocalDate } from '@shared/domain/calendar/local-date';
import type { QuarantineItem } from '@shared/ipc/calls/quarantine-calls';
import { App, Skeleton, Table, type TableColumnsType } from 'antd';
import { useState } from 'react';
import { useNavigate } from 'react-router';
import type { PackageSource } from '../../api/call';
import { useAct, useCall } from '../../api/queries';
import { Empty } from '../../components/Empty';
import { Panel } from '../../components/Panel';
import { ShowError } from '../../components/ShowError';
import { instantText } from '../../strings/amounts';
import { errorWords } from '../../strings/errors';
import { QUARANTINE_STATE_WORDS } from '../../strings/quarantine-words';
import { type Decision, DecisionDialog } from './DecisionDialog';
import { QuarantineItemCard } from './QuarantineItemCard';
import './quarantine.css';

interface Props {
  readonly today: LocalDate;
  /** Begins an import. */
  readonly onStart: (source: PackageSource) => Promise<void>;
}

export function QuarantinePanel({ today, onStart }: Props) {
  const { message } = App.useApp();
  const navigate = useNavigate();
  const list = useCall('quarantine.list', {});
  const discard = useAct('quarantine.discard');
  const [asked, setAsked] = useState<{ item: QuarantineItem; decision: Decision }>();
  const decide = async (reason: string) => {
    if (!asked) return;
    const { item, decision } = asked;
    if (decision === 'accept') {
      setAsked(undefined);
      await onStart({ from: 'quarantine', id: item.id, acceptedExpired: reason });
      return;
    }
    const outcome = await discard.run({ id: item.id, reason });
    if (!outcome.ok) return;
    message.success('已放弃这个包');
    setAsked(undefined);
  };
  if (list.error) return <ShowError error={list.error} onRetry={() => void list.refetch()} />;
  if (list.isPending) return <Skeleton active />;
  const { waiting, settled } = list.data;
  const inOrder = [...waiting].sort((left, right) => Number(right.alarm) - Number(left.alarm));
  return (
    <div className="quarantine">
      {waiting.length === 0 && (
        <Empty
          title="没有待处理的包"
          hint="身份卡过期、还没有核对或编号重复的包，会先放在这里，由人核实后决定接收或放弃。"
        />
      )}
      {inOrder.map((item) => (
        <QuarantineItemCard
          key={item.id}
          item={item}
          today={today}
          onReopen={({ id }) => void onStart({ from: 'quarantine', id })}
          onAccept={() => setAsked({ item, decision: 'accept' })}
          onDiscard={() => setAsked({ item, decision: 'discard' })}
          onUnits={() => navigate('/units')}
        />
      ))}
      {settled.length > 0 && (
        <Panel title="处理过的" flush>
          <Table
            rowKey="id"
            size="small"
            columns={columns(today)}
            dataSource={[...settled]}
            pagination={settled.length > 10 ? { pageSize: 10 } : false}
          />
        </Panel>
      )}
      {asked && (
        <DecisionDialog
          item={asked.item}
          decision={asked.decision}
          running={discard.running}
          onOk={(reason) => void decide(reason)}
          onClose={() => setAsked(undefined)}
        />
      )}
    </div>
  );
}

function columns(today: LocalDate): TableColumnsType<QuarantineItem> {
  return [
    {
      title: '发件单位',
      render: (_, { senderName, fileName }) => (
        <>
          <div>{senderName ?? '发件单位不明'}</div>
          <div className="grey numbers">{fileName}</div>
        </>
      ),
    },
    { title: '原因', render: (_, { code, details }) => errorWords(code, details).title },
    { title: '结果', width: 88, render: (_, { state }) => QUARANTINE_STATE_WORDS[state] },
    { title: '理由', render: (_, { reason }) => reason ?? '' },
    {
      title: '处理',
      width: 168,
      className: 'numbers',
      render: (_, { settledBy, settledAt }) =>
        `${settledBy ?? ''} ${settledAt === undefined ? '' : instantText(settledAt, today)}`,
    },
  ];
}
