/** How each co-handler stands, as the lead sees it: asked, reminded, late, answered; and the sentences that a reply takes from it. */
import { compareDates, type LocalDate } from '../calendar/local-date';
import type { PointId } from '../identifiers';
import { coHandlersOf } from '../matter/co-handlers';
import { clocksOfAssignment } from '../matter/matter-clocks';
import type { AssignmentView, MatterState } from '../matter/matter-state';
import { missingOpinionNote, quotedOpinion } from '../wording/co-handling-wording';
import { shortUnitName } from '../wording/reply-wording';
import { assignedPoints } from './check-reply';

export interface CoHandling {
  readonly part: AssignmentView;
  readonly dueOn: LocalDate | undefined;
  /** Days on which the lead asked by 会办函, in their order; every one after the first is a reminder. */
  readonly askedOn: readonly LocalDate[];
  /** The newest. */
  readonly opinion: AssignmentView['opinions'][number] | undefined;
  /** Not here by its day, or came first after it. */
  readonly late: boolean;
}

export function coHandlingOf(
  matter: MatterState,
  assignment: AssignmentView,
  today: LocalDate,
): CoHandling[] {
  const { unitId: lead } = assignment.facts.unit;
  return coHandlersOf(matter, assignment).map((part) => {
    const { unitId } = part.facts.unit;
    const requests = matter.letters.filter(
      ({ desk, kind, to, stamp }) =>
        desk === 'unit' && kind === 'co-request' && to.includes(unitId) && stamp.unit === lead,
    );
    const dueOn = clocksOfAssignment(part, matter).find(({ purpose }) => purpose === 'co-opinion')?.due.dueOn;
    return {
      part,
      dueOn,
      askedOn: requests.map(({ on }) => on).sort(compareDates),
      opinion: part.opinions.at(-1),
      late: dueOn !== undefined && (part.opinions[0]?.on ?? today) > dueOn,
    };
  });
}

export interface Citation {
  readonly unitName: string;
  /** On the button. */
  readonly label: string;
  readonly sentence: string;
  /** The points that concern the co-handler; absent: all. */
  readonly pointIds?: readonly PointId[];
}

/** One for each co-handler: its opinion cited, or the lack of it noted. */
export function citationsOf(matter: MatterState, assignment: AssignmentView, today: LocalDate): Citation[] {
  const own = new Set(assignedPoints(matter, assignment).map(({ id }) => id));
  return coHandlingOf(matter, assignment, today).map(({ part, dueOn, askedOn, opinion, late }) => {
    const { name } = part.facts.unit;
    const shared = part.facts.pointIds?.filter((id) => own.has(id)) ?? [];
    return {
      unitName: name,
      label: opinion ? `引用${shortUnitName(name)}意见` : `注明${shortUnitName(name)}意见未到`,
      sentence: opinion
        ? quotedOpinion(name, opinion.text, late ? opinion : undefined)
        : missingOpinionNote(name, dueOn, askedOn.length),
      ...(shared.length > 0 ? { pointIds: shared } : {}),
    };
  });
}
