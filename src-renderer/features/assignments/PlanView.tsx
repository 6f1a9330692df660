/** A submitted handling plan, as both desks read it: people, days of the handling, and the three lists (S2 四), which can be printed. */
import { PrinterOutlined } from '@ant-design/icons';
import type { AssignmentView, MatterState } from '@shared/domain/matter/matter-state';
import { planListsOf } from '@shared/domain/reply/plan-lists';
import { Button, Segmented } from 'antd';
import { useState } from 'react';
import { useStatus } from '../../app/desk';
import { Panel } from '../../components/Panel';
import { instantText } from '../../strings/amounts';
import { Milestones } from './MilestonesPanel';
import { PLAN_LIST_NAMES, type PlanListName, PlanTable } from './PlanTable';
import { PrintedPlan } from './PrintedPlan';
import './plan-editor.css';

export function PlanView({
  matter,
  assignment,
  onRevise,
}: {
  readonly matter: MatterState;
  readonly assignment: AssignmentView;
  /** Absent where nobody may change it any more. */
  readonly onRevise?: (() => void) | undefined;
}) {
  const { today } = useStatus();
  const [list, setList] = useState<PlanListName>('tasks');
  const plan = assignment.plans.at(-1);
  const lists = planListsOf(matter, assignment);
  if (!plan || !lists) return null;
  return (
    <Panel title="处理方案" extra={<span className="grey">报送于 {instantText(plan.stamp.at, today)}</span>}>
      <div className="stack">
        <p className="grey">
          主要负责人 {plan.principalLeader}　分管负责人 {plan.deputyLeader}　{plan.section}　经办人{' '}
          {plan.clerk}
        </p>
        <Milestones matter={matter} assignment={assignment} />
        <div className="row">
          <Segmented
            aria-label="清单"
            value={list}
            onChange={setList}
            options={Object.entries(PLAN_LIST_NAMES).map(([value, label]) => ({
              value: value as PlanListName,
              label,
            }))}
          />
          <Button size="small" icon={<PrinterOutlined />} onClick={() => window.print()}>
            打印三张表
          </Button>
          {onRevise && (
            <Button size="small" onClick={onRevise}>
              修改方案
            </Button>
          )}
        </div>
        <PlanTable lists={lists} list={list} today={today} />
      </div>
      <PrintedPlan matter={matter} assignment={assignment} lists={lists} today={today} />
    </Panel>
  );
}
