/** This unit's own card, with the fingerprint that is read out or printed for others to type. */
import { localDateSchema } from '@shared/domain/calendar/local-date';
import type { CallOutput } from '@shared/ipc/contract';
import type { IdentityCard } from '@shared/package-format/card';
import { AppError } from '@shared/result/app-error';
import type { ReadableDatabase } from '../../database/drizzle-session';
import { readIdentity } from '../../database/repositories/identity-repository';
import { utf8 } from '../../sealing/bytes';
import { fingerprintOfCard, parseCard } from '../../sealing/card';
import type { Workspace } from '../workspace';
import { unitOfCard } from './peer-of-card';

/** @throws AppError NOT_SET_UP. */
export async function ownCard({ database }: Workspace): Promise<CallOutput<'card.own'>> {
  const card = await database.read(readOwnCard);
  const { name, code, serial, validFrom, validTo } = card.body;
  return {
    unitId: unitOfCard(card),
    name,
    code,
    serial,
    validFrom: localDateSchema.parse(validFrom),
    validTo: localDateSchema.parse(validTo),
    fingerprint: await fingerprintOfCard(card),
  };
}

export async function readOwnCard(database: ReadableDatabase): Promise<IdentityCard> {
  const identity = await readIdentity(database);
  if (!identity) throw new AppError('NOT_SET_UP');
  return parseCard(utf8(identity.card));
}
