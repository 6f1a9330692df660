/** 更正交办: what the office asked is put right, with its clocks computed anew from the same day; what is done stays done. */
import { AppError } from '../../result/app-error';
import type { HolidayTable } from '../calendar/holiday-table';
import type { LocalDate } from '../calendar/local-date';
import { deadlinesOfAssignment } from '../deadline/deadlines-of-assignment';
import type { PointId } from '../identifiers';
import type { AssignmentView, MatterState } from '../matter/matter-state';
import type { Profile } from '../profile/profile';
import { periodicRule } from '../report/periodic-clocks';
import { type AssignmentFacts, type FrozenClock, SINGLE_PURPOSES } from './assignment';
import { leadReplyDueOn } from './plan-assignments';

/** What an assignment may be corrected in; its unit and its role are changed by withdrawing it. */
export interface AssignmentChange {
  readonly pointIds?: AssignmentFacts['pointIds'] | undefined;
  readonly requirement?: AssignmentFacts['requirement'] | undefined;
  readonly officeContact?: AssignmentFacts['officeContact'] | undefined;
  readonly clocks?: AssignmentFacts['clocks'] | undefined;
}

/**
 * The clocks as they would be had the assignment been made today's way: under the matter's facts as they stand, and with
 * the limit that the office names. Clocks of periods stay while such reports are asked for; those of a plan that was put
 * right go, but for what is reported. Throws as `deadlinesOfAssignment` does, and `INPUT_INVALID {field: 'ownLimitOn'}`
 * with the reason `extended` where more time was granted, which is moved by another extension (D6), and `redo` where the
 * answer's clock is that of the redo (D15).
 */
export function correctedClocks(
  matter: MatterState,
  { facts, extensions, redos, reports }: AssignmentView,
  {
    ownLimitOn,
    profile,
    tables,
  }: {
    readonly ownLimitOn?: LocalDate | undefined;
    readonly profile: Profile;
    readonly tables: readonly HolidayTable[];
  },
): FrozenClock[] {
  if (extensions.some(({ round }) => round === redos.length)) {
    throw new AppError('INPUT_INVALID', { field: 'ownLimitOn', reason: 'extended' });
  }
  if (ownLimitOn !== undefined && redos.length > 0) {
    throw new AppError('INPUT_INVALID', { field: 'ownLimitOn', reason: 'redo' });
  }
  const lead = facts.role === 'co-handler' ? leadReplyDueOn(matter) : undefined;
  const meetingEndedOn = matter.facts.supervision?.meetingEndedOn;
  const deadlines = deadlinesOfAssignment({
    kind: matter.facts.kind,
    role: facts.role,
    assignedOn: facts.assignedOn,
    governmentReceivedOn: matter.facts.receivedOn,
    profile,
    tables,
    ...(meetingEndedOn === undefined ? {} : { meetingEndedOn }),
    ...(ownLimitOn === undefined ? {} : { ownLimitOn }),
    ...(lead === undefined ? {} : { leadReplyDueOn: lead }),
  });
  const single = SINGLE_PURPOSES.flatMap((purpose): FrozenClock[] => {
    const due = deadlines[purpose];
    return due === undefined ? [] : [{ purpose, due }];
  });
  const reporting = matter.facts.supervision?.reporting;
  const ruleId = reporting && periodicRule(profile, reporting)?.id;
  const periods = facts.clocks.filter(
    ({ purpose, due }) =>
      purpose === 'periodic-report' &&
      (due.ruleId === ruleId || reports.some(({ period }) => period.startOn === due.startOn)),
  );
  return [...single, ...periods];
}

/** The fields that differ from what stands; empty when the correction would change nothing. */
export function changedFields(facts: AssignmentFacts, change: AssignmentChange): (keyof AssignmentChange)[] {
  const fields: readonly (keyof AssignmentChange)[] = ['pointIds', 'requirement', 'officeContact', 'clocks'];
  return fields.filter(
    (field) => change[field] !== undefined && JSON.stringify(change[field]) !== JSON.stringify(facts[field]),
  );
}

export interface CorrectionView {
  readonly at: number;
  readonly actor: string;
  readonly reason: string;
  readonly changes: readonly {
    readonly field: keyof AssignmentChange;
    readonly before: AssignmentChange;
    readonly after: AssignmentChange;
  }[];
}

/** Every correction with what stood before it, the newest first: 已更正 shows old beside new. */
export function correctionsOf({ facts, original, corrections }: AssignmentView): CorrectionView[] {
  let before: AssignmentChange = original ?? facts;
  const views = corrections.map(({ stamp, reason, assignmentId: _part, ...change }): CorrectionView => {
    const standing = before;
    before = { ...before, ...change };
    const fields = Object.keys(change) as (keyof AssignmentChange)[];
    return {
      at: stamp.at,
      actor: stamp.actor.name,
      reason,
      changes: fields.map((field) => ({ field, before: standing, after: change })),
    };
  });
  return views.reverse();
}

/** A point that the unit has already answered is not taken from it (as with a correction of the matter). */
export function lostPoint({ drafts }: AssignmentView, pointIds: readonly PointId[]): PointId | undefined {
  const answered = drafts.at(-1)?.content.answers.map(({ pointId }) => pointId) ?? [];
  return answered.find((pointId) => !pointIds.includes(pointId));
}
