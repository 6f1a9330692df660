/** To whom work may be given: a unit whose card is trusted, or this machine's own unit desk (PRODUCT 1: one identity may hold both). */
import type { UnitName } from '@shared/domain/assignment/assignment';
import type { UnitId } from '@shared/domain/identifiers';
import { AppError } from '@shared/result/app-error';
import type { ReadableDatabase } from '../../database/drizzle-session';
import { readPeer } from '../../database/repositories/peer-repository';
import type { OwnIdentity } from '../session/session';

/** @throws AppError RECIPIENT_UNKNOWN while the card is missing, not verified, or revoked. */
export async function findRecipient(
  database: ReadableDatabase,
  unitId: UnitId,
  self: OwnIdentity,
): Promise<UnitName> {
  if (unitId === self.unitId && self.desks.includes('unit')) return { unitId, name: self.name };
  const peer = await readPeer(database, unitId);
  if (peer?.status !== 'trusted') {
    throw new AppError('RECIPIENT_UNKNOWN', peer ? { unitId, name: peer.name } : { unitId });
  }
  return { unitId, name: peer.name };
}
