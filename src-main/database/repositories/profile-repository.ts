/** Profiles, every version a row of its own that is added once and never changed; and the one edit of each that is under way. */
import type { MatterId } from '@shared/domain/identifiers';
import type { MatterKind } from '@shared/domain/matter/matter-kind';
import { AppError } from '@shared/result/app-error';
import { and, asc, desc, eq, sql } from 'drizzle-orm';
import type { ReadableDatabase, WritableDatabase } from '../drizzle-session';
import { profileDraftTable, profileTable } from '../schema/profile-tables';
import { eventTable } from '../schema/tables';

export type ProfileRow = typeof profileTable.$inferSelect;
export type ProfileDraftRow = typeof profileDraftTable.$inferSelect;

/** By id, the oldest version first. */
export async function listProfileRows(database: ReadableDatabase): Promise<ProfileRow[]> {
  return database.select().from(profileTable).orderBy(asc(profileTable.id), asc(profileTable.version));
}

/** Those made at this desk: what it may send. */
export async function listOwnProfileRows(database: ReadableDatabase): Promise<ProfileRow[]> {
  return database
    .select()
    .from(profileTable)
    .where(eq(profileTable.origin, 'own'))
    .orderBy(asc(profileTable.id), asc(profileTable.version));
}

/** A version that is there already is a bug of the caller: the database refuses it. */
export async function insertProfile(tx: WritableDatabase, row: ProfileRow): Promise<void> {
  await tx.insert(profileTable).values(row);
}

/** What a profile says of warnings, for one kind: the exact version, or where only others are here the newest. As the JSON it is stored as. */
export async function readWarningRules(
  database: ReadableDatabase,
  { id, version }: Pick<ProfileRow, 'id' | 'version'>,
  kind: MatterKind,
): Promise<{ readonly warnDays: string; readonly kind: string } | undefined> {
  const [row] = await database
    .select({
      warnDays: sql<string>`json_extract(${profileTable.content}, '$.warnDays')`,
      kind: sql<string>`json_extract(${profileTable.content}, ${`$.kinds."${kind}"`})`,
    })
    .from(profileTable)
    .where(eq(profileTable.id, id))
    .orderBy(sql`${profileTable.version} = ${version} desc`, desc(profileTable.version))
    .limit(1);
  return row;
}

/** Matters registered under a version; those whose registration is here. */
export async function mattersUnder(
  database: ReadableDatabase,
  { id, version }: Pick<ProfileRow, 'id' | 'version'>,
): Promise<MatterId[]> {
  const rows = await database
    .select({ matterId: eventTable.matterId })
    .from(eventTable)
    .where(
      and(
        eq(eventTable.type, 'matter.registered'),
        sql`json_extract(${eventTable.body}, '$.profile.id') = ${id}`,
        sql`json_extract(${eventTable.body}, '$.profile.version') = ${version}`,
      ),
    );
  return rows.map(({ matterId }) => matterId);
}

/** The highest version of a profile that any matter was registered under; 0 for none. After a restore it may be one that is not here any more. */
export async function highestVersionNamed(database: ReadableDatabase, id: string): Promise<number> {
  const [row] = await database
    .select({ version: sql<number | null>`max(json_extract(${eventTable.body}, '$.profile.version'))` })
    .from(eventTable)
    .where(
      and(
        eq(eventTable.type, 'matter.registered'),
        sql`json_extract(${eventTable.body}, '$.profile.id') = ${id}`,
      ),
    );
  return row?.version ?? 0;
}

export async function readProfileDraft(
  database: ReadableDatabase,
  id: string,
): Promise<ProfileDraftRow | undefined> {
  const [row] = await database.select().from(profileDraftTable).where(eq(profileDraftTable.id, id));
  return row;
}

export async function listProfileDraftIds(database: ReadableDatabase): Promise<Set<string>> {
  const rows = await database.select({ id: profileDraftTable.id }).from(profileDraftTable);
  return new Set(rows.map(({ id }) => id));
}

/** `version`: the one that was read, 0 for none. The new one. @throws AppError STALE_VERSION; then nothing is overwritten. */
export async function saveProfileDraft(tx: WritableDatabase, row: ProfileDraftRow): Promise<number> {
  const present = (await readProfileDraft(tx, row.id))?.version ?? 0;
  if (present !== row.version) throw new AppError('STALE_VERSION', { version: present });
  const next = { ...row, version: row.version + 1 };
  await tx
    .insert(profileDraftTable)
    .values(next)
    .onConflictDoUpdate({ target: profileDraftTable.id, set: next });
  return next.version;
}

export async function dropProfileDraft(tx: WritableDatabase, id: string): Promise<void> {
  await tx.delete(profileDraftTable).where(eq(profileDraftTable.id, id));
}
