/** Takes in another unit's card. It stays *pending* until a person has typed its fingerprint; a trusted card gives way only to a rotation signed by its own key (SEALED-PACKAGE 5). */
import type { CallInput, CallOutput } from '@shared/ipc/contract';
import type { IdentityCard } from '@shared/package-format/card';
import { AppError } from '@shared/result/app-error';
import type { WritableDatabase } from '../../database/drizzle-session';
import { type PeerRow, readPeer, savePeer } from '../../database/repositories/peer-repository';
import { cardBodyDigest, parseCard, verifyCard as requireConsistent } from '../../sealing/card';
import { recordAct } from '../event/record-act';
import { pathsOfSource } from '../file/file-source';
import { readSmallFile } from '../file/read-small-file';
import type { Workspace } from '../workspace';
import { CARD_FILES } from './export-card';
import { cardOfPeer, peerOfCard, unitOfCard } from './peer-of-card';

/** A card is below 16 KiB; a larger file is none and is not read. */
const LARGEST_CARD = 16 * 1024;

/** Undefined when the person cancelled. @throws AppError CARD_INVALID, CARD_SIGNATURE, CARD_IS_OWN, CARD_STALE, CARD_UNRELATED, E_SENDER_REVOKED, DISK_READ. */
export async function importCard(
  workspace: Workspace,
  source: CallInput<'card.import'>,
): Promise<CallOutput<'card.import'>> {
  const { session, database } = workspace;
  const [path] = await pathsOfSource(workspace, source, {
    title: '导入身份卡',
    filters: CARD_FILES,
    multiple: false,
  });
  if (path === undefined) return undefined;
  const tooLong = () => new AppError('CARD_INVALID', { reason: 'too long' });
  const card = parseCard(await readSmallFile(path, LARGEST_CARD, tooLong));
  await requireConsistent(card);
  const unitId = unitOfCard(card);
  if (unitId === session.identity.unitId) throw new AppError('CARD_IS_OWN');
  const trusted = await database.write((tx) => takeCard(tx, workspace, card));
  workspace.notify({ topics: ['peers', 'packages'] });
  return { unitId, name: card.body.name, trusted };
}

/** Whether the card is trusted as it now stands. */
async function takeCard(tx: WritableDatabase, workspace: Workspace, card: IdentityCard): Promise<boolean> {
  const known = await readPeer(tx, unitOfCard(card));
  if (known?.status === 'revoked') throw new AppError('E_SENDER_REVOKED', { unit: known.name });
  // A pending card was never believed: any other may take its place, so that a forged one blocks nobody.
  const trusted = known?.status === 'trusted' ? known : undefined;
  if (trusted && (await isSameCard(card, trusted))) return true;
  if (trusted) await requireSuccessor(card, trusted);
  const peer = await peerOfCard(card, {
    desk: known?.desk ?? (workspace.session.identity.desks.includes('office') ? 'unit' : 'office'),
    status: trusted ? 'trusted' : 'pending',
    trustedBy: trusted?.trustedBy ?? null,
    addedAt: known?.addedAt ?? workspace.now(),
    verifiedAt: trusted?.verifiedAt ?? null,
  });
  await savePeer(tx, peer);
  await recordAct(tx, workspace, trusted ? 'card.rotated' : 'card.imported', peer.unitId, {
    name: peer.name,
    serial: peer.serial,
  });
  return peer.status === 'trusted';
}

async function isSameCard(card: IdentityCard, known: PeerRow): Promise<boolean> {
  return (await cardBodyDigest(card)) === (await cardBodyDigest(cardOfPeer(known)));
}

/**
 * Signed by the key we trust, without a gap. Anybody can make a card in another unit's name; were it taken in as pending, a
 * forged card could shut out the unit that was verified.
 * @throws AppError CARD_STALE for an older one, CARD_SIGNATURE, CARD_UNRELATED.
 */
async function requireSuccessor(card: IdentityCard, trusted: PeerRow): Promise<void> {
  const { serial } = card.body;
  if (serial < trusted.serial) throw new AppError('CARD_STALE', { known: trusted.serial, given: serial });
  try {
    await requireConsistent(card, { previous: cardOfPeer(trusted) });
  } catch (error) {
    if (!(error instanceof AppError && error.code === 'CARD_STALE')) throw error;
    throw new AppError(
      'CARD_UNRELATED',
      { unit: trusted.name, known: trusted.serial, given: serial },
      { cause: error },
    );
  }
}
