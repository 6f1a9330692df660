/** A person revokes a unit's card after a telephone call: the key is lost or in wrong hands. At an office's desk all its units are told by a signed list (SEALED-PACKAGE 5). */
import type { CallInput } from '@shared/ipc/contract';
import { AppError } from '@shared/result/app-error';
import type { WritableDatabase } from '../../database/drizzle-session';
import { type PeerRow, readPeer, savePeer } from '../../database/repositories/peer-repository';
import { recordAct } from '../event/record-act';
import type { Workspace } from '../workspace';
import { keepCard } from './card-history';
import { revokeInOwnList } from './revocations';

/** @throws AppError NOT_FOUND, E_SENDER_REVOKED, ACTION_FORBIDDEN for a card that nobody believed. */
export async function revokeCard(
  workspace: Workspace,
  { unitId, reason }: CallInput<'card.revoke'>,
): Promise<Record<string, never>> {
  await workspace.database.write(async (tx) => {
    const peer = await readPeer(tx, unitId);
    if (!peer) throw new AppError('NOT_FOUND', { what: 'card' });
    if (peer.status === 'revoked') throw new AppError('E_SENDER_REVOKED', { unit: peer.name });
    if (peer.status === 'pending') throw new AppError('ACTION_FORBIDDEN');
    await revokeHere(tx, peer, workspace.now(), reason);
    await revokeInOwnList(tx, workspace, peer, reason);
    await recordAct(tx, workspace, 'card.revoked', unitId, { name: peer.name, serial: peer.serial, reason });
  });
  workspace.notify({ topics: ['peers', 'packages'] });
  return {};
}

/** The unit stays listed, as revoked, until a new card is verified. */
export async function revokeHere(
  tx: WritableDatabase,
  peer: PeerRow,
  at: number,
  reason: string,
): Promise<void> {
  await savePeer(tx, { ...peer, status: 'revoked' });
  await keepCard(tx, peer, { status: 'revoked', at, reason });
}
