/** What lists show of a matter, seen from this desk. Pure; every number of a list comes from here. */
import { type LocalDate, localDateOf } from '@shared/domain/calendar/local-date';
import { compareEvents } from '@shared/domain/event/event-order';
import { clocksOf } from '@shared/domain/matter/matter-clocks';
import type { MatterState } from '@shared/domain/matter/matter-state';
import { isDissatisfied, type NextStep } from '@shared/domain/matter/next-step';
import { isClockSeenBy, stepsSeenBy } from '@shared/domain/matter/seen-steps';
import { soonOnOf, type Warnings, warnDaysOfDue, warnDaysOfStep } from '@shared/domain/profile/warnings';
import { promisesOf } from '@shared/domain/promise/promises';
import { isAskedFor } from '@shared/domain/report/asked-reports';
import { periodsOf } from '@shared/domain/report/periodic-report';
import { shortUnitName } from '@shared/domain/wording/reply-wording';
import { currentStage } from '@shared/domain/workflow/stage-engine';
import { stagesOfMatter } from '@shared/domain/workflow/stage-facts';
import type { StageCode } from '@shared/domain/workflow/stages';
import type { StepView } from '@shared/ipc/calls/matter-calls';
import type { MatterEvent } from '@shared/package-format/events/event';
import type { MatterProjection } from '../../database/repositories/projection-repository';
import type { OwnIdentity } from '../session/session';
import { facetsOfMatter } from './facets-of-matter';

export function summariseMatter(
  matter: MatterState,
  events: readonly MatterEvent[],
  self: OwnIdentity,
  warnings: Warnings,
  today: LocalDate,
): MatterProjection {
  const open = stepsSeenBy(matter, self.unitId).filter((step) =>
    isAskedFor(step, matter, today, (due) => warnDaysOfDue(due, warnings)),
  );
  const steps = open.map((step) => viewStep(step, self, matter, warnings));
  const mine = steps.filter((step) => step.mine);
  const next = earliest([...(mine.length > 0 ? mine : steps)]) ?? openReplyDate(matter, self, warnings);
  const latest = [...events].sort(compareEvents).at(-1);
  return {
    matter: {
      ...rowOfFacts(matter),
      dueOn: next?.dueOn ?? null,
      soonOn: next?.soonOn ?? null,
      latestType: latest?.type ?? 'matter.registered',
      latestAt: latest?.at ?? matter.registered.at,
      mine: mine.length > 0 ? 1 : 0,
      waiting: mine.length === 0 && steps.length > 0 ? 1 : 0,
      step: JSON.stringify(mine[0] ?? steps[0] ?? null),
    },
    assignments: assignmentRows(matter),
    steps: steps.map((step, position) => ({
      matterId: matter.id,
      position,
      assignmentId: step.assignmentId ?? null,
      code: step.code,
      desk: step.desk,
      unitId: step.unitId,
      unitName: step.unitName,
      mine: step.mine ? 1 : 0,
      dueOn: step.dueOn ?? null,
      soonOn: step.soonOn ?? null,
      since: open[position]?.since ?? matter.registered.at,
    })),
    periods: periodsOfMatter(matter, self),
    promises: promiseRows(matter),
    ...facetsOfMatter(matter, open),
  };
}

/** What every desk that has the matter shows alike. */
function rowOfFacts(matter: MatterState) {
  const { facts } = matter;
  const procedure = currentStage(matter);
  return {
    id: matter.id,
    kind: facts.kind,
    number: facts.number,
    numberOrder: numberOrder(facts.number),
    sessionTerm: facts.session?.term ?? null,
    sessionMeeting: facts.session?.meeting ?? null,
    title: facts.title,
    proposers: facts.proposers.map(({ name }) => name).join('、'),
    units: unitsText(matter),
    officeUnitId: matter.office,
    grade: facts.grade ?? null,
    keyMatter: facts.keyMatter ? 1 : 0,
    classification: facts.classification,
    receivedOn: facts.receivedOn,
    procedure,
    stageName: ownStageName(matter, procedure),
    registeredAt: matter.registered.at,
    dissatisfied: matter.assignments.some(isDissatisfied) ? 1 : 0,
    archived: matter.archived ? 1 : 0,
    mergedWith: matter.merged?.matters.length ?? 0,
  };
}

function assignmentRows(matter: MatterState): MatterProjection['assignments'] {
  return matter.assignments.map(({ id, facts, state, replies }) => ({
    id,
    matterId: matter.id,
    unitId: facts.unit.unitId,
    unitName: facts.unit.name,
    role: facts.role,
    state,
    assignedOn: facts.assignedOn,
    replyDueOn: facts.clocks.find(({ purpose }) => purpose === 'reply')?.due.dueOn ?? null,
    repliedOn: dayOf(replies.at(-1)?.stamp.at),
  }));
}

