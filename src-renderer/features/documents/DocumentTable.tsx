/** The documents, newest first; several can be chosen and produced or saved at once. Only a composed one that is not set aside can be chosen. */
import type { RecordId } from '@shared/domain/identifiers';
import type { DocumentRow } from '@shared/ipc/calls/document-calls';
import { Checkbox, Skeleton } from 'antd';
import { type ReactNode, useCallback, useEffect, useState } from 'react';
import { useNavigate } from 'react-router';
import { asAppError } from '../../api/call';
import { useSlices } from '../../api/queries';
import { Empty } from '../../components/Empty';
import { ShowError } from '../../components/ShowError';
import { VirtualGrid } from '../../components/VirtualGrid';
import { type DocumentQuestion, EVERYTHING } from './DocumentFilters';
import { useDocumentColumns } from './use-document-columns';
import '../../components/list-page.css';
import './documents.css';

const SLICE = 200;

interface Props {
  readonly question: DocumentQuestion;
  readonly chosen: readonly RecordId[];
  readonly onChoose: (ids: RecordId[]) => void;
  readonly firstStep: ReactNode;
}

export function DocumentTable({ question, chosen, onChoose, firstStep }: Props) {
  const { state, kind, text } = question;
  const navigate = useNavigate();
  const slices = useSlices(
    'document.list',
    { ...(state ? { state } : {}), ...(kind ? { kind } : {}), ...(text === '' ? {} : { text }) },
    SLICE,
  );
  const { hasNextPage, isFetchingNextPage, fetchNextPage } = slices;
  const pages = slices.data?.pages ?? [];
  const rows = pages.flatMap((page) => page.rows);
  const total = pages.at(-1)?.total;
  const [last, setLast] = useState(0);
  const onRange = useCallback((_first: number, end: number) => setLast(end), []);
  useEffect(() => {
    if (last >= rows.length && hasNextPage && !isFetchingNextPage) void fetchNextPage();
  }, [last, rows.length, hasNextPage, isFetchingNextPage, fetchNextPage]);
  const columns = useDocumentColumns();

  if (slices.error)
    return <ShowError error={asAppError(slices.error)} onRetry={() => void slices.refetch()} />;
  if (total === undefined) return <Skeleton active />;
  if (total === 0) return <NoDocuments question={question} firstStep={firstStep} />;
  const choosable = rows.filter(canChoose).map(({ id }) => id);
  const all = choosable.length > 0 && choosable.every((id) => chosen.includes(id));
  const toggle = ({ id, ...row }: DocumentRow) => {
    if (!canChoose(row)) return;
    onChoose(chosen.includes(id) ? chosen.filter((one) => one !== id) : [...chosen, id]);
  };
  return (
    <VirtualGrid
      name="documents"
      label="公文列表"
      columns={[
        {
          key: 'choose',
          width: 40,
          title: (
            <Checkbox
              aria-label="全选"
              checked={all}
              indeterminate={chosen.length > 0 && !all}
              disabled={choosable.length === 0}
              onChange={() => onChoose(all ? [] : choosable)}
            />
          ),
          render: (row) => <Choice row={row} chosen={chosen.includes(row.id)} onToggle={() => toggle(row)} />,
        },
        ...columns,
      ]}
      total={total}
      rowAt={(index) => rows[index]}
      onRange={onRange}
      onOpen={(row) => {
        const to = placeOf(row);
        if (to !== undefined) navigate(to);
      }}
      onSpace={toggle}
      resetKey={JSON.stringify(question)}
    />
  );
}

const canChoose = ({ source, state }: Pick<DocumentRow, 'source' | 'state'>) =>
  source === 'composed' && state !== 'discarded';

/** A reply's file is written on the page of its matter. */
function placeOf({ source, id, matter }: DocumentRow): string | undefined {
  if (source === 'composed') return `/documents/${id}`;
  return matter && `/matters/${matter.id}`;
}

/** A press on the box chooses; beside it, it opens the row. */
function Choice({
  row,
  chosen,
  onToggle,
}: {
  readonly row: DocumentRow;
  readonly chosen: boolean;
  readonly onToggle: () => void;
}) {
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: keeps a press on the box from opening the row
    // biome-ignore lint/a11y/useKeyWithClickEvents: the box inside takes the keys
    <span className="document-choice" onClick={(event) => event.stopPropagation()}>
      <Checkbox
        aria-label={`选择${row.title}`}
        tabIndex={-1}
        checked={chosen}
        disabled={!canChoose(row)}
        onChange={onToggle}
      />
    </span>
  );
}

function NoDocuments({
  question,
  firstStep,
}: {
  readonly question: DocumentQuestion;
  readonly firstStep: ReactNode;
}) {
  const { state, kind, text } = question;
  const all = state === EVERYTHING.state && kind === EVERYTHING.kind && text === '';
  return (
    <div className="document-list-empty">
      {all ? (
        <Empty
          title="还没有公文"
          hint="从“新建公文”或事项页的“起草文书”开始：标题、主送和已知的内容会按事项自动写好，其余的地方标出来等您填写。"
          action={firstStep}
        />
      ) : (
        <Empty title="没有符合条件的公文" hint="请换一个状态、文种或关键词。" />
      )}
    </div>
  );
}
