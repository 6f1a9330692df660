/** 对方临期: which units owe something soon or already; each figure leads to just those matters, a single one to the place where it is asked for. */
import type { OwingUnit } from '@shared/ipc/calls/reminder-calls';
import { Link } from 'react-router';
import { useCall } from '../../api/queries';
import { useStatus } from '../../app/desk';
import { DueTag } from '../../components/DueTag';
import { Panel } from '../../components/Panel';
import '../../components/layout.css';
import { reminderPath } from './reminder-path';
import './reminders.css';

export function RemindersPanel() {
  const { today, warnDays } = useStatus();
  const owing = useCall('reminder.list', {}).data ?? [];
  if (owing.length === 0) return null;
  return (
    <Panel title="对方临期和逾期" flush extra={<span className="grey">{owing.length} 个单位</span>}>
      <ul className="reminders">
        {owing.map((unit) => (
          <li key={`${unit.unitId} ${unit.desk}`} className="reminder">
            <span className="reminder-unit">{unit.unitName}</span>
            <Figures unit={unit} />
            {/* Every one that is listed is at least 临期. */}
            <DueTag
              dueOn={unit.nearestOn}
              soonOn={unit.nearestOn < today ? undefined : today}
              today={today}
              warnDays={warnDays}
            />
          </li>
        ))}
      </ul>
      <p className="reminder-note grey">
        对方的机器上同时提醒。<Link to="/matters?turn=others">查看等对方办的事项</Link>
      </p>
    </Panel>
  );
}

function Figures({ unit }: { readonly unit: OwingUnit }) {
  const figures = (
    [
      ['others-overdue', '逾期', unit.overdue],
      ['others-soon', '临期', unit.soon],
    ] as const
  ).filter(([, , count]) => count > 0);
  return (
    <span className="row">
      {figures.map(([what, word, count]) => (
        <Link key={what} to={reminderPath(unit, what)}>
          {word} {count} 件
        </Link>
      ))}
    </span>
  );
}
