/** Sets a composed document aside, and takes it back as it was. A number that it held is voided with a reason: it may stand on paper. */
import type { CallInput, CallOutput } from '@shared/ipc/contract';
import { AppError } from '@shared/result/app-error';
import { readComposed, setDiscarded } from '../../database/repositories/composed-document-repository';
import {
  numbersOfOwner,
  unvoidNumbers,
  voidNumber,
} from '../../database/repositories/document-number-repository';
import { recordAct } from '../event/record-act';
import type { Workspace } from '../workspace';
import { loadComposed } from './load-composed';
import { requireDocumentDesk } from './require-document-desk';

/** @throws AppError INPUT_INVALID without the reason that a number asks for; ACTION_FORBIDDEN, NOT_FOUND. */
export async function discardDocument(
  workspace: Workspace,
  { documentId, reason = '' }: CallInput<'document.discard'>,
): Promise<CallOutput<'document.discard'>> {
  const { database, now, notify } = workspace;
  const at = now();
  await database.write(async (tx) => {
    const { row } = await loadComposed(tx, workspace, documentId);
    const numbers = await numbersOfOwner(tx, documentId);
    if (numbers.length > 0 && reason.trim() === '') {
      throw new AppError('INPUT_INVALID', { field: 'voidReason' });
    }
    for (const number of numbers) await voidNumber(tx, number, at, reason.trim());
    await setDiscarded(tx, documentId, at);
    await recordAct(tx, workspace, 'document.discarded', documentId, { kind: row.kind, reason });
  });
  notify({ topics: ['documents', 'matters'] });
  return {};
}

/** With the numbers that went with it. @throws AppError ACTION_FORBIDDEN, NOT_FOUND. */
export async function restoreDocument(
  workspace: Workspace,
  { documentId }: CallInput<'document.restore'>,
): Promise<CallOutput<'document.restore'>> {
  const { database, session, notify } = workspace;
  await database.write(async (tx) => {
    const { kind, discardedAt } = await readComposed(tx, documentId);
    requireDocumentDesk(kind, session.identity);
    if (discardedAt === null) return;
    await unvoidNumbers(tx, documentId, discardedAt);
    await setDiscarded(tx, documentId, null);
    await recordAct(tx, workspace, 'document.restored', documentId, { kind });
  });
  notify({ topics: ['documents', 'matters'] });
  return {};
}
