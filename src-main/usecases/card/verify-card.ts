/** A person types the fingerprint read from paper or telephone: the one act that makes a stranger's card trusted (SEALED-PACKAGE 5). */

import type { CallInput, CallOutput } from '@shared/ipc/contract';
import type { IdentityCard } from '@shared/package-format/card';
import { checkTypedFingerprint } from '@shared/package-format/fingerprint';
import { AppError } from '@shared/result/app-error';
import { readPeer, savePeer } from '../../database/repositories/peer-repository';
import { fingerprintOfCard } from '../../sealing/card';
import { recordAct } from '../event/record-act';
import type { Workspace } from '../workspace';
import { cardOfPeer } from './peer-of-card';

/** Wrong groups are counted from 1; a missing group is wrong. @throws AppError NOT_FOUND, E_SENDER_REVOKED. */
export async function verifyCard(
  workspace: Workspace,
  { unitId, typed, desk }: CallInput<'card.verify'>,
): Promise<CallOutput<'card.verify'>> {
  const { database, now } = workspace;
  const outcome = await database.write(async (tx) => {
    const peer = await readPeer(tx, unitId);
    if (!peer) throw new AppError('NOT_FOUND', { what: 'card' });
    if (peer.status === 'revoked') throw new AppError('E_SENDER_REVOKED', { unit: peer.name });
    const wrongGroups = await wrongGroupsOf(typed, cardOfPeer(peer));
    if (wrongGroups.length > 0) return { trusted: false, wrongGroups };
    await savePeer(tx, { ...peer, desk, status: 'trusted', trustedBy: 'typed', verifiedAt: now() });
    await recordAct(tx, workspace, 'card.verified', unitId, {
      name: peer.name,
      serial: peer.serial,
      desk,
    });
    return { trusted: true, wrongGroups: [] };
  });
  if (outcome.trusted) workspace.notify({ topics: ['peers', 'packages'] });
  return outcome;
}

/** Empty when all forty digits are right. */
export async function wrongGroupsOf(typed: string, card: IdentityCard): Promise<number[]> {
  const check = checkTypedFingerprint(typed, await fingerprintOfCard(card));
  if (check.matches) return [];
  const wrong = check.groups.flatMap(({ state }, index) => (state === 'right' ? [] : [index + 1]));
  // All groups right and still no match: something was typed after the last one.
  return wrong.length > 0 ? wrong : [check.groups.length];
}
