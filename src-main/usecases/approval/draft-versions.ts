/** 版本: what was kept of a text, by whom, when and why; and keeping the present one, or one that could not be saved. */
import { type WorkingDraft, workingDraftSchema } from '@shared/ipc/calls/unit-calls';
import type { CallInput, CallOutput } from '@shared/ipc/contract';
import { AppError } from '@shared/result/app-error';
import type { ReadableDatabase } from '../../database/drizzle-session';
import {
  readVersionContent,
  stepsOfVersions,
  versionsOf,
} from '../../database/repositories/draft-version-repository';
import { findAssignment, loadMatter, type Placed } from '../assignment/perform-act';
import { requireFiles } from '../file/require-files';
import { loadDraft, requireWriter } from '../reply/load-draft';
import type { Workspace } from '../workspace';
import { filesOfDraft, keepVersion } from './keep-version';

/** @throws AppError NOT_FOUND, ACTION_FORBIDDEN. */
export async function listVersions(
  workspace: Workspace,
  { kind, ...place }: CallInput<'draft.versions'>,
): Promise<CallOutput<'draft.versions'>> {
  return workspace.database.read(async (reader) => {
    await requireOwnText(reader, workspace, place, kind);
    const draftPlace = { assignmentId: place.assignmentId, kind };
    const steps = await stepsOfVersions(reader, draftPlace);
    return (await versionsOf(reader, draftPlace)).map((version) => ({
      ...version,
      steps: steps
        .filter(({ number }) => number === version.number)
        .map(({ reason, note, at, actorName, actorRole }) => ({
          reason,
          note,
          at,
          by: actorName,
          role: actorRole,
        })),
    }));
  });
}

/** @throws AppError NOT_FOUND, ACTION_FORBIDDEN. */
export async function readVersion(
  workspace: Workspace,
  { kind, number, ...place }: CallInput<'draft.version'>,
): Promise<CallOutput<'draft.version'>> {
  return workspace.database.read(async (reader) => {
    await requireOwnText(reader, workspace, place, kind);
    return loadVersion(reader, place, kind, number);
  });
}

/** @throws AppError NOT_FOUND, ACTION_FORBIDDEN. */
export async function keepDraft(
  workspace: Workspace,
  { kind, note, ...place }: CallInput<'draft.keep'>,
): Promise<CallOutput<'draft.keep'>> {
  const number = await workspace.database.write(async (tx) => {
    const { draft, savedBy } = await loadDraft(tx, workspace, place, kind);
    const text = { draft, writtenBy: savedBy ?? workspace.session.person.name };
    return keepVersion(tx, workspace, place, text, { reason: 'kept', note: note.trim() });
  });
  workspace.notify({ topics: ['versions'] });
  return { number };
}

/** @throws AppError NOT_FOUND, ACTION_FORBIDDEN, BLOB_MISSING. */
export async function setAside(
  workspace: Workspace,
  { draft, ...place }: CallInput<'draft.set-aside'>,
): Promise<CallOutput<'draft.set-aside'>> {
  await requireFiles(workspace, filesOfDraft(draft));
  const number = await workspace.database.write(async (tx) => {
    await requireOwnText(tx, workspace, place, draft.kind);
    const text = { draft, writtenBy: workspace.session.person.name };
    return keepVersion(tx, workspace, place, text, { reason: 'set-aside' });
  });
  workspace.notify({ topics: ['versions'] });
  return { number };
}

/** @throws AppError NOT_FOUND where there is no such version. */
export async function loadVersion(
  database: ReadableDatabase,
  { assignmentId }: Placed,
  kind: WorkingDraft['kind'],
  number: number,
): Promise<WorkingDraft> {
  const row = await readVersionContent(database, { assignmentId, kind }, number);
  if (!row) throw new AppError('NOT_FOUND', { what: 'version' });
  return workingDraftSchema.parse({ kind, content: JSON.parse(row.content) });
}

async function requireOwnText(
  database: ReadableDatabase,
  { session }: Workspace,
  { matterId, assignmentId }: Placed,
  kind: WorkingDraft['kind'],
): Promise<void> {
  const matter = await loadMatter(database, matterId);
  requireWriter(findAssignment(matter, assignmentId), kind, session.identity);
}