function promiseRows(matter: MatterState): MatterProjection['promises'] {
  return promisesOf(matter).map((promise) => ({
    matterId: matter.id,
    assignmentId: promise.part.id,
    pointId: promise.point.id,
    pointText: promise.point.text,
    unitId: promise.part.facts.unit.unitId,
    unitName: promise.part.facts.unit.name,
    answer: promise.answer,
    promisedOn: promise.promisedOn,
    fulfilledOn: promise.fulfilment?.on ?? null,
    confirmedOn: promise.closing?.on ?? null,
  }));
}

/** Null where the rules take the table of the kind as it is: its names are those of the window then, also after an update. */
function ownStageName(matter: MatterState, code: StageCode): string | null {
  if (matter.facts.profile.stages === undefined) return null;
  return stagesOfMatter(matter).find((stage) => stage.code === code)?.name ?? null;
}

function viewStep(step: NextStep, self: OwnIdentity, matter: MatterState, warnings: Warnings): StepView {
  return {
    code: step.code,
    desk: step.desk,
    mine: step.unitId === self.unitId && self.desks.includes(step.desk),
    unitId: step.unitId,
    unitName: step.unitName ?? (step.unitId === self.unitId ? self.name : '政府办公室'),
    ...(step.assignmentId === undefined ? {} : { assignmentId: step.assignmentId }),
    ...(step.dueOn === undefined ? {} : dated(step.dueOn, warnDaysOfStep(step, matter, warnings))),
  };
}

/** A due date with the first day on which it is 临期. */
type Dated = Pick<StepView, 'dueOn' | 'soonOn'>;

function dated(dueOn: LocalDate, warnDays: number): Required<Dated> {
  return { dueOn, soonOn: soonOnOf(dueOn, warnDays) };
}

function unitsText(matter: MatterState): string {
  return matter.assignments
    .filter(({ state }) => state !== 'withdrawn')
    .map(
      ({ facts }) =>
        `${shortUnitName(facts.unit.name)}${facts.role === 'lead' ? '（主）' : facts.role === 'co-handler' ? '（会）' : ''}`,
    )
    .join('、');
}

/** Numbers are text (PRODUCT 7), yet 9 comes before 26 in a list: their digits decide first. */
function numberOrder(number: string): number {
  const digits = /\d{1,15}/.exec(number)?.[0];
  return digits === undefined ? Number.MAX_SAFE_INTEGER : Number(digits);
}

function earliest(dates: readonly Dated[]): Dated | undefined {
  return dates
    .filter(({ dueOn }) => dueOn !== undefined)
    .sort((left, right) => ((left.dueOn ?? '') < (right.dueOn ?? '') ? -1 : 1))[0];
}

/**
 * While the office acts, what runs is the answer's own date; an inner clock that nobody met is history by then. Another unit's
 * answer never comes here: to a co-handler that has done its part, it would be overdue for ever.
 */
function openReplyDate(matter: MatterState, self: OwnIdentity, warnings: Warnings): Dated | undefined {
  if (matter.archived) return undefined;
  const open = clocksOf(matter)
    .filter(({ doneOn, purpose }) => purpose === 'reply' && doneOn === undefined)
    .filter((clock) => isClockSeenBy(clock, matter, self.unitId));
  return earliest(open.map(({ due }) => dated(due.dueOn, warnDaysOfDue(due, warnings))));
}

function dayOf(instant: number | undefined): LocalDate | null {
  return instant === undefined ? null : localDateOf(instant);
}

/**
 * Periods that were asked for: all while the part is at work, afterwards those reported on or due before the reply. What others
 * report to an office elsewhere never comes here, and is not called missing.
 */
function periodsOfMatter(matter: MatterState, self: OwnIdentity): MatterProjection['periods'] {
  const reporting = matter.facts.supervision?.reporting;
  if (reporting === undefined) return [];
  return matter.assignments
    .filter(({ state }) => state !== 'withdrawn')
    .filter(({ facts }) => [matter.office, facts.unit.unitId].includes(self.unitId))
    .flatMap((part) => {
      const repliedOn = part.replies.length > part.redos.length ? dayOf(part.replies.at(-1)?.stamp.at) : null;
      return periodsOf(part, matter)
        .filter(({ due, report }) => repliedOn === null || report !== undefined || due.dueOn < repliedOn)
        .map(({ due, name, report }) => ({
          matterId: matter.id,
          assignmentId: part.id,
          startOn: due.startOn,
          name,
          reporting,
          unitId: part.facts.unit.unitId,
          unitName: part.facts.unit.name,
          dueOn: due.dueOn,
          reportedOn: report?.on ?? null,
        }));
    });
}
