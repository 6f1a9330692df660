/** 下一步: who does what by when; one's own step stands out, those of others are waited for. */

import type { UnitId } from '@shared/domain/identifiers';
import type { MatterState } from '@shared/domain/matter/matter-state';
import type { NextStep } from '@shared/domain/matter/next-step';
import { stepsSeenBy } from '@shared/domain/matter/seen-steps';
import type { Desk } from '@shared/domain/person/actor';
import { isAskedFor } from '@shared/domain/report/asked-reports';
import { shortUnitName } from '@shared/domain/wording/reply-wording';
import { useStatus } from '../../app/desk';
import { DueTag } from '../../components/DueTag';
import { useWarnDays } from '../../components/due-warnings';
import { dayText } from '../../strings/amounts';
import { STEP_SHORT_WORDS, STEP_WORDS } from '../../strings/assignment-words';
import './side-panels.css';

/** Of a matter that goes on elsewhere a unit that was taken off is told no more. */
function endWords({ archived, assignments }: MatterState): string {
  const goesOn = archived === undefined && assignments.some(({ state }) => state === 'withdrawn');
  return goesOn ? '已撤回，本单位不再办理' : '已办结';
}

export function NextStepPanel({
  matter,
  unitId,
  desk,
  detail,
}: {
  readonly matter: MatterState;
  readonly unitId: UnitId;
  readonly desk: Desk;
  /** More exactly what is missing: 还有 2 点没有答复. */
  readonly detail?: string | undefined;
}) {
  const { today, warnDays: general } = useStatus();
  const warnDays = useWarnDays(general);
  const steps = stepsSeenBy(matter, unitId).filter((step) => isAskedFor(step, matter, today, warnDays.ofDue));
  const mine = steps.find((step) => isMine(step, unitId, desk));
  const others = steps.filter((step) => step !== mine);
  const shown = mine ?? others[0];
  return (
    <section className={mine ? 'next-step' : 'next-step next-step-quiet'} aria-label="下一步">
      <h2>{mine ? '下一步' : shown ? '正在等待' : '下一步'}</h2>
      <p className="next-step-words">
        {mine
          ? STEP_WORDS[mine.code]
          : shown
            ? `${actor(shown)}：${STEP_WORDS[shown.code]}`
            : endWords(matter)}
      </p>
      {mine && detail && mine.code !== 'answer-letter' && <p>{detail}</p>}
      {shown?.dueOn && (
        <div className="next-step-due">
          <span>最迟 {dayText(shown.dueOn, today)}</span>
          <DueTag dueOn={shown.dueOn} today={today} warnDays={warnDays.ofStep(shown, matter)} />
        </div>
      )}
      {mine && others.length > 0 && (
        <ul className="next-step-others">
          {others.map((step) => (
            <li key={`${step.code} ${step.assignmentId ?? ''}`}>
              {isMine(step, unitId, desk) ? '另有' : `等${actor(step)}`}：{STEP_SHORT_WORDS[step.code]}
              {step.dueOn && `，${dayText(step.dueOn, today)}前`}
            </li>
          ))}
        </ul>
      )}
    </section>
  );
}

function isMine(step: NextStep, unitId: UnitId, desk: Desk): boolean {
  return step.unitId === unitId && step.desk === desk;
}

function actor(step: NextStep): string {
  return step.unitName === undefined ? '政府办公室' : shortUnitName(step.unitName);
}
