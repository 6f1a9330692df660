/** Looking at a whole backup before anything is taken from it: the person sees whose it is and of when. */
import { randomUUID } from 'node:crypto';
import { basename } from 'node:path';
import type { CallOutput } from '@shared/ipc/contract';
import { AppError } from '@shared/result/app-error';
import { productMigrations } from '../../database/migrations';
import { type IdentityRecord, readIdentity } from '../../database/repositories/identity-repository';
import type { Workspace } from '../workspace';
import { type BackupSet, readSet, sizeOfSet } from './backup-set';

export interface FoundSet {
  readonly folder: string;
  readonly set: BackupSet;
}

/** The set last looked at, under the token that the window holds in place of its path. */
export class FoundSets {
  private found: (FoundSet & { readonly token: string }) | undefined;

  put(found: FoundSet): string {
    const token = randomUUID();
    this.found = { ...found, token };
    return token;
  }

  /** @throws AppError NOT_FOUND */
  take(token: string): FoundSet {
    if (this.found?.token !== token) throw new AppError('NOT_FOUND', { what: 'backup' });
    return this.found;
  }
}

/** Undefined when the person chose no folder. @throws AppError BACKUP_SET_FOREIGN (with `unitName`, when it is another unit's), BACKUP_SET_DAMAGED, DATABASE_NEWER. */
export async function findBackup(workspace: Workspace, sets: FoundSets): Promise<CallOutput<'backup.find'>> {
  const identity = await requireBlankOrOpen(workspace);
  const folder = await workspace.desktop.chooseFolder('选择整份备份所在的文件夹');
  if (folder === undefined) return undefined;
  const set = await readSet(folder);
  if (identity && identity.unitId !== set.unitId) {
    throw new AppError('BACKUP_SET_FOREIGN', { unitName: set.unitName });
  }
  requireKnownSchema(set);
  return {
    token: sets.put({ folder, set }),
    folderName: basename(folder),
    unitName: set.unitName,
    madeAt: set.madeAt,
    files: set.files.length,
    size: sizeOfSet(set),
  };
}

/** A desk is replaced by whoever may work at it; a blank one has nobody yet. @throws AppError KEYBOX_LOCKED */
export async function requireBlankOrOpen({
  database,
  session,
}: Workspace): Promise<IdentityRecord | undefined> {
  const identity = await database.read(readIdentity);
  if (identity && !session.isOpen) throw new AppError('KEYBOX_LOCKED');
  return identity;
}

/** Before gigabytes are copied for nothing. */
function requireKnownSchema({ schemaVersion }: BackupSet): void {
  const known = productMigrations().length;
  if (schemaVersion > known) throw new AppError('DATABASE_NEWER', { needed: schemaVersion, known });
}
