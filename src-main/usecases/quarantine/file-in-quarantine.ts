/** The copy of a waiting package as a file to read again: after its card was verified, or because a person accepts an expired sender. */
import type { RecordId } from '@shared/domain/identifiers';
import { AppError } from '@shared/result/app-error';
import { readQuarantined } from '../../database/repositories/quarantine-repository';
import { QuarantineFolder } from '../../files/quarantine-folder';
import type { Workspace } from '../workspace';

export interface QuarantinedFile {
  readonly path: string;
  readonly fileName: string;
  readonly acceptedExpired?: string | undefined;
}

/** Accepting needs a signature that held: only then is it certain whose clock or card is late. @throws AppError NOT_FOUND, ACTION_FORBIDDEN. */
export async function fileInQuarantine(
  { database, folders }: Workspace,
  { id, acceptedExpired }: { readonly id: RecordId; readonly acceptedExpired?: string | undefined },
): Promise<QuarantinedFile> {
  const row = await database.read((reader) => readQuarantined(reader, id));
  if (row?.state !== 'waiting') throw new AppError('NOT_FOUND', { what: 'quarantine' });
  if (acceptedExpired !== undefined && (row.code !== 'E_SENDER_EXPIRED' || row.senderUnitId === null)) {
    throw new AppError('ACTION_FORBIDDEN');
  }
  const path = new QuarantineFolder(folders.data).pathOf(row.fingerprint);
  return { path, fileName: row.fileName, acceptedExpired };
}
