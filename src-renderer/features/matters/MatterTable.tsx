/** The rows of the list: what, who, how far, by when, and whose turn it is. */
import type { MatterId } from '@shared/domain/identifiers';
import { shortUnitName } from '@shared/domain/wording/reply-wording';
import type { MatterRow } from '@shared/ipc/calls/matter-calls';
import { Skeleton } from 'antd';
import { type ReactNode, useMemo } from 'react';
import { useDesk, useStatus } from '../../app/desk';
import { DueTag } from '../../components/DueTag';
import { MergedMark } from '../../components/MergedMark';
import { ShowError } from '../../components/ShowError';
import { StatusTag } from '../../components/StatusTag';
import { useMediaQuery } from '../../components/use-media-query';
import { type GridColumn, VirtualGrid } from '../../components/VirtualGrid';
import { instantText, shortDayText } from '../../strings/amounts';
import { STEP_SHORT_WORDS } from '../../strings/assignment-words';
import { eventWord } from '../../strings/event-words';
import { GRADE_WORDS, matterLabel, stageWord } from '../../strings/matter-words';
import type { MatterSort } from './list-question';
import { NothingFound } from './NothingFound';
import type { MatterList } from './use-matter-list';
import { usePlaces } from './use-places';
import './matter-list.css';

export function MatterTable({
  list,
  onOpen,
  firstStep,
}: {
  readonly list: MatterList;
  readonly onOpen: (id: MatterId) => void;
  /** Offered while the desk has no matter at all. */
  readonly firstStep: ReactNode;
}) {
  const { question, ask, total, error } = list;
  const placesOf = usePlaces(question.text ?? '', list.rowsInSight);
  const columns = useColumns(placesOf);
  if (error) return <ShowError error={error} onRetry={list.retry} />;
  if (total === 0) {
    return <NothingFound list={list} firstStep={firstStep} />;
  }
  return (
    <>
      {total === undefined && <Skeleton active paragraph={{ rows: 1 }} title={false} />}
      <VirtualGrid
        name="matters"
        label="事项列表"
        columns={columns}
        total={total ?? 0}
        rowAt={list.rowAt}
        onRange={list.onRange}
        onOpen={(row) => onOpen(row.id)}
        sort={{ key: question.sort, descending: question.descending }}
        onSort={(key) =>
          ask({
            sort: key as MatterSort,
            descending: key === question.sort ? !question.descending : key === 'latest',
          })
        }
        resetKey={list.key}
      />
    </>
  );
}

const ellipsis = (text: string) => (
  <span className="grid-ellipsis" title={text}>
    {text}
  </span>
);

function useColumns(placesOf: (row: MatterRow) => ReactNode): readonly GridColumn<MatterRow>[] {
  const { today, people } = useStatus();
  const desk = useDesk();
  const wide = useMediaQuery('(min-width: 1440px)');
  return useMemo(
    () => [
      {
        key: 'number',
        title: '编号',
        width: 140,
        sortable: true,
        render: (row) => ellipsis(matterLabel(row.kind, row.number)),
      },
      {
        key: 'title',
        title: '标题',
        width: 180,
        grows: true,
        sortable: true,
        render: (row) => titleCell(row, placesOf(row)),
      },
      ...(desk === 'unit' && people.length > 1
        ? [
            {
              key: 'handler',
              title: '经办',
              width: wide ? 112 : 84,
              render: (row: MatterRow) => ellipsis(row.handler ?? ''),
            },
          ]
        : []),
      // On a unit's own desk it is nearly always this unit: where room is short, the title takes it.
      ...(wide || desk === 'office'
        ? [
            {
              key: 'units',
              title: '承办单位',
              width: wide ? 220 : 144,
              render: (row: MatterRow) => ellipsis(row.units || '未交办'),
            },
          ]
        : []),
      { key: 'grade', title: '等级', width: 92, render: grade },
      {
        key: 'procedure',
        title: '环节',
        width: 86,
        render: (row) => ellipsis(stageWord(row)),
      },
      {
        key: 'due',
        title: '期限',
        width: 186,
        sortable: true,
        render: (row) => <Due row={row} />,
      },
      { key: 'step', title: '下一步', width: wide ? 240 : 172, render: step },
      ...(wide
        ? [
            {
              key: 'latest',
              title: '最近情况',
              width: 220,
              sortable: true,
              render: (row: MatterRow) =>
                ellipsis(`${instantText(row.latestAt, today)} ${eventWord(row.latestType)}`),
            },
          ]
        : []),
    ],
    [today, wide, placesOf, desk, people.length],
  );
}

function titleCell(row: MatterRow, places: ReactNode) {
  const title = (
    <span className="matter-title">
      {row.mergedWith !== undefined && <MergedMark others={row.mergedWith} />}
      {ellipsis(row.title)}
    </span>
  );
  if (!places) return title;
  return (
    <span className="matter-found">
      {title}
      {places}
    </span>
  );
}

function Due({ row }: { readonly row: MatterRow }) {
  const { today, warnDays } = useStatus();
  if (row.archived) return <StatusTag tone="quiet">已归档</StatusTag>;
  return (
    <span className="matter-due">
      {row.dueOn && <span className="matter-due-day">{shortDayText(row.dueOn, today)}</span>}
      <DueTag dueOn={row.dueOn} soonOn={row.soonOn} today={today} warnDays={warnDays} />
    </span>
  );
}

function grade(row: MatterRow) {
  return (
    <span className="matter-grade">
      {row.grade && <span>{GRADE_WORDS[row.grade]}</span>}
      {row.keyMatter && <span className="matter-key">重点</span>}
    </span>
  );
}

function step(row: MatterRow) {
  if (!row.step) return '';
  const what = STEP_SHORT_WORDS[row.step.code];
  return row.step.mine ? (
    <strong className="grid-ellipsis">本单位：{what}</strong>
  ) : (
    ellipsis(`${what} · 等${shortUnitName(row.step.unitName)}`)
  );
}
