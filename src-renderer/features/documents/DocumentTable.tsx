/** The documents, newest first, as a virtual table; several can be chosen and produced at once. */
import { KIND_FACTS } from '@shared/domain/document/document-kind';
import type { RecordId } from '@shared/domain/identifiers';
import type { DocumentRow } from '@shared/ipc/calls/document-calls';
import { Table, type TableColumnsType } from 'antd';
import type { ReactNode } from 'react';
import { Link } from 'react-router';
import { asAppError } from '../../api/call';
import { useSlices } from '../../api/queries';
import { useStatus } from '../../app/desk';
import { DocumentStateTag } from '../../components/DocumentStateTag';
import { Empty } from '../../components/Empty';
import { ShowError } from '../../components/ShowError';
import { useElementHeight } from '../../components/use-element-height';
import { instantText } from '../../strings/amounts';
import { type DocumentQuestion, EVERYTHING } from './DocumentFilters';
import './documents.css';

const SLICE = 200;
const HEAD_HEIGHT = 40;

interface Props {
  readonly question: DocumentQuestion;
  readonly chosen: readonly RecordId[];
  readonly onChoose: (ids: RecordId[]) => void;
  readonly firstStep: ReactNode;
}

export function DocumentTable({ question, chosen, onChoose, firstStep }: Props) {
  const { state, kind, text } = question;
  const slices = useSlices(
    'document.list',
    { ...(state ? { state } : {}), ...(kind ? { kind } : {}), ...(text === '' ? {} : { text }) },
    SLICE,
  );
  const { today, identity } = useStatus();
  const [attach, height] = useElementHeight<HTMLDivElement>();
  const rows = slices.data?.pages.flatMap((page) => page.rows) ?? [];
  if (slices.error)
    return <ShowError error={asAppError(slices.error)} onRetry={() => void slices.refetch()} />;
  if (!slices.isPending && rows.length === 0) {
    const all = state === EVERYTHING.state && kind === EVERYTHING.kind && text === '';
    return all ? (
      <Empty
        title="还没有公文"
        hint="从“新建公文”或事项页的“起草文书”开始：标题、主送和已知的内容会按事项自动写好，其余的地方标出来等您填写。"
        action={firstStep}
      />
    ) : (
      <Empty title="没有符合条件的公文" hint="请换一个状态、文种或关键词。" />
    );
  }
  return (
    <div ref={attach} className="document-table">
      <Table
        virtual
        size="small"
        rowKey={({ source, id }) => `${source}${id}`}
        loading={slices.isPending}
        dataSource={rows}
        columns={columns(today, identity.name)}
        pagination={false}
        rowSelection={{
          columnWidth: 40,
          selectedRowKeys: chosen.map((id) => `composed${id}`),
          onChange: (_, selected) => onChoose(selected.map(({ id }) => id)),
          getCheckboxProps: (row) => ({
            disabled: row.source !== 'composed' || row.state === 'discarded',
            'aria-label': `选择${row.title}`,
          }),
        }}
        scroll={{ x: 1000, y: Math.max(160, height - HEAD_HEIGHT) }}
        onScroll={({ currentTarget: list }) => {
          const left = list.scrollHeight - list.scrollTop - list.clientHeight;
          if (left < list.clientHeight && slices.hasNextPage && !slices.isFetchingNextPage) {
            void slices.fetchNextPage();
          }
        }}
      />
    </div>
  );
}

function columns(today: ReturnType<typeof useStatus>['today'], own: string): TableColumnsType<DocumentRow> {
  return [
    { title: '文种', width: 112, render: (_, { kind }) => KIND_FACTS[kind].name },
    { title: '标题', render: (_, row) => <Title row={row} /> },
    {
      title: '文号',
      width: 176,
      ellipsis: true,
      render: (_, { number, source }) =>
        number === '' && source === 'composed' ? <span className="grey">未编号</span> : number,
    },
    { title: '事项', width: 176, render: (_, row) => <Matter row={row} own={own} /> },
    { title: '状态', width: 136, render: (_, { state }) => <DocumentStateTag state={state} /> },
    {
      title: '时间',
      width: 116,
      render: (_, { at }) => <span className="numbers">{instantText(at, today)}</span>,
    },
    { title: '经办', width: 72, ellipsis: true, dataIndex: 'by' },
  ];
}

/** A reply's file is written on the page of its matter. */
function Title({ row }: { readonly row: DocumentRow }) {
  const to =
    row.source === 'composed' ? `/documents/${row.id}` : row.matter ? `/matters/${row.matter.id}` : undefined;
  return to === undefined ? (
    <span className="ellipsis">{row.title}</span>
  ) : (
    <Link to={to} title={row.title} className="ellipsis document-title-link">
      {row.title}
    </Link>
  );
}

/** An office tells its units apart, a unit its matters. */
function Matter({ row: { matter, unitName }, own }: { readonly row: DocumentRow; readonly own: string }) {
  if (!matter) return <span className="grey">不涉及单个事项</span>;
  return (
    <Link to={`/matters/${matter.id}`} title={matter.title} className="ellipsis document-title-link">
      {matter.number} {unitName === undefined || unitName === own ? matter.title : unitName}
    </Link>
  );
}
