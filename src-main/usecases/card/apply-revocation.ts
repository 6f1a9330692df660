/** An office's list of revoked cards takes effect here: only a higher version than the one at hand, only within what the office may say, and never back (SEALED-PACKAGE 5). */
import { isNewerList, maySpeakFor } from '@shared/domain/exchange/revocation';
import { type UnitId, unitIdSchema } from '@shared/domain/identifiers';
import { canonicalize } from '@shared/package-format/canonical-json';
import type { RevocationList, RevokedCard } from '@shared/package-format/revocation';
import type { ReadableDatabase, WritableDatabase } from '../../database/drizzle-session';
import { type PeerCardRow, peerCardBySigningKey } from '../../database/repositories/peer-card-repository';
import { type PeerRow, readPeer } from '../../database/repositories/peer-repository';
import { saveRevocationRow } from '../../database/repositories/revocation-repository';
import { recordAct } from '../event/record-act';
import type { Workspace } from '../workspace';
import { keepCard } from './card-history';
import { readRevocationList } from './revocations';
import { revokeHere } from './revoke-card';

interface Concerned {
  readonly name: string;
  readonly word: RevokedCard;
  /** The card in force, or one beside it. */
  readonly inForce: PeerRow | undefined;
  readonly held: PeerCardRow | undefined;
}

/** Cards known here that the list would revoke; those that are revoked already are none. */
export async function cardsToRevoke(
  database: ReadableDatabase,
  { body }: RevocationList,
): Promise<Concerned[]> {
  const office = unitIdSchema.parse(body.officeUnitId);
  if (!isNewerList(body, (await readRevocationList(database, office))?.body)) return [];
  const concerned: Concerned[] = [];
  for (const word of body.cards) {
    const peer = await readPeer(database, unitIdSchema.parse(word.unitId));
    if (!peer || !maySpeakFor(office, word, peer.desk)) continue;
    const inForce = peer.signKeyId === word.signKeyId && peer.status !== 'revoked' ? peer : undefined;
    const beside = inForce ? undefined : await peerCardBySigningKey(database, word.signKeyId);
    const held = beside?.unitId === peer.unitId && beside.status !== 'revoked' ? beside : undefined;
    if (inForce || held) concerned.push({ name: peer.name, word, inForce, held });
  }
  return concerned;
}

/** `office`: the sender, whose own signature the list carries. */
export async function applyRevocation(
  tx: WritableDatabase,
  workspace: Pick<Workspace, 'session' | 'now'>,
  list: RevocationList,
  office: UnitId,
): Promise<void> {
  const { version } = list.body;
  if (!isNewerList(list.body, (await readRevocationList(tx, office))?.body)) return;
  const at = workspace.now();
  const concerned = await cardsToRevoke(tx, list);
  for (const { word, inForce, held } of concerned) {
    if (inForce) await revokeHere(tx, inForce, at, word.reason);
    else if (held) await keepCard(tx, held, { status: 'revoked', at, reason: word.reason });
  }
  await saveRevocationRow(tx, {
    officeUnitId: office,
    version,
    list: canonicalize(list),
    receivedAt: at,
  });
  await recordAct(tx, workspace, 'revocation.applied', office, {
    version,
    cards: list.body.cards.length,
    revoked: concerned.length,
  });
}
