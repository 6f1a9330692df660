/** Writes the own card where the person chooses. A card holds public keys only: it may travel in the open, its fingerprint goes another way. */
import { basename } from 'node:path';
import type { CallOutput } from '@shared/ipc/contract';
import { writeAtPlace } from '../../disk/whole-file';
import { nameFromLabel } from '../../files/safe-name';
import { encodeCard } from '../../sealing/card';
import type { FileFilter } from '../desktop';
import type { Workspace } from '../workspace';
import { readOwnCard } from './own-card';

export const CARD_FILES: readonly FileFilter[] = [{ name: '身份卡', extensions: ['cfc'] }];

/** @throws AppError NOT_SET_UP, E_DISK_FULL, DISK_WRITE. */
export async function exportCard({ database, desktop }: Workspace): Promise<CallOutput<'card.export'>> {
  const card = await database.read(readOwnCard);
  const proposed = nameFromLabel(`${card.body.name}-身份卡`, '.cfc');
  const place = await desktop.choosePlace('导出本单位身份卡', proposed, CARD_FILES);
  if (place === undefined) return { written: false, fileName: proposed };
  await writeAtPlace(place, encodeCard(card));
  return { written: true, fileName: basename(place) };
}
