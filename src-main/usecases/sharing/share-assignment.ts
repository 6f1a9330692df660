/** 分派: an assignment is given to a section and a person of the unit; who had it before stays on record. Never an event: other units see the unit alone. */
import type { CallInput, CallOutput } from '@shared/ipc/contract';
import { AppError } from '@shared/result/app-error';
import type { ReadableDatabase } from '../../database/drizzle-session';
import {
  handlerChanges,
  readHandler,
  sectionsWithWork,
  writeHandler,
} from '../../database/repositories/handler-repository';
import { listPeople } from '../../database/repositories/person-repository';
import { findAssignment, loadMatter, type Placed } from '../assignment/perform-act';
import { recordAct } from '../event/record-act';
import type { Workspace } from '../workspace';

/** @throws AppError NOT_FOUND, ACTION_FORBIDDEN. */
export async function getHandling(
  workspace: Workspace,
  place: CallInput<'handler.get'>,
): Promise<CallOutput<'handler.get'>> {
  return workspace.database.read(async (reader) => {
    await requireOwn(reader, workspace, place);
    const now = await readHandler(reader, place.assignmentId);
    const people = await listPeople(reader);
    const sections = [...people.map(({ section = '' }) => section), ...(await sectionsWithWork(reader))];
    return {
      ...(now ? { now: viewHandler(now) } : {}),
      history: (await handlerChanges(reader, place.assignmentId)).map((change) => ({
        ...viewHandler(change),
        reason: change.reason,
        at: change.at,
        by: change.byName,
        role: change.byRole,
      })),
      sections: [...new Set(sections.filter((section) => section !== ''))],
    };
  });
}

/** @throws AppError NOT_FOUND for an unknown person, INPUT_INVALID where neither section nor person is given, STALE_VERSION, ACTION_FORBIDDEN. */
export async function shareAssignment(
  workspace: Workspace,
  { section: typed, personId, reason, seen, ...place }: CallInput<'handler.set'>,
): Promise<CallOutput<'handler.set'>> {
  const { database, session, now, notify } = workspace;
  const section = typed.trim();
  await database.write(async (tx) => {
    await requireOwn(tx, workspace, place);
    const before = await readHandler(tx, place.assignmentId);
    if ((before?.changes ?? 0) !== seen)
      throw new AppError('STALE_VERSION', { version: before?.changes ?? 0 });
    const person =
      personId === undefined ? undefined : (await listPeople(tx)).find(({ id }) => id === personId);
    if (personId !== undefined && !person) throw new AppError('NOT_FOUND', { what: 'person' });
    if (!person && section === '') throw new AppError('INPUT_INVALID', { field: 'handler' });
    const row = {
      ...place,
      section: section === '' ? (person?.section ?? '') : section,
      personId: person?.id ?? null,
      personName: person?.name ?? '',
      changes: seen + 1,
    };
    const { name: byName, role: byRole } = session.actor;
    await writeHandler(tx, row, { reason: reason.trim(), at: now(), byName, byRole });
    await recordAct(tx, workspace, 'handler.set', place.assignmentId, {
      section: row.section,
      person: row.personName,
    });
  });
  notify({ topics: ['handlers', 'matters'] });
  return {};
}

interface Named {
  readonly section: string;
  readonly personId: NonNullable<CallInput<'handler.set'>['personId']> | null;
  readonly personName: string;
}

function viewHandler({ section, personId, personName }: Named) {
  return { section, personName, ...(personId === null ? {} : { personId }) };
}

/** A unit shares out its own work and no other's. */
async function requireOwn(
  database: ReadableDatabase,
  { session }: Workspace,
  { matterId, assignmentId }: Placed,
): Promise<void> {
  const { facts, state } = findAssignment(await loadMatter(database, matterId), assignmentId);
  const { unitId, desks } = session.identity;
  if (facts.unit.unitId !== unitId || !desks.includes('unit')) {
    throw new AppError('ACTION_FORBIDDEN', { act: 'handler.set', state });
  }
}
