/** This unit's own card: the fingerprint that is read out or printed for others to type, its earlier cards, and who still lacks the newest. */
import { localDateOf, localDateSchema } from '@shared/domain/calendar/local-date';
import { isCardEnding } from '@shared/domain/exchange/card-life';
import type { FormerCard } from '@shared/ipc/calls/card-calls';
import type { CallOutput } from '@shared/ipc/contract';
import type { IdentityCard } from '@shared/package-format/card';
import { AppError } from '@shared/result/app-error';
import type { ReadableDatabase } from '../../database/drizzle-session';
import { readIdentity } from '../../database/repositories/identity-repository';
import { type PeerCardRow, peerCardsOf } from '../../database/repositories/peer-card-repository';
import { listPeerRows, readPeer } from '../../database/repositories/peer-repository';
import { bytesOfHex, utf8 } from '../../sealing/bytes';
import { fingerprintOfCard, parseCard } from '../../sealing/card';
import { keyIdOf } from '../../sealing/key-id';
import { owesCard } from '../package/card-beside';
import type { Workspace } from '../workspace';
import { cardOfPeer, unitOfCard } from './peer-of-card';
import { listedRevocation } from './revocations';
import { statusOfPeer } from './sender-trust';

type OwnCard = CallOutput<'card.own'>;

/** @throws AppError NOT_SET_UP. */
export async function ownCard({ database, now }: Workspace): Promise<OwnCard> {
  return database.read(async (reader) => {
    const card = await readOwnCard(reader);
    const { name, code, serial, validFrom } = card.body;
    const unitId = unitOfCard(card);
    const validTo = localDateSchema.parse(card.body.validTo);
    return {
      unitId,
      name,
      code,
      serial,
      validFrom: localDateSchema.parse(validFrom),
      validTo,
      fingerprint: await fingerprintOfCard(card),
      ending: isCardEnding(validTo, localDateOf(now())),
      formerCards: (await peerCardsOf(reader, unitId)).map(formerCardOf),
      awaiting: await unitsWithoutCard(reader, card, now()),
      ...(await ownRevocation(reader, card)),
    };
  });
}

export async function readOwnCard(database: ReadableDatabase): Promise<IdentityCard> {
  const identity = await readIdentity(database);
  if (!identity) throw new AppError('NOT_SET_UP');
  return parseCard(utf8(identity.card));
}

export function formerCardOf(row: PeerCardRow): FormerCard {
  const { name, serial } = cardOfPeer(row).body;
  return {
    name,
    serial,
    status: row.status === 'revoked' ? 'revoked' : 'superseded',
    ...(row.settledAt === null ? {} : { settledAt: row.settledAt }),
    ...(row.reason === null || row.reason === '' ? {} : { reason: row.reason }),
  };
}

/** Units in force that have not sealed to the newest key yet. */
async function unitsWithoutCard(
  database: ReadableDatabase,
  card: IdentityCard,
  now: number,
): Promise<OwnCard['awaiting']> {
  const awaiting: OwnCard['awaiting'] = [];
  if (card.body.serial === 1) return awaiting;
  for (const peer of await listPeerRows(database)) {
    if (statusOfPeer(peer, now) !== 'trusted' || !(await owesCard(database, peer.unitId, card))) continue;
    awaiting.push({ unitId: peer.unitId, name: peer.name });
  }
  return awaiting;
}

async function ownRevocation(
  database: ReadableDatabase,
  card: IdentityCard,
): Promise<Pick<OwnCard, 'revoked'>> {
  const listed = await listedRevocation(database, await keyIdOf(bytesOfHex(card.body.signPub)));
  if (!listed) return {};
  const office = (await readPeer(database, listed.office))?.name ?? '';
  const { on, reason } = listed.card;
  return { revoked: { office, on: localDateSchema.parse(on), reason } };
}
