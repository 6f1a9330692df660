/** Many documents in one go: one after another, each whole before the next, so that memory stays level and a cancel leaves nothing half-made. */
import { setImmediate as nextTurn } from 'node:timers/promises';
import type { DocumentModel } from '@shared/document-model/document-model';
import type { DocumentVariant } from '@shared/document-model/official-document';
import { localDateOf } from '@shared/domain/calendar/local-date';
import type { DocumentKind } from '@shared/domain/document/document-kind';
import { seriesCode } from '@shared/domain/document/number-series';
import type { RecordId } from '@shared/domain/identifiers';
import type { CallInput, CallOutput } from '@shared/ipc/contract';
import { AppError } from '@shared/result/app-error';
import { readUnitSettings } from '../desk/unit-settings';
import { progressOfItems } from '../package/report-progress';
import { Turn } from '../package/turn';
import type { Workspace } from '../workspace';
import { newComposed, proposeFor, recordComposed } from './compose-document';
import { nextNumber } from './document-number';
import type { DocumentSubject } from './gather-circumstances';
import { makeFile, readText, recordFile } from './produce-document';

export interface Batches {
  readonly workspace: Workspace;
  /** Running and waiting ones, by the id that the window gave. */
  readonly running: Map<RecordId, AbortController>;
  /** One at a time: each takes the whole of one core. */
  readonly turn: Turn;
}

export function createBatches(workspace: Workspace): Batches {
  return { workspace, running: new Map(), turn: new Turn() };
}

type Outcome = CallOutput<'document.produce-batch'>;
type Refused = Outcome['refused'][number];

/** A failure of the machine ends the batch; one of a document is told with it. */
const OF_ONE_DOCUMENT = new Set([
  'DOCUMENT_REJECTED',
  'NUMBER_TAKEN',
  'ACTION_FORBIDDEN',
  'NOT_FOUND',
  'INPUT_INVALID',
  'BLOB_MISSING',
]);

/** @throws AppError E_DISK_FULL, DISK_WRITE; what was finished before stays. */
export async function produceBatch(
  { workspace, running, turn }: Batches,
  { batchId, variant, items }: CallInput<'document.produce-batch'>,
): Promise<Outcome> {
  const controller = new AbortController();
  running.set(batchId, controller);
  const jobs =
    items.from === 'composed'
      ? items.documentIds.map((id) => () => produceComposed(workspace, id, variant))
      : items.places.map((place) => () => produceNew(workspace, items.kind, place, variant));
  try {
    return await turn.run(() => runAll(workspace, jobs, controller.signal));
  } finally {
    running.delete(batchId);
    workspace.notify({ topics: ['documents', 'matters'] });
  }
}

/** Before the next document; the one at hand is finished. */
export async function cancelBatch(
  { running }: Batches,
  { batchId }: CallInput<'document.cancel-batch'>,
): Promise<CallOutput<'document.cancel-batch'>> {
  running.get(batchId)?.abort();
  return {};
}

async function runAll(
  workspace: Workspace,
  jobs: readonly (() => Promise<Refused | undefined>)[],
  signal: AbortSignal,
): Promise<Outcome> {
  const report = progressOfItems(workspace, 'document.produce-batch', jobs.length);
  const refused: Refused[] = [];
  let produced = 0;
  report(0);
  for (const [index, job] of jobs.entries()) {
    if (signal.aborted) return { produced, cancelled: true, refused };
    const refusal = await job();
    if (refusal) refused.push(refusal);
    else produced += 1;
    report(index + 1);
    // The window and its cancel button get their turn between two documents.
    await nextTurn();
  }
  return { produced, cancelled: false, refused };
}

async function produceComposed(
  workspace: Workspace,
  documentId: RecordId,
  variant: DocumentVariant,
): Promise<Refused | undefined> {
  const { database } = workspace;
  let title = '';
  try {
    const text = await database.read((reader) => readText(reader, workspace, documentId));
    title = text.model.title;
    const file = await makeFile(workspace, text, variant);
    await database.write((tx) => recordFile(tx, workspace, text, variant, file));
    return undefined;
  } catch (error) {
    return refusalOf(error, title, documentId);
  }
}

/** The document and its file are written together; where the file is refused, the document stays to be completed. */
async function produceNew(
  workspace: Workspace,
  kind: DocumentKind,
  place: DocumentSubject,
  variant: DocumentVariant,
): Promise<Refused | undefined> {
  const { database } = workspace;
  let title = '';
  try {
    const proposed = await proposeFor(workspace, kind, place);
    const model = variant === 'final' ? await dateAndNumber(workspace, kind, proposed) : proposed;
    title = model.title;
    const row = newComposed(workspace, kind, place, model);
    try {
      const file = await makeFile(workspace, { row, model, images: [] }, variant);
      await database.write(async (tx) => {
        await recordComposed(tx, workspace, row);
        await recordFile(tx, workspace, { row, model }, variant, file);
      });
      return undefined;
    } catch (error) {
      const refusal = refusalOf(error, title, row.id);
      await database.write((tx) => recordComposed(tx, workspace, row));
      return refusal;
    }
  } catch (error) {
    return refusalOf(error, title);
  }
}

/** A final that nobody has edited takes the next number of its series and today's date, where it has neither. */
async function dateAndNumber(
  { database, now }: Workspace,
  kind: DocumentKind,
  model: DocumentModel,
): Promise<DocumentModel> {
  if (model.shape === 'form') return model;
  const { head, signature } = model;
  const number =
    head.documentNumber ??
    (head.issue
      ? null
      : await database.read(async (reader) =>
          nextNumber(reader, seriesCode(kind, await readUnitSettings(reader)), now()),
        ));
  const today = localDateOf(now());
  return {
    ...model,
    head: { ...head, documentNumber: number },
    signature:
      signature.kind === 'none' ? signature : { ...signature, dateOfIssue: signature.dateOfIssue ?? today },
  };
}

function refusalOf(error: unknown, title: string, documentId?: RecordId): Refused {
  if (!(error instanceof AppError) || !OF_ONE_DOCUMENT.has(error.code)) throw error;
  const { reasons } = error.details;
  return {
    title,
    code: error.code,
    reasons: Array.isArray(reasons) ? [...reasons] : [],
    ...(documentId === undefined ? {} : { documentId }),
  };
}
