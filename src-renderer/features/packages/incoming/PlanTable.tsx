/** Many packages as one table: a row each, opened line by line, only what is in sight is drawn. */
import { localDateOf } from '@shared/domain/calendar/local-date';
import { packageKindWord } from '@shared/domain/wording/package-wording';
import { Button, Modal, Skeleton } from 'antd';
import { useCallback, useState } from 'react';
import { useCall } from '../../../api/queries';
import { ShowError } from '../../../components/ShowError';
import { StatusTag } from '../../../components/StatusTag';
import { type GridColumn, VirtualGrid } from '../../../components/VirtualGrid';
import { PlanContents } from '../ImportPlanCard';
import type { StagedPackage } from '../import-state';
import { ReceiptCode } from '../ReceiptCode';

interface Props {
  readonly packages: readonly StagedPackage[];
  readonly onSetAside: (entry: StagedPackage) => void;
}

export function PlanTable({ packages, onSetAside }: Props) {
  const [openId, setOpenId] = useState<string>();
  const open = packages.find(({ plan }) => plan.stagingId === openId);
  const onRange = useCallback(() => {}, []);
  return (
    <div className="plan-table">
      <VirtualGrid
        name="import-plans"
        label="将要导入的包"
        columns={COLUMNS}
        total={packages.length}
        rowAt={(index) => packages[index]}
        onRange={onRange}
        onOpen={(entry) => setOpenId(entry.plan.stagingId)}
        resetKey="plans"
      />
      {open && (
        <Modal
          open
          width={720}
          title={`${packageKindWord(open.plan.kind)} · ${open.plan.sender.name}`}
          onCancel={() => setOpenId(undefined)}
          footer={
            <>
              {open.state === 'staged' && (
                <Button
                  onClick={() => {
                    onSetAside(open);
                    setOpenId(undefined);
                  }}
                >
                  这个不导入
                </Button>
              )}
              <Button type="primary" onClick={() => setOpenId(undefined)}>
                看完了
              </Button>
            </>
          }
        >
          <div className="plan-details">
            <OpenedPlan entry={open} />
          </div>
        </Modal>
      )}
    </div>
  );
}

function OpenedPlan({ entry }: { readonly entry: StagedPackage }) {
  if (entry.state === 'written') {
    return (
      <ReceiptCode code={entry.outcome.receiptCode} hint="载体不能带回的，请打电话把这个回执号报给对方。" />
    );
  }
  if (entry.state === 'failed') return <ShowError error={entry.error} />;
  if (entry.state === 'cancelled') return <div className="grey">没有导入。</div>;
  return <StagedLines stagingId={entry.plan.stagingId} />;
}

function StagedLines({ stagingId }: { readonly stagingId: string }) {
  const plan = useCall('package.plan', { stagingId });
  if (plan.error) return <ShowError error={plan.error} onRetry={() => void plan.refetch()} />;
  return plan.data ? <PlanContents plan={plan.data} /> : <Skeleton active />;
}

const COLUMNS: readonly GridColumn<StagedPackage>[] = [
  {
    key: 'sender',
    title: '单位',
    width: 200,
    grows: true,
    render: ({ plan }) => <span className="grid-ellipsis">{plan.sender.name}</span>,
  },
  { key: 'kind', title: '类别', width: 104, render: ({ plan }) => packageKindWord(plan.kind) },
  {
    key: 'sealed',
    title: '封装日期',
    width: 112,
    render: ({ plan }) => <span className="numbers">{localDateOf(plan.createdAt)}</span>,
  },
  {
    key: 'matters',
    title: '事项',
    width: 64,
    render: ({ plan }) => <span className="numbers">{plan.counts.matters}</span>,
  },
  {
    key: 'changes',
    title: '新增 / 更新',
    width: 104,
    render: ({ plan: { counts } }) => (
      <span className="numbers">
        {counts.newMatters} / {counts.updates}
      </span>
    ),
  },
  {
    key: 'missing',
    title: '缺号',
    width: 96,
    render: ({ plan: { missing } }) =>
      missing.length > 0 && (
        <StatusTag tone="warning">
          {missing.slice(0, 3).join('、')}
          {missing.length > 3 ? '…' : ''}
        </StatusTag>
      ),
  },
  {
    key: 'files',
    title: '附件',
    width: 64,
    render: ({ plan }) => <span className="numbers">{plan.fileCount || ''}</span>,
  },
  { key: 'state', title: '状态', width: 112, render: (entry) => <PlanState entry={entry} /> },
];

function PlanState({ entry }: { readonly entry: StagedPackage }) {
  switch (entry.state) {
    case 'written':
      return <StatusTag tone="good">已导入</StatusTag>;
    case 'failed':
      return <StatusTag tone="bad">没有导入</StatusTag>;
    case 'cancelled':
      return <StatusTag tone="quiet">不导入</StatusTag>;
    case 'staged':
      return <StatusTag tone="waiting">待确认</StatusTag>;
  }
}
