/** One of the three lists of a plan as a table: for the window and for paper alike. */
import type { LocalDate } from '@shared/domain/calendar/local-date';
import type { PlanLists } from '@shared/domain/reply/plan-lists';
import { dayText } from '../../strings/amounts';
import './plan-table.css';

export const PLAN_LIST_NAMES = { tasks: '任务表', times: '时间表', duties: '责任表' } as const;
export type PlanListName = keyof typeof PLAN_LIST_NAMES;

/** Names, numbers and dates are never broken. */
const NARROW = 10;

interface Props {
  readonly lists: PlanLists;
  readonly list: PlanListName;
  readonly today: LocalDate;
}

export function PlanTable({ lists, list, today }: Props) {
  const { head, rows } = cellsOf(lists, list, today);
  return (
    <table className="plan-list-table" aria-label={PLAN_LIST_NAMES[list]}>
      <thead>
        <tr>
          {head.map((title) => (
            <th key={title} scope="col">
              {title}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {rows.map((cells, index) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: a submitted plan never changes
          <tr key={index}>
            {cells.map((cell, column) => (
              <td
                // biome-ignore lint/suspicious/noArrayIndexKey: the columns are fixed
                key={column}
                className={Array.from(cell).length <= NARROW ? 'plan-list-narrow' : undefined}
              >
                {cell}
              </td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  );
}

function cellsOf(
  lists: PlanLists,
  list: PlanListName,
  today: LocalDate,
): { head: readonly string[]; rows: readonly (readonly string[])[] } {
  switch (list) {
    case 'tasks':
      return {
        head: ['序号', '要点', '任务', '目标', '责任人', '完成时限', '情况'],
        rows: lists.tasks.map((row) => [
          String(row.no),
          row.point,
          row.task,
          row.target,
          row.person,
          row.dueOn,
          standing(row.dueOn, row.doneOn, today),
        ]),
      };
    case 'times':
      return {
        head: ['日期', '事项', '责任人', '情况'],
        rows: lists.times.map((row) => [row.on, row.what, row.person, standing(row.on, row.doneOn, today)]),
      };
    case 'duties':
      return {
        head: ['责任人（科室）', '责任', '职责和任务', '最近时限'],
        rows: lists.duties.map((row) => [row.person, row.duty, row.tasks, row.firstDueOn ?? '']),
      };
  }
}

function standing(on: LocalDate, doneOn: LocalDate | undefined, today: LocalDate): string {
  if (doneOn !== undefined) return `${dayText(doneOn, today)}完成`;
  return on < today ? '逾期' : '未到期';
}
