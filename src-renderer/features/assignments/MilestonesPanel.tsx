/** 时间安排 on the matter's page: the unit's own days, open, done or late. */
import { PLAN_STAGE_NAMES } from '@shared/domain/deadline/explain-backward-plan';
import type { AssignmentView, MatterState } from '@shared/domain/matter/matter-state';
import { milestoneReading, milestonesOf } from '@shared/domain/reply/milestones';
import { useStatus } from '../../app/desk';
import { DUE_TONES } from '../../components/DueTag';
import { Panel } from '../../components/Panel';
import { StatusTag } from '../../components/StatusTag';
import { dayText, shortDayText } from '../../strings/amounts';
import './plan-editor.css';

interface Props {
  readonly matter: MatterState;
  readonly assignment: AssignmentView;
}

export function MilestonesPanel({ matter, assignment }: Props) {
  if (milestonesOf(matter, assignment).length === 0) return null;
  return (
    <Panel title="时间安排">
      <Milestones matter={matter} assignment={assignment} narrow />
    </Panel>
  );
}

/** Days of the handling with their state; nothing where none was planned. */
export function Milestones({ matter, assignment, narrow = false }: Props & { readonly narrow?: boolean }) {
  const { today, warnDays } = useStatus();
  const milestones = milestonesOf(matter, assignment);
  if (milestones.length === 0) return null;
  return (
    <ol className={narrow ? 'milestone-rows' : 'milestone-list'} aria-label="时间安排">
      {milestones.map((milestone) => {
        const { state, words, daysLeft } = milestoneReading(milestone, today, warnDays);
        const late = milestone.doneOn !== undefined && daysLeft < 0;
        return (
          <li key={milestone.stage} className="milestone">
            <span className="milestone-name">{PLAN_STAGE_NAMES[milestone.stage]}</span>
            <span>{narrow ? shortDayText(milestone.on, today) : dayText(milestone.on, today)}</span>
            <StatusTag tone={late ? 'warning' : DUE_TONES[state]}>{words}</StatusTag>
          </li>
        );
      })}
    </ol>
  );
}
