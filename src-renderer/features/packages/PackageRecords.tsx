/** Everything sent and received, newest first; the list is virtual, asks for more as it is scrolled, and opens one package in a drawer. */
import { localDateOf } from '@shared/domain/calendar/local-date';
import type { PackageId } from '@shared/domain/identifiers';
import { packageKindWord } from '@shared/domain/wording/package-wording';
import type { PackageRow } from '@shared/ipc/calls/exchange-calls';
import { Button, Table, type TableColumnsType, Tooltip } from 'antd';
import { useState } from 'react';
import { asAppError } from '../../api/call';
import { useSlices } from '../../api/queries';
import { Empty } from '../../components/Empty';
import { ShowError } from '../../components/ShowError';
import { StatusTag } from '../../components/StatusTag';
import { useElementHeight } from '../../components/use-element-height';
import { useMediaQuery } from '../../components/use-media-query';
import { clockTime, sizeText } from '../../strings/amounts';
import { DIRECTION_WORDS, packageStateWord } from '../../strings/package-words';
import { PackageDrawer } from './PackageDrawer';
import { packageTone } from './package-tones';
import { RecordFilters, type RecordQuestion } from './RecordFilters';
import { TelephoneModal } from './TelephoneModal';
import './packages.css';

const SLICE = 200;
const HEAD_HEIGHT = 40;

interface Props {
  readonly question: RecordQuestion;
  readonly ask: (question: RecordQuestion) => void;
}

export function PackageRecords({ question, ask }: Props) {
  const slices = useSlices('package.list', question, SLICE);
  const [attach, height] = useElementHeight<HTMLDivElement>();
  const wide = useMediaQuery('(min-width: 1440px)');
  const [opened, setOpened] = useState<PackageId>();
  const [asked, setAsked] = useState<PackageRow>();
  const rows = slices.data?.pages.flatMap((page) => page.rows) ?? [];
  const filtered = Object.keys(question).length > 0;
  if (slices.error)
    return <ShowError error={asAppError(slices.error)} onRetry={() => void slices.refetch()} />;
  if (!slices.isPending && rows.length === 0 && !filtered) {
    return <Empty title="还没有收发记录" hint="导入或导出第一个封装包后，这里会留下记录。" />;
  }
  return (
    <>
      <RecordFilters question={question} ask={ask} />
      <div ref={attach} className="records">
        {!slices.isPending && rows.length === 0 ? (
          <Empty title="没有符合条件的封装包" hint="请换一个条件，或清除筛选。" />
        ) : (
          <Table
            virtual
            size="small"
            rowKey={({ packageId, direction }) => `${direction}${packageId}`}
            loading={slices.isPending}
            dataSource={rows}
            columns={columns(wide, setOpened, setAsked)}
            pagination={false}
            scroll={{ x: 1072, y: Math.max(160, height - HEAD_HEIGHT) }}
            onRow={({ packageId }) => ({ onClick: () => setOpened(packageId), className: 'record-row' })}
            onScroll={({ currentTarget: list }) => {
              const left = list.scrollHeight - list.scrollTop - list.clientHeight;
              if (left < list.clientHeight && slices.hasNextPage && !slices.isFetchingNextPage) {
                void slices.fetchNextPage();
              }
            }}
          />
        )}
      </div>
      <TelephoneModal row={asked} onClose={() => setAsked(undefined)} />
      {opened !== undefined && <PackageDrawer packageId={opened} onClose={() => setOpened(undefined)} />}
    </>
  );
}

function columns(
  wide: boolean,
  open: (packageId: PackageId) => void,
  ask: (row: PackageRow) => void,
): TableColumnsType<PackageRow> {
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
      width: 136,
      render: (_, { direction, kind }) => `${DIRECTION_WORDS[direction]} · ${packageKindWord(kind)}`,
    },
    { title: '对方单位', width: 160, ellipsis: true, dataIndex: 'peerName' },
    { title: '编号', width: 56, className: 'numbers', dataIndex: 'seq' },
    { title: '事项', render: (_, row) => <Matters row={row} /> },
    {
      title: '文件',
      width: wide ? 280 : 104,
      ellipsis: true,
      render: (_, { fileName, size, fingerprint }) => (
        <Tooltip title={`${fileName}，${sizeText(size)}，SM3 ${fingerprint.slice(0, 16)}…`}>
          <span>{fileName}</span>
        </Tooltip>
      ),
    },
    {
      title: '状态',
      width: 168,
      render: (_, row) => <StatusTag tone={packageTone(row)}>{packageStateWord(row)}</StatusTag>,
    },
    {
      title: '操作',
      width: 128,
      // A click on a button is not one on its row.
      onCell: () => ({ onClick: (event) => event.stopPropagation() }),
      render: (_, row) => (
        <>
          <Button type="link" size="small" onClick={() => open(row.packageId)}>
            查看
          </Button>
          {row.direction === 'out' && row.state === 'exported' && !row.unanswered && (
            <Button type="link" size="small" onClick={() => ask(row)}>
              电话回执
            </Button>
          )}
        </>
      ),
    },
  ];
}

function Matters({ row: { matters } }: { readonly row: PackageRow }) {
  const [first] = matters;
  if (!first) return <span className="grey">回执或身份卡</span>;
  return (
    <span className="record-matters">
      <span title={first.title} className="ellipsis">
        {first.number} {first.title}
      </span>
      {matters.length > 1 && <span className="grey record-more">等 {matters.length} 件</span>}
    </span>
  );
}
