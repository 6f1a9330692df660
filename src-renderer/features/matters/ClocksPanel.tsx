/** 时限: every clock of the matter with its reading, and the reasons of its day at a click. */

import { clocksOf, type MatterClock } from '@shared/domain/matter/matter-clocks';
import type { MatterState } from '@shared/domain/matter/matter-state';
import { shortUnitName } from '@shared/domain/wording/reply-wording';
import { useStatus } from '../../app/desk';
import { DueTag } from '../../components/DueTag';
import { Panel } from '../../components/Panel';
import { dayText } from '../../strings/amounts';
import { DUE_PURPOSE_WORDS } from '../../strings/assignment-words';
import { WhyThisDay } from './WhyThisDay';
import './side-panels.css';

/** A limit for asking back says nothing once the matter is signed for. */
const isShown = (clock: MatterClock) => !(clock.purpose === 'return-request' && clock.doneOn !== undefined);

export function ClocksPanel({ matter }: { readonly matter: MatterState }) {
  const { today, warnDays } = useStatus();
  const clocks = clocksOf(matter).filter(isShown);
  const many = new Set(clocks.map((clock) => clock.unitId)).size > 1;
  return (
    <Panel title="时限">
      {clocks.length === 0 ? (
        <p className="grey">{matter.assignments.length === 0 ? '交办后开始计时。' : '没有设期限。'}</p>
      ) : (
        <ul className="clock-list">
          {clocks.map((clock) => (
            <li key={`${clock.assignmentId} ${clock.purpose}`} className="clock">
              <div className="clock-line">
                <span>
                  {DUE_PURPOSE_WORDS[clock.purpose]}{' '}
                  <WhyThisDay due={clock.due} text={dayText(clock.due.dueOn, today)} />
                </span>
                <DueTag dueOn={clock.due.dueOn} today={today} warnDays={warnDays} doneOn={clock.doneOn} />
              </div>
              {many && <div className="clock-unit">{shortUnitName(clock.unitName)}</div>}
            </li>
          ))}
        </ul>
      )}
    </Panel>
  );
}
