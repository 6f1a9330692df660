/** 对方临期: which units owe something soon or already, each with its figures; nothing where nobody does, or the rules know no such reminders. */
import { Link } from 'react-router';
import { useCall } from '../../api/queries';
import { useStatus } from '../../app/desk';
import { DueTag } from '../../components/DueTag';
import { Panel } from '../../components/Panel';
import '../../components/layout.css';
import './reminders.css';

export function RemindersPanel() {
  const { today, warnDays } = useStatus();
  const owing = useCall('reminder.list', {}).data ?? [];
  if (owing.length === 0) return null;
  return (
    <Panel title="对方临期和逾期" flush extra={<span className="grey">{owing.length} 个单位</span>}>
      <ul className="reminders">
        {owing.map(({ unitId, unitName, desk, overdue, soon, nearestOn }) => (
          <li key={`${unitId} ${desk}`} className="reminder">
            <span className="reminder-unit">{unitName}</span>
            <span className="grey">{figures(overdue, soon)}</span>
            {/* Every one that is listed is at least 临期. */}
            <DueTag
              dueOn={nearestOn}
              soonOn={nearestOn < today ? undefined : today}
              today={today}
              warnDays={warnDays}
            />
          </li>
        ))}
      </ul>
      <p className="reminder-note grey">
        对方的机器上同时提醒。<Link to="/matters?tab=waiting">查看等对方办的事项</Link>
      </p>
    </Panel>
  );
}

function figures(overdue: number, soon: number): string {
  const parts = [overdue > 0 ? `逾期 ${overdue} 件` : '', soon > 0 ? `临期 ${soon} 件` : ''];
  return parts.filter(Boolean).join('，');
}
