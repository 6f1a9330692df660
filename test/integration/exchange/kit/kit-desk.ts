/** A real desk that is the reader of the kit: its identity and keys are the fixed ones, and it knows the kit's units as their cards say. */

import { type PeerRow, savePeer } from '@main/database/repositories/peer-repository';
import { identityTable } from '@main/database/schema/tables';
import { utf8 } from '@main/sealing/bytes';
import { parseCard } from '@main/sealing/card';
import { keyProviderFromBox } from '@main/sealing/key-provider';
import { peerOfCard } from '@main/usecases/card/peer-of-card';
import { unitIdSchema } from '@shared/domain/identifiers';
import { openUnit, type TestDesk } from '../support';
import { canonicalText } from './canonical-text';
import type { KitUnit, KitWorld } from './kit-units';

export async function openKitDesk({ reader, ...others }: KitWorld): Promise<TestDesk> {
  const desk = await openUnit(reader.name);
  const { database, session, now } = desk.workspace;
  const unitId = unitIdSchema.parse(reader.unitId);
  const peer = async ({ card }: KitUnit, trust: Pick<PeerRow, 'desk' | 'status'>) =>
    peerOfCard(parseCard(utf8(canonicalText(card))), {
      ...trust,
      trustedBy: trust.status === 'pending' ? null : 'typed',
      addedAt: now(),
      verifiedAt: trust.status === 'pending' ? null : now(),
    });
  await database.write(async (tx) => {
    await tx.update(identityTable).set({ unitId, card: canonicalText(reader.card) });
    await savePeer(tx, await peer(others.office, { desk: 'office', status: 'trusted' }));
    await savePeer(tx, await peer(others.colleague, { desk: 'unit', status: 'trusted' }));
    await savePeer(tx, await peer(others.pending, { desk: 'office', status: 'pending' }));
    await savePeer(tx, await peer(others.revoked, { desk: 'office', status: 'revoked' }));
    await savePeer(tx, await peer(others.expired, { desk: 'office', status: 'trusted' }));
    await savePeer(tx, await peer(others.future, { desk: 'office', status: 'trusted' }));
  });
  const { identity, person } = session;
  const { signPrivate, encPrivate } = reader;
  const keys = keyProviderFromBox({ unitId, signPrivate, encPrivate, oldEncPrivates: [] });
  session.unlock({ identity: { ...identity, unitId }, keys, person });
  return { ...desk, unitId };
}
