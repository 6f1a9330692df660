/** The people of this machine: the acting person is one of them and is named on every event. */

import type { Person } from '@shared/ipc/calls/session-calls';
import { asc } from 'drizzle-orm';
import type { ReadableDatabase, WritableDatabase } from '../drizzle-session';
import { personTable } from '../schema/tables';

export async function listPeople(database: ReadableDatabase): Promise<Person[]> {
  const rows = await database
    .select()
    .from(personTable)
    .orderBy(asc(personTable.createdAt), asc(personTable.id));
  return rows.map(({ id, name, role, phone, section }) => ({
    id,
    name,
    role,
    phone,
    ...(section === '' ? {} : { section }),
  }));
}

export async function savePerson(tx: WritableDatabase, person: Person, createdAt: number): Promise<void> {
  const { name, role, phone, section = '' } = person;
  await tx
    .insert(personTable)
    .values({ ...person, section, createdAt })
    .onConflictDoUpdate({ target: personTable.id, set: { name, role, phone, section } });
}
