/** Everything sent and received, newest first; the list is virtual and asks for more as it is scrolled. */
import { localDateOf } from '@shared/domain/calendar/local-date';
import { packageKindWord } from '@shared/domain/wording/package-wording';
import type { PackageRow } from '@shared/ipc/calls/exchange-calls';
import { Button, Table, type TableColumnsType, Tooltip } from 'antd';
import { useState } from 'react';
import { Link } from 'react-router';
import { asAppError } from '../../api/call';
import { useAct, useSlices } from '../../api/queries';
import { Empty } from '../../components/Empty';
import { ShowError } from '../../components/ShowError';
import { StatusTag, type StatusTone } from '../../components/StatusTag';
import { useElementHeight } from '../../components/use-element-height';
import { clockTime, sizeText } from '../../strings/amounts';
import { DIRECTION_WORDS, PACKAGE_STATE_WORDS } from '../../strings/package-words';
import { TelephoneModal } from './TelephoneModal';
import { useHandOverSlip } from './use-hand-over-slip';
import './packages.css';

const TONES: Readonly<Record<PackageRow['state'], StatusTone>> = {
  exported: 'waiting',
  received: 'good',
  quarantined: 'warning',
  refused: 'warning',
  imported: 'good',
};
const SLICE = 200;
const HEAD_HEIGHT = 40;

export function PackageRecords() {
  const slices = useSlices('package.list', {}, SLICE);
  const [attach, height] = useElementHeight<HTMLDivElement>();
  const [asked, setAsked] = useState<PackageRow>();
  const rows = slices.data?.pages.flatMap((page) => page.rows) ?? [];
  if (slices.error)
    return <ShowError error={asAppError(slices.error)} onRetry={() => void slices.refetch()} />;
  if (!slices.isPending && rows.length === 0) {
    return <Empty title="还没有收发记录" hint="导入或导出第一个封装包后，这里会留下记录。" />;
  }
  return (
    <div ref={attach} className="records">
      <Table
        virtual
        size="small"
        rowKey={({ packageId, direction }) => `${direction}${packageId}`}
        loading={slices.isPending}
        dataSource={rows}
        columns={columns(setAsked)}
        pagination={false}
        scroll={{ x: 1072, y: Math.max(160, height - HEAD_HEIGHT) }}
        onScroll={({ currentTarget: list }) => {
          const left = list.scrollHeight - list.scrollTop - list.clientHeight;
          if (left < list.clientHeight && slices.hasNextPage && !slices.isFetchingNextPage) {
            void slices.fetchNextPage();
          }
        }}
      />
      <TelephoneModal row={asked} onClose={() => setAsked(undefined)} />
    </div>
  );
}

function columns(ask: (row: PackageRow) => void): TableColumnsType<PackageRow> {
  return [
    {
      title: '时间',
      width: 132,
      render: (_, { at }) => (
        <span className="numbers">
          {localDateOf(at)} {clockTime(at)}
        </span>
      ),
    },
    {
      title: '类别',
      width: 140,
      render: (_, { direction, kind }) => `${DIRECTION_WORDS[direction]} · ${packageKindWord(kind)}`,
    },
    { title: '对方单位', width: 160, ellipsis: true, dataIndex: 'peerName' },
    { title: '事项', render: (_, row) => <Matters row={row} /> },
    {
      title: '文件',
      width: 108,
      ellipsis: true,
      render: (_, { fileName, size, fingerprint }) => (
        <Tooltip title={`${fileName}，${sizeText(size)}，SM3 ${fingerprint.slice(0, 16)}…`}>
          <span>{fileName}</span>
        </Tooltip>
      ),
    },
    {
      title: '状态',
      width: 152,
      render: (_, { state }) => <StatusTag tone={TONES[state]}>{PACKAGE_STATE_WORDS[state]}</StatusTag>,
    },
    {
      title: '回执号或操作',
      width: 232,
      render: (_, row) => <RowActions row={row} onAsk={() => ask(row)} />,
    },
  ];
}

function Matters({ row: { matters } }: { readonly row: PackageRow }) {
  const [first] = matters;
  if (!first) return <span className="grey">回执或身份卡</span>;
  return (
    <span className="record-matters">
      <Link to={`/matters/${first.matterId}`} title={first.title} className="ellipsis">
        {first.number} {first.title}
      </Link>
      {matters.length > 1 && <span className="grey record-more">等 {matters.length} 件</span>}
    </span>
  );
}

function RowActions({ row, onAsk }: { readonly row: PackageRow; readonly onAsk: () => void }) {
  const again = useAct('package.export-again');
  const slip = useHandOverSlip();
  if (row.direction === 'in') {
    return row.receiptCode === undefined ? null : (
      <Tooltip title="对方来电询问时，报这个电话回执号">
        <span className="numbers">{row.receiptCode.match(/.{1,4}/g)?.join(' ')}</span>
      </Tooltip>
    );
  }
  return (
    <>
      <Button
        type="link"
        size="small"
        loading={again.running}
        onClick={() => void again.run({ packageId: row.packageId })}
      >
        再次导出
      </Button>
      <Button
        type="link"
        size="small"
        loading={slip.running}
        onClick={() => void slip.compose(row.packageId)}
      >
        移交清单
      </Button>
      {row.state === 'exported' && (
        <Button type="link" size="small" onClick={onAsk}>
          电话回执
        </Button>
      )}
    </>
  );
}
