/**
 * The own new card on its way to a peer (SEALED-PACKAGE 5): keys that were rotated stay unknown to a unit until it seals to
 * them, so the card travels beside every package to it until then.
 */
import { basename, dirname, extname } from 'node:path';
import type { UnitId } from '@shared/domain/identifiers';
import type { IdentityCard } from '@shared/package-format/card';
import type { ReadableDatabase } from '../../database/drizzle-session';
import { hasSealedTo } from '../../database/repositories/exchange-overview-repository';
import { asWriteError } from '../../disk/disk-error';
import { writeAtomically } from '../../disk/whole-file';
import { bytesOfHex } from '../../sealing/bytes';
import { encodeCard } from '../../sealing/card';
import { keyIdOf } from '../../sealing/key-id';
import { freePlace } from './free-place';

/** A first card was handed over in person, with its fingerprint. */
export async function owesCard(
  database: ReadableDatabase,
  unitId: UnitId,
  { body }: IdentityCard,
): Promise<boolean> {
  if (body.serial === 1) return false;
  return !(await hasSealedTo(database, unitId, await keyIdOf(bytesOfHex(body.encPub))));
}

/** Under the package's own name, so that neither says more than the other. @returns its file name. @throws AppError of the medium. */
export async function writeCardBeside(packagePlace: string, card: IdentityCard): Promise<string> {
  const stem = basename(packagePlace, extname(packagePlace));
  const place = await freePlace(dirname(packagePlace), stem, '.cfc');
  await writeAtomically(place, encodeCard(card)).catch((error) => {
    throw asWriteError(error);
  });
  return basename(place);
}
