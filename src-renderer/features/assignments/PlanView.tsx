/** A submitted handling plan, as both desks read it. */
import { formatChineseDate } from '@shared/domain/calendar/local-date';
import type { AssignmentView, MatterState } from '@shared/domain/matter/matter-state';
import { useStatus } from '../../app/desk';
import { Panel } from '../../components/Panel';
import { instantText } from '../../strings/amounts';

export function PlanView({
  matter,
  assignment,
}: {
  readonly matter: MatterState;
  readonly assignment: AssignmentView;
}) {
  const { today } = useStatus();
  const plan = assignment.plans.at(-1);
  if (!plan) return null;
  const numberOf = (pointId: string | undefined) =>
    matter.facts.points.find((point) => point.id === pointId)?.no;
  return (
    <Panel title="处理方案" extra={<span className="grey">报送于 {instantText(plan.stamp.at, today)}</span>}>
      <p className="grey">
        主要负责人 {plan.principalLeader}　分管负责人 {plan.deputyLeader}　{plan.section}　经办人 {plan.clerk}
      </p>
      <ol className="record-list">
        {plan.measures.map((measure, index) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: a submitted plan never changes
          <li key={index}>
            <div className="record-text">{measure.text}</div>
            <div className="grey">
              {[
                numberOf(measure.pointId) === undefined ? '整件' : `第${numberOf(measure.pointId)}点`,
                measure.person,
                `${formatChineseDate(measure.dueOn)}前`,
              ].join('　')}
            </div>
          </li>
        ))}
      </ol>
    </Panel>
  );
}
