/** Putting a card in force and out of force: the one before it stays as superseded or revoked, so that what it signed can still be judged. */
import { canonicalize } from '@shared/package-format/canonical-json';
import type { IdentityCard } from '@shared/package-format/card';
import type { WritableDatabase } from '../../database/drizzle-session';
import { replaceOwnCard } from '../../database/repositories/identity-repository';
import {
  dropCandidates,
  type PeerCardRow,
  peerCardBySigningKey,
  savePeerCard,
} from '../../database/repositories/peer-card-repository';
import { type PeerRow, readPeer, savePeer } from '../../database/repositories/peer-repository';
import { type PeerTrust, peerOfCard } from './peer-of-card';

export interface OutOfForce {
  readonly status: Exclude<PeerCardRow['status'], 'candidate'>;
  readonly at: number;
  readonly reason: string;
}

/** For rows of cards that are kept, not believed. */
const NOBODYS_TRUST = { desk: 'unit', status: 'pending', trustedBy: null, verifiedAt: null } as const;

/** `trust`: the new one's. Candidates of the unit go: whoever was to take the place of the earlier card is answered by this one. */
export async function putInForce(
  tx: WritableDatabase,
  card: IdentityCard,
  trust: PeerTrust,
  out: OutOfForce,
): Promise<void> {
  const { unitId, signKeyId, ...row } = await peerOfCard(card, trust);
  const before = await readPeer(tx, unitId);
  await dropCandidates(tx, unitId);
  // A card that nobody believed leaves no trace.
  if (before && before.status !== 'pending' && before.signKeyId !== signKeyId) {
    await keepCard(tx, before, before.status === 'revoked' ? { ...out, status: 'revoked' } : out);
  }
  await savePeer(tx, { ...row, unitId, signKeyId });
}

/** A revoked card never becomes anything else, and keeps the words it was revoked with. */
export async function keepCard(
  tx: WritableDatabase,
  card: Pick<PeerRow, 'signKeyId' | 'unitId' | 'serial' | 'encryptionKeyId' | 'card' | 'addedAt'>,
  { status, at, reason }: OutOfForce,
): Promise<void> {
  const { signKeyId, unitId, serial, encryptionKeyId, addedAt } = card;
  if ((await peerCardBySigningKey(tx, signKeyId))?.status === 'revoked') return;
  await savePeerCard(tx, {
    signKeyId,
    unitId,
    serial,
    status,
    encryptionKeyId,
    card: card.card,
    addedAt,
    settledAt: at,
    reason,
  });
}

/** Takes the place of any other candidate of the unit. */
export async function keepCandidate(tx: WritableDatabase, card: IdentityCard, at: number): Promise<void> {
  const row = await peerOfCard(card, { ...NOBODYS_TRUST, addedAt: at });
  const { signKeyId, unitId, serial, encryptionKeyId, card: text } = row;
  await dropCandidates(tx, unitId);
  await savePeerCard(tx, {
    signKeyId,
    unitId,
    serial,
    status: 'candidate',
    encryptionKeyId,
    card: text,
    addedAt: at,
    settledAt: null,
    reason: null,
  });
}

/** Our own earlier cards are kept like those of others: what they signed comes back as originals. */
export async function putOwnCardInForce(
  tx: WritableDatabase,
  card: IdentityCard,
  before: IdentityCard,
  out: OutOfForce,
): Promise<void> {
  const { name, code } = card.body;
  await replaceOwnCard(tx, { card: canonicalize(card), name, code });
  await keepOwnFormerCard(tx, before, out);
}

export async function keepOwnFormerCard(
  tx: WritableDatabase,
  former: IdentityCard,
  out: OutOfForce,
): Promise<void> {
  await keepCard(tx, await peerOfCard(former, { ...NOBODYS_TRUST, addedAt: out.at }), out);
}
