/** What the printer gets instead of the window: the three lists of a plan on one sheet, with room for signatures. */
import { formatChineseDate, type LocalDate } from '@shared/domain/calendar/local-date';
import type { AssignmentView, MatterState } from '@shared/domain/matter/matter-state';
import type { PlanLists } from '@shared/domain/reply/plan-lists';
import { createPortal } from 'react-dom';
import { PLAN_LIST_NAMES, type PlanListName, PlanTable } from './PlanTable';
import '../../components/print.css';

export function PrintedPlan({
  matter,
  assignment,
  lists,
  today,
}: {
  readonly matter: MatterState;
  readonly assignment: AssignmentView;
  readonly lists: PlanLists;
  readonly today: LocalDate;
}) {
  return createPortal(
    <div className="printed printed-plan" aria-hidden="true">
      <h1>{matter.facts.title}</h1>
      <p>
        编号：{matter.facts.number}　承办单位：{assignment.facts.unit.name}　打印日期：
        {formatChineseDate(today)}
      </p>
      {(Object.keys(PLAN_LIST_NAMES) as PlanListName[]).map((list) => (
        <section key={list}>
          <h2>{PLAN_LIST_NAMES[list]}</h2>
          <PlanTable lists={lists} list={list} today={today} />
        </section>
      ))}
      <p className="printed-plan-sign">
        <span>主要负责人：</span>
        <span>分管负责人：</span>
        <span>职能科室：</span>
      </p>
    </div>,
    document.body,
  );
}
