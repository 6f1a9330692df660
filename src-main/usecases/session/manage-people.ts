/** The people who work at this machine, and which of them is acting. */
import { randomUUID } from 'node:crypto';
import { type PersonId, personIdSchema } from '@shared/domain/identifiers';
import { ROLES_OF_DESK } from '@shared/domain/person/actor';
import type { Person } from '@shared/ipc/calls/session-calls';
import type { CallInput } from '@shared/ipc/contract';
import { AppError } from '@shared/result/app-error';
import { askAnybody } from '../../database/repositories/approval-repository';
import { appendAudit } from '../../database/repositories/audit-repository';
import { listPeople, savePerson as writePerson } from '../../database/repositories/person-repository';
import type { Workspace } from '../workspace';

export async function choosePerson(workspace: Workspace, personId: PersonId): Promise<void> {
  const person = (await workspace.database.read(listPeople)).find(({ id }) => id === personId);
  if (!person) throw new AppError('NOT_FOUND', { what: 'person' });
  workspace.session.actAs(person);
  workspace.notify({ topics: ['status'] });
}

/** Adds a person, or changes one; past events keep the name they were recorded under. */
export async function savePerson(workspace: Workspace, input: CallInput<'person.save'>): Promise<Person> {
  const { session, now } = workspace;
  const { identity, actor } = session;
  if (!identity.desks.some((desk) => ROLES_OF_DESK[desk].includes(input.role))) {
    throw new AppError('INPUT_INVALID', { field: 'role' });
  }
  const person: Person = { ...input, id: input.id ?? personIdSchema.parse(randomUUID()) };
  await workspace.database.write(async (tx) => {
    const before = (await listPeople(tx)).find(({ id }) => id === person.id);
    await writePerson(tx, person, now());
    if (before && before.role !== person.role) await askAnybody(tx, person.id);
    await appendAudit(tx, {
      at: now(),
      actorName: actor.name,
      actorRole: actor.role,
      desk: identity.desks.join(','),
      act: 'person.saved',
      subject: person.id,
      details: { name: person.name, role: person.role },
    });
  });
  if (person.id === session.person.id) session.actAs(person);
  workspace.notify({ topics: ['status', 'approvals'] });
  return person;
}
