/**
 * The own new card on its way to a peer (SEALED-PACKAGE 5): keys that were rotated stay unknown to a unit until it seals to
 * them, so the card travels beside every package to it until then.
 */
import { basename, dirname, extname } from 'node:path';
import type { UnitId } from '@shared/domain/identifiers';
import type { IdentityCard } from '@shared/package-format/card';
import { AppError } from '@shared/result/app-error';
import type { ReadableDatabase } from '../../database/drizzle-session';
import { hasSealedTo } from '../../database/repositories/exchange-overview-repository';
import { writeAtPlace } from '../../disk/whole-file';
import { bytesOfHex } from '../../sealing/bytes';
import { encodeCard } from '../../sealing/card';
import { keyIdOf } from '../../sealing/key-id';
import type { Workspace } from '../workspace';
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

/**
 * Once for all of the units that are owed it, under the name of a package beside it, so that neither says more than the other.
 * The packages are out and recorded by then: a card that the medium does not take is no failure, it goes with the next export.
 * @returns its file name; undefined where none was written.
 */
export async function carryCardBeside(
  { database }: Pick<Workspace, 'database'>,
  card: IdentityCard,
  unitIds: readonly UnitId[],
  packagePlace: string,
): Promise<string | undefined> {
  const owed = await database.read(async (reader) => {
    for (const unitId of unitIds) if (await owesCard(reader, unitId, card)) return true;
    return false;
  });
  if (!owed) return undefined;
  return writeCard(packagePlace, card).catch((error: unknown) => {
    if (error instanceof AppError) return undefined;
    throw error;
  });
}

async function writeCard(packagePlace: string, card: IdentityCard): Promise<string> {
  const stem = basename(packagePlace, extname(packagePlace));
  const place = await freePlace(dirname(packagePlace), stem, '.cfc');
  await writeAtPlace(place, encodeCard(card));
  return basename(place);
}
