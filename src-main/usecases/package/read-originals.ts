/** Original packages inside a package: events that their author's machine may have lost, believed for the author's own signature (SEALED-PACKAGE 3). */
import { readFile } from 'node:fs/promises';
import { type UnitId, unitIdSchema } from '@shared/domain/identifiers';
import type { MatterEvent } from '@shared/package-format/events/event';
import type { Manifest } from '@shared/package-format/manifest';
import { AppError } from '@shared/result/app-error';
import type { ReadableDatabase } from '../../database/drizzle-session';
import { peerCardsOf } from '../../database/repositories/peer-card-repository';
import { readPeer } from '../../database/repositories/peer-repository';
import { bytesOfHex, hexOf, utf8 } from '../../sealing/bytes';
import { parseCard } from '../../sealing/card';
import { keyIdOf } from '../../sealing/key-id';
import type { VerifiedPackage } from '../../sealing/open-package';
import { isOriginal, MAX_ORIGINAL_LENGTH, openOriginal } from '../../sealing/original';
import { isRevokedKey } from '../card/revocations';
import type { OwnIdentity, Session } from '../session/session';
import type { Workspace } from '../workspace';
import { readEvents, requireFiles } from './read-events';

export interface StagedOriginal {
  readonly manifest: Manifest;
  /** Hex DER. */
  readonly signature: string;
  readonly author: UnitId;
  readonly authorIsOffice: boolean;
  /** Signed by a revoked card of our own: it is known to exist, or it would be returned for ever, and none of its events is believed. */
  readonly isRevoked: boolean;
  readonly events: readonly MatterEvent[];
}

/** @throws AppError as `openOriginal`, E_QUOTA, E_SENDER_UNKNOWN, E_SCHEMA, E_EVENTS. */
export async function readOriginals(
  verified: VerifiedPackage,
  { database, session, contentStore }: Workspace,
): Promise<StagedOriginal[]> {
  const originals: StagedOriginal[] = [];
  for (const { entry, path } of verified.entries) {
    if (!isOriginal(entry)) continue;
    if (entry.size > MAX_ORIGINAL_LENGTH) throw new AppError('E_QUOTA', { reason: 'original' });
    let revoked: readonly Uint8Array[] = [];
    const opened = await openOriginal(await readFile(path), async (unitId) => {
      const keys = await database.read((reader) =>
        signingKeysOf(reader, unitIdSchema.parse(unitId), session),
      );
      revoked = keys.revoked;
      return [...keys.believed, ...keys.revoked];
    });
    const isRevoked = revoked.includes(opened.signedBy);
    const events = isRevoked ? [] : await readEvents(opened.lines);
    await requireFiles(events, verified.manifest.entries, (sm3) => contentStore.has(sm3));
    const author = unitIdSchema.parse(opened.manifest.unitId);
    originals.push({
      manifest: opened.manifest,
      signature: hexOf(opened.signature),
      author,
      isRevoked,
      authorIsOffice: await database.read((reader) => isOffice(reader, author, session.identity)),
      events,
    });
  }
  return originals;
}

interface SigningKeys {
  readonly believed: readonly Uint8Array[];
  /** Of our own only: whoever returns a package cannot know what we revoked. */
  readonly revoked: readonly Uint8Array[];
}

/** Present and former keys of the author, our own included; a revoked card vouches for nothing. */
async function signingKeysOf(
  database: ReadableDatabase,
  author: UnitId,
  { identity, keys }: Session,
): Promise<SigningKeys> {
  const cards = await peerCardsOf(database, author);
  if (author === identity.unitId) {
    const former = cards.filter(({ status }) => status !== 'candidate').map(({ card }) => signingKeyOf(card));
    const believed: Uint8Array[] = [];
    const revoked: Uint8Array[] = [];
    for (const key of [keys.signPublic, ...former]) {
      ((await isRevokedKey(database, await keyIdOf(key))) ? revoked : believed).push(key);
    }
    return { believed, revoked };
  }
  const peer = await readPeer(database, author);
  if (peer?.status !== 'trusted') throw new AppError('E_SENDER_UNKNOWN', { unitId: author });
  // Rotated away, they still vouch for what they had signed.
  const former = cards.filter(({ status }) => status === 'superseded');
  return { believed: [peer, ...former].map(({ card }) => signingKeyOf(card)), revoked: [] };
}

function signingKeyOf(card: string): Uint8Array {
  return bytesOfHex(parseCard(utf8(card)).body.signPub);
}

async function isOffice(database: ReadableDatabase, author: UnitId, self: OwnIdentity): Promise<boolean> {
  if (author === self.unitId) return self.desks.includes('office');
  return (await readPeer(database, author))?.desk === 'office';
}

/** What a package brings in all, each event once. */
export function eventsBrought({
  events,
  originals,
}: {
  readonly events: readonly MatterEvent[];
  readonly originals: readonly StagedOriginal[];
}): MatterEvent[] {
  const brought = new Map(events.map((event) => [event.id, event]));
  for (const original of originals) {
    for (const event of original.events) if (!brought.has(event.id)) brought.set(event.id, event);
  }
  return [...brought.values()];
}
