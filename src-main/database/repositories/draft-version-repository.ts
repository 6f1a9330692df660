/** Versions of a unit's texts: only ever added, a text once, its files kept in the store as long as the version is. */
import type { FileReference } from '@shared/domain/matter/matter';
import { and, asc, desc, eq, max } from 'drizzle-orm';
import type { ReadableDatabase, WritableDatabase } from '../drizzle-session';
import { draftVersionStepTable, draftVersionTable } from '../schema/approval-tables';
import { referBlobs } from './blob-repository';
import type { DraftPlace } from './working-draft-repository';

export type DraftVersionRow = typeof draftVersionTable.$inferSelect;
export type VersionStepRow = typeof draftVersionStepTable.$inferSelect;

type NewVersion = Pick<DraftVersionRow, 'matterId' | 'content' | 'writtenBy' | 'keptAt'>;
export type NewVersionStep = Pick<VersionStepRow, 'reason' | 'note' | 'at' | 'actorName' | 'actorRole'>;

/** The number of the text: that of the version which already holds it, else the next. */
export async function insertVersion(
  tx: WritableDatabase,
  place: DraftPlace,
  version: NewVersion,
  files: readonly FileReference[],
): Promise<number> {
  const held = await tx
    .select({ number: draftVersionTable.number })
    .from(draftVersionTable)
    .where(and(ofDraft(draftVersionTable, place), eq(draftVersionTable.content, version.content)));
  const known = held.at(0)?.number;
  if (known !== undefined) return known;
  const [last] = await tx
    .select({ number: max(draftVersionTable.number) })
    .from(draftVersionTable)
    .where(ofDraft(draftVersionTable, place));
  const number = (last?.number ?? 0) + 1;
  await tx.insert(draftVersionTable).values({ ...placeOf(place), ...version, number });
  await referBlobs(
    tx,
    { kind: 'draft', id: `${place.assignmentId}:${place.kind}:${number}` },
    files,
    version.keptAt,
  );
  return number;
}

export async function insertVersionStep(
  tx: WritableDatabase,
  place: DraftPlace,
  number: number,
  step: NewVersionStep,
): Promise<void> {
  const [last] = await tx
    .select({ position: max(draftVersionStepTable.position) })
    .from(draftVersionStepTable)
    .where(and(ofDraft(draftVersionStepTable, place), eq(draftVersionStepTable.number, number)));
  const position = (last?.position ?? 0) + 1;
  await tx.insert(draftVersionStepTable).values({ ...placeOf(place), ...step, number, position });
}

/** The newest first, without their texts. */
export async function versionsOf(database: ReadableDatabase, place: DraftPlace) {
  const { number, writtenBy, keptAt } = draftVersionTable;
  return database
    .select({ number, writtenBy, keptAt })
    .from(draftVersionTable)
    .where(ofDraft(draftVersionTable, place))
    .orderBy(desc(number));
}

export async function stepsOfVersions(
  database: ReadableDatabase,
  place: DraftPlace,
): Promise<VersionStepRow[]> {
  return database
    .select()
    .from(draftVersionStepTable)
    .where(ofDraft(draftVersionStepTable, place))
    .orderBy(asc(draftVersionStepTable.number), asc(draftVersionStepTable.position));
}

/** Its text as JSON; undefined where there is no such version. */
export async function readVersionContent(
  database: ReadableDatabase,
  place: DraftPlace,
  number: number,
): Promise<DraftVersionRow | undefined> {
  const [row] = await database
    .select()
    .from(draftVersionTable)
    .where(and(ofDraft(draftVersionTable, place), eq(draftVersionTable.number, number)));
  return row;
}

function ofDraft(
  table: typeof draftVersionTable | typeof draftVersionStepTable,
  { assignmentId, kind }: DraftPlace,
) {
  return and(eq(table.assignmentId, assignmentId), eq(table.kind, kind));
}

function placeOf({ assignmentId, kind }: DraftPlace): DraftPlace {
  return { assignmentId, kind };
}
