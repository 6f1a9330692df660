/** Who may write what (SEALED-PACKAGE 3): checked on import before anything is stored, and again by the fold. Pure. */
import { deskOfEvent, type MatterEvent } from '../../package-format/events/event';
import type { MatterId, UnitId } from '../identifiers';
import type { MatterState } from '../matter/matter-state';

export interface AuthorshipContext {
  /** The unit that signed the package. */
  readonly signer: UnitId;
  /** True when the signer's card was verified as that of an assigning office. */
  readonly signerIsOffice: boolean;
  /** What this desk already knows of a matter. */
  readonly known: (matter: MatterId) => MatterState | undefined;
}

/** Every breach in words for the log; empty when all events may come from this signer. */
export function findAuthorshipProblems(events: readonly MatterEvent[], context: AuthorshipContext): string[] {
  const registeredHere = new Map<MatterId, UnitId>();
  const assignedHere = new Map<string, UnitId>();
  for (const event of events) {
    if (event.type === 'matter.registered') registeredHere.set(event.matter, event.unit);
    if (event.type === 'matter.assigned') assignedHere.set(event.body.id, event.body.unit.unitId);
  }
  const problems: string[] = [];
  for (const event of events) {
    const problem = problemOf(event, context, registeredHere, assignedHere);
    if (problem) problems.push(`${event.type} ${event.id}: ${problem}`);
  }
  return problems;
}

function problemOf(
  event: MatterEvent,
  context: AuthorshipContext,
  registeredHere: ReadonlyMap<MatterId, UnitId>,
  assignedHere: ReadonlyMap<string, UnitId>,
): string | undefined {
  if (event.unit !== context.signer) return 'the author is not the signer';
  const known = context.known(event.matter);
  if (deskOfEvent(event.type) === 'office') {
    if (!context.signerIsOffice) return 'the signer is not known as an assigning office';
    const office = known?.office ?? registeredHere.get(event.matter);
    if (office !== undefined && office !== event.unit) return 'the matter belongs to another office';
    return undefined;
  }
  if (!('assignmentId' in event.body) || event.body.assignmentId === undefined) return undefined;
  const { assignmentId } = event.body;
  const assigned =
    known?.assignments.find((assignment) => assignment.id === assignmentId)?.facts.unit.unitId ??
    assignedHere.get(assignmentId);
  if (assigned !== undefined && assigned !== event.unit) return 'the assignment belongs to another unit';
  return undefined;
}
