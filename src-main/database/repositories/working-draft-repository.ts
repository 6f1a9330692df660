/** Drafts that are not yet sent: one row an assignment and kind, saved only upon the version that was read (autosave). */

import type { AssignmentId, MatterId } from '@shared/domain/identifiers';
import type { FileReference } from '@shared/domain/matter/matter';
import { AppError } from '@shared/result/app-error';
import { and, eq } from 'drizzle-orm';
import type { ReadableDatabase, WritableDatabase } from '../drizzle-session';
import { workingDraftTable } from '../schema/tables';
import { referBlobs, releaseBlobs } from './blob-repository';

export type WorkingDraftRow = typeof workingDraftTable.$inferSelect;

export interface DraftPlace {
  readonly assignmentId: AssignmentId;
  readonly kind: WorkingDraftRow['kind'];
}

export interface DraftChange {
  readonly matterId: MatterId;
  /** The version that was read; 0 for none. */
  readonly version: number;
  /** JSON. */
  readonly content: string;
  readonly files: readonly FileReference[];
  readonly savedAt: number;
  readonly savedBy: string;
}

export async function readWorkingDraft(
  database: ReadableDatabase,
  place: DraftPlace,
): Promise<WorkingDraftRow | undefined> {
  const [row] = await database.select().from(workingDraftTable).where(at(place));
  return row;
}

/** The new version. @throws AppError STALE_VERSION when another window or person saved in between; nothing is overwritten. */
export async function saveWorkingDraft(
  tx: WritableDatabase,
  place: DraftPlace,
  { files, matterId, version, ...saved }: DraftChange,
): Promise<number> {
  const present = (await readWorkingDraft(tx, place))?.version ?? 0;
  if (present !== version) throw new AppError('STALE_VERSION', { version: present });
  const next = { ...saved, version: version + 1 };
  if (version === 0) await tx.insert(workingDraftTable).values({ ...place, ...next, matterId });
  else await tx.update(workingDraftTable).set(next).where(at(place));
  await releaseBlobs(tx, ownerOf(place));
  await referBlobs(tx, ownerOf(place), files, saved.savedAt);
  return next.version;
}

export async function dropWorkingDraft(tx: WritableDatabase, place: DraftPlace): Promise<void> {
  await tx.delete(workingDraftTable).where(at(place));
  await releaseBlobs(tx, ownerOf(place));
}

function at({ assignmentId, kind }: DraftPlace) {
  return and(eq(workingDraftTable.assignmentId, assignmentId), eq(workingDraftTable.kind, kind));
}

function ownerOf({ assignmentId, kind }: DraftPlace): { kind: 'draft'; id: string } {
  return { kind: 'draft', id: `${assignmentId}:${kind}` };
}
