/** The lists of revoked cards as this desk keeps them: our own, signed for our units, and those of the offices we verified. */

import { localDateOf } from '@shared/domain/calendar/local-date';
import { nextRevocationBody } from '@shared/domain/exchange/revocation';
import type { UnitId } from '@shared/domain/identifiers';
import { canonicalize } from '@shared/package-format/canonical-json';
import type { RevocationList, RevokedCard } from '@shared/package-format/revocation';
import { AppError } from '@shared/result/app-error';
import type { ReadableDatabase, WritableDatabase } from '../../database/drizzle-session';
import { peerCardBySigningKey } from '../../database/repositories/peer-card-repository';
import type { PeerRow } from '../../database/repositories/peer-repository';
import {
  listRevocationRows,
  readRevocationRow,
  saveRevocationRow,
} from '../../database/repositories/revocation-repository';
import { utf8 } from '../../sealing/bytes';
import type { KeyProvider } from '../../sealing/key-provider';
import { parseRevocationList, signRevocationList } from '../../sealing/revocation-list';
import type { Workspace } from '../workspace';

export async function readRevocationList(
  database: ReadableDatabase,
  office: UnitId,
): Promise<RevocationList | undefined> {
  const row = await readRevocationRow(database, office);
  return row && parseRevocationList(utf8(row.list));
}

/** What any office says about a signing key: the card may come later than the word about it. */
export async function listedRevocation(
  database: ReadableDatabase,
  signKeyId: string,
): Promise<{ readonly office: UnitId; readonly card: RevokedCard } | undefined> {
  for (const row of await listRevocationRows(database)) {
    const card = parseRevocationList(utf8(row.list)).body.cards.find((one) => one.signKeyId === signKeyId);
    if (card) return { office: row.officeUnitId, card };
  }
  return undefined;
}

/** A card that was revoked never comes back, whoever brings it. @throws AppError E_SENDER_REVOKED. */
export async function requireNotRevoked(
  database: ReadableDatabase,
  signKeyId: string,
  unit: string,
): Promise<void> {
  if (await isRevokedKey(database, signKeyId)) throw new AppError('E_SENDER_REVOKED', { unit });
}

export async function isRevokedKey(database: ReadableDatabase, signKeyId: string): Promise<boolean> {
  const held = await peerCardBySigningKey(database, signKeyId);
  return held?.status === 'revoked' || (await listedRevocation(database, signKeyId)) !== undefined;
}

export interface OwnList {
  readonly office: UnitId;
  readonly keys: Pick<KeyProvider, 'sign'>;
  readonly now: number;
}

/** In the transaction of a revocation at an office's desk: our list, one version higher. */
export async function addToOwnList(
  tx: WritableDatabase,
  { office, keys, now }: OwnList,
  cards: readonly Omit<RevokedCard, 'on'>[],
): Promise<void> {
  const on = localDateOf(now);
  const before = await readRevocationList(tx, office);
  const added = cards.map((card) => ({ ...card, on }));
  const body = nextRevocationBody(office, before?.body, added, now);
  const list = await signRevocationList(body, keys);
  await saveRevocationRow(tx, {
    officeUnitId: office,
    version: body.version,
    list: canonicalize(list),
    receivedAt: now,
  });
}

/** Where this desk is an office, its units are told. In the transaction of the revocation. */
export async function revokeInOwnList(
  tx: WritableDatabase,
  { session, now }: Pick<Workspace, 'session' | 'now'>,
  { unitId, serial, signKeyId }: Pick<PeerRow, 'unitId' | 'serial' | 'signKeyId'>,
  reason: string,
): Promise<void> {
  const { identity, keys } = session;
  if (!identity.desks.includes('office')) return;
  const own = { office: identity.unitId, keys, now: now() };
  await addToOwnList(tx, own, [{ unitId, serial, signKeyId, reason }]);
}

/** After a rotation: the same words under the key that units will know. */
export async function signOwnListAgain(tx: WritableDatabase, own: OwnList): Promise<void> {
  if (await readRevocationRow(tx, own.office)) await addToOwnList(tx, own, []);
}
