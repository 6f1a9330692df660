/** Takes in another unit's card. It stays *pending* until a person has typed its fingerprint; a trusted card gives way only to a rotation signed by its own key (SEALED-PACKAGE 5). */
import type { CallInput, CallOutput } from '@shared/ipc/contract';
import type { IdentityCard } from '@shared/package-format/card';
import { AppError } from '@shared/result/app-error';
import type { WritableDatabase } from '../../database/drizzle-session';
import { savePeer } from '../../database/repositories/peer-repository';
import { parseCard } from '../../sealing/card';
import { recordAct } from '../event/record-act';
import { pathsOfSource } from '../file/file-source';
import { readSmallFile } from '../file/read-small-file';
import type { Workspace } from '../workspace';
import { CARD_FILES } from './export-card';
import { unitOfCard } from './peer-of-card';
import { planCard } from './plan-card';

/** A card is below 16 KiB; a larger file is none and is not read. */
const LARGEST_CARD = 16 * 1024;

/** Undefined when the person cancelled. @throws AppError CARD_INVALID, CARD_SIGNATURE, CARD_IS_OWN, CARD_STALE, CARD_UNRELATED, E_SENDER_REVOKED, DISK_READ. */
export async function importCard(
  workspace: Workspace,
  source: CallInput<'card.import'>,
): Promise<CallOutput<'card.import'>> {
  const [path] = await pathsOfSource(workspace, source, {
    title: '导入身份卡',
    filters: CARD_FILES,
    multiple: false,
  });
  if (path === undefined) return undefined;
  const card = await readCard(path);
  const trusted = await workspace.database.write((tx) => takeCard(tx, workspace, card));
  workspace.notify({ topics: ['peers', 'packages'] });
  return { unitId: unitOfCard(card), name: card.body.name, trusted };
}

/** Form only. @throws AppError CARD_INVALID, DISK_READ. */
export async function readCard(path: string): Promise<IdentityCard> {
  const tooLong = () => new AppError('CARD_INVALID', { reason: 'too long' });
  return parseCard(await readSmallFile(path, LARGEST_CARD, tooLong));
}

/** Whether the card is trusted as it now stands. @throws AppError of `planCard`. */
export async function takeCard(
  tx: WritableDatabase,
  workspace: Workspace,
  card: IdentityCard,
): Promise<boolean> {
  const { effect, peer } = await planCard(tx, workspace, card);
  if (effect === 'known') return true;
  await savePeer(tx, peer);
  await recordAct(tx, workspace, effect === 'rotation' ? 'card.rotated' : 'card.imported', peer.unitId, {
    name: peer.name,
    serial: peer.serial,
  });
  return effect === 'rotation';
}
