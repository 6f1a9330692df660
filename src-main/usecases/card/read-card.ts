/** A card file of another unit, up to what the file can prove by itself; whether it is believed is asked afterwards. */
import type { IdentityCard } from '@shared/package-format/card';
import { AppError } from '@shared/result/app-error';
import { MAX_CARD_BYTES, parseCard, verifyCard as requireConsistent } from '../../sealing/card';
import { readSmallFile } from '../file/read-small-file';
import type { Workspace } from '../workspace';

/** @throws AppError CARD_INVALID, CARD_SIGNATURE, CARD_IS_OWN, DISK_READ. */
export async function readForeignCard(
  { session }: Pick<Workspace, 'session'>,
  path: string,
): Promise<IdentityCard> {
  const tooLong = () => new AppError('CARD_INVALID', { reason: 'too long' });
  const card = parseCard(await readSmallFile(path, MAX_CARD_BYTES, tooLong));
  await requireConsistent(card);
  if (card.body.unitId === session.identity.unitId) throw new AppError('CARD_IS_OWN');
  return card;
}
