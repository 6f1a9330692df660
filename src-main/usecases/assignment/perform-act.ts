/** Every act upon an assignment goes through here: the workflow table is asked again behind the window, and the writer must be entitled. */
import type { AssignmentId, MatterId } from '@shared/domain/identifiers';
import { foldMatter } from '@shared/domain/matter/fold-matter';
import type { AssignmentView, MatterState } from '@shared/domain/matter/matter-state';
import { type AssignmentAct, eventTypeOfAct, stateAfter } from '@shared/domain/workflow/assignment-workflow';
import { deskOfEvent, type EventBody, type EventType } from '@shared/package-format/events/event';
import { AppError } from '@shared/result/app-error';
import type { ReadableDatabase, WritableDatabase } from '../../database/drizzle-session';
import { eventsOfMatter } from '../../database/repositories/event-repository';
import { type Acting, appendEvent } from '../event/append-event';
import type { OwnIdentity } from '../session/session';
import type { Workspace } from '../workspace';

export interface Placed {
  readonly matterId: MatterId;
  readonly assignmentId: AssignmentId;
}

/** Undefined when no package has brought it to this machine. */
export async function findMatter(
  database: ReadableDatabase,
  matterId: MatterId,
): Promise<MatterState | undefined> {
  return foldMatter(await eventsOfMatter(database, matterId));
}

/** @throws AppError NOT_FOUND. */
export async function loadMatter(database: ReadableDatabase, matterId: MatterId): Promise<MatterState> {
  const matter = await findMatter(database, matterId);
  if (!matter) throw new AppError('NOT_FOUND', { what: 'matter' });
  return matter;
}

export function findAssignment(matter: MatterState, assignmentId: AssignmentId): AssignmentView {
  const assignment = matter.assignments.find(({ id }) => id === assignmentId);
  if (!assignment) throw new AppError('NOT_FOUND', { what: 'assignment' });
  return assignment;
}

/** A promise outlives the file: it may be kept years after it (PRODUCT 5). Everything else ends with the archive. */
const AFTER_ARCHIVE: AssignmentAct = 'promise.fulfilled';

/** @throws AppError ACTION_FORBIDDEN where the state, the role or the desk does not allow the act. */
export function requireAllowed(
  matter: MatterState,
  assignment: AssignmentView,
  act: AssignmentAct,
  self: OwnIdentity,
): void {
  const desk = deskOfEvent(eventTypeOfAct(act));
  const writer = desk === 'office' ? matter.office : assignment.facts.unit.unitId;
  const position = { state: assignment.state, before: assignment.before, role: assignment.facts.role };
  const ended = matter.archived !== undefined && act !== AFTER_ARCHIVE;
  const entitled = writer === self.unitId && self.desks.includes(desk) && !ended;
  if (!entitled || stateAfter(position, act) === undefined) {
    throw new AppError('ACTION_FORBIDDEN', { act, state: assignment.state });
  }
}

/** Acts upon the matter itself are the office's, and end with the archive. */
export function requireOffice(matter: MatterState, self: OwnIdentity): void {
  if (matter.office !== self.unitId || !self.desks.includes('office') || matter.archived) {
    throw new AppError('ACTION_FORBIDDEN', { act: 'matter', state: matter.archived ? 'archived' : 'other' });
  }
}

export function actingNow({ session, now }: Workspace): Acting {
  return { identity: session.identity, actor: session.actor, at: now() };
}

/** `bodyOf` sees the matter as it stands inside the transaction, after the act was found allowed. */
export async function performAct<T extends EventType>(
  workspace: Workspace,
  place: Placed,
  act: AssignmentAct,
  bodyOf: (matter: MatterState, assignment: AssignmentView) => EventBody<T>,
  also?: (tx: WritableDatabase, acting: Acting, matter: MatterState) => Promise<void>,
): Promise<MatterState> {
  const acting = actingNow(workspace);
  const after = await workspace.database.write(async (tx) => {
    const matter = await loadMatter(tx, place.matterId);
    const assignment = findAssignment(matter, place.assignmentId);
    requireAllowed(matter, assignment, act, acting.identity);
    const type = eventTypeOfAct(act) as T;
    const next = await appendEvent<T>(tx, acting, {
      type,
      matterId: place.matterId,
      body: bodyOf(matter, assignment),
    });
    if (also) await also(tx, acting, next);
    return next;
  });
  workspace.notify({ topics: ['matters', 'packages'] });
  return after;
}
