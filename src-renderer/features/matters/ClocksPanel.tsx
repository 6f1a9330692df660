/** 时限: every clock of the matter with its reading, by unit, and the reasons of its day at a click. */
import { compareDates } from '@shared/domain/calendar/local-date';
import { clocksOfAssignment, type MatterClock } from '@shared/domain/matter/matter-clocks';
import type { AssignmentView, MatterState } from '@shared/domain/matter/matter-state';
import { isClockSeenBy } from '@shared/domain/matter/seen-steps';
import { shortUnitName } from '@shared/domain/wording/reply-wording';
import { useStatus } from '../../app/desk';
import { DueTag } from '../../components/DueTag';
import { useWarnDays } from '../../components/due-warnings';
import { Panel } from '../../components/Panel';
import { dayText } from '../../strings/amounts';
import { duePurposeWord } from '../../strings/assignment-words';
import { WhyThisDay } from './WhyThisDay';
import './side-panels.css';

/** A limit for asking back says nothing once the matter is signed for. */
export const isClockShown = (clock: MatterClock) =>
  !(clock.purpose === 'return-request' && clock.doneOn !== undefined);

function nextPeriod(clocks: readonly MatterClock[]): MatterClock | undefined {
  return clocks
    .filter(({ purpose, doneOn }) => purpose === 'periodic-report' && doneOn === undefined)
    .sort((left, right) => compareDates(left.due.dueOn, right.due.dueOn))[0];
}

export function ClocksPanel({
  matter,
  first,
}: {
  readonly matter: MatterState;
  /** The part whose clocks come first. */
  readonly first: AssignmentView | undefined;
}) {
  const { identity } = useStatus();
  const parts = matter.assignments
    .filter(({ state }) => state !== 'withdrawn')
    .sort((left, right) => Number(right === first) - Number(left === first))
    .map((part) => ({
      part,
      clocks: clocksOfAssignment(part, matter)
        .filter(isClockShown)
        // Of the periods only the next one: all of them stand in 定期报告.
        .filter((clock, _at, all) => clock.purpose !== 'periodic-report' || clock === nextPeriod(all))
        .filter((clock) => isClockSeenBy(clock, matter, identity.unitId)),
    }))
    .filter(({ clocks }) => clocks.length > 0);
  return (
    <Panel title="时限">
      {parts.length === 0 && (
        <p className="grey">{matter.assignments.length === 0 ? '交办后开始计时。' : '没有设期限。'}</p>
      )}
      {parts.map(({ part, clocks }) => (
        <section key={part.id} className="clock-part">
          {parts.length > 1 && <h3 className="clock-unit">{shortUnitName(part.facts.unit.name)}</h3>}
          <ul className="clock-list">
            {clocks.map((clock) => (
              <Clock
                key={`${clock.purpose} ${clock.due.startOn}`}
                clock={clock}
                words={duePurposeWord(clock.purpose, part.facts.role)}
              />
            ))}
          </ul>
        </section>
      ))}
    </Panel>
  );
}

function Clock({ clock, words }: { readonly clock: MatterClock; readonly words: string }) {
  const { today, warnDays: general } = useStatus();
  const warnDays = useWarnDays(general);
  return (
    <li className="clock">
      <span>
        {words} <WhyThisDay due={clock.due} text={dayText(clock.due.dueOn, today)} />
      </span>
      <DueTag
        dueOn={clock.due.dueOn}
        today={today}
        warnDays={warnDays.ofDue(clock.due)}
        doneOn={clock.doneOn}
      />
    </li>
  );
}
