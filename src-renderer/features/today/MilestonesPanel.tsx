/** 计划节点: days of the unit's own plans that are near or past; a click leads to the matter. */
import { PLAN_STAGE_NAMES } from '@shared/domain/deadline/explain-backward-plan';
import { Link } from 'react-router';
import { useCall } from '../../api/queries';
import { useStatus } from '../../app/desk';
import { DueTag } from '../../components/DueTag';
import { Panel } from '../../components/Panel';
import './today.css';

export function MilestonesPanel() {
  const { today, warnDays } = useStatus();
  const near = useCall('plan.near', {}).data ?? [];
  if (near.length === 0) return null;
  return (
    <Panel title="计划节点" flush extra={<span className="grey">{near.length} 件</span>}>
      <ul>
        {near.map(({ matterId, assignmentId, title, stage, on }) => (
          <li key={assignmentId} className="side-row">
            <Link to={`/matters/${matterId}`} className="side-row-main" title={title}>
              {PLAN_STAGE_NAMES[stage]} · {title}
            </Link>
            <DueTag dueOn={on} today={today} warnDays={warnDays} />
          </li>
        ))}
      </ul>
    </Panel>
  );
}
