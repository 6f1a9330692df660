/** What a new entry of the register begins with: the next number of the year, the least classification, the carriers of late. */
import { datePartsOf, localDateOf } from '@shared/domain/calendar/local-date';
import { nextMediumNumber } from '@shared/domain/exchange/medium';
import type { CallInput, CallOutput } from '@shared/ipc/contract';
import { latestMedia } from '../../database/repositories/medium-repository';
import { peerNames } from '../../database/repositories/peer-repository';
import type { Workspace } from '../workspace';
import { classificationOf, mediumPackageOf, readPackages } from './packages-on-medium';

/** More than a year's discs of a busy office. */
const LOOKED_AT = 2000;
const MOST_CARRIERS = 8;

/** A medium that came in has the number that its sender gave it: none is proposed. @throws AppError NOT_FOUND. */
export async function proposeMedium(
  { database, now }: Workspace,
  { direction, packageIds }: CallInput<'medium.propose'>,
): Promise<CallOutput<'medium.propose'>> {
  return database.read(async (reader) => {
    const latest = await latestMedia(reader, LOOKED_AT);
    const records = await readPackages(reader, packageIds);
    const names = await peerNames(reader);
    const own = latest.filter((entry) => entry.direction === 'out').map(({ number }) => number);
    return {
      number: direction === 'out' ? nextMediumNumber(own, datePartsOf(localDateOf(now())).year) : '',
      classification: classificationOf(records),
      carriers: [...new Set(latest.map(({ carrier }) => carrier))].slice(0, MOST_CARRIERS),
      packages: records.map((record) => mediumPackageOf(record, names)),
    };
  });
}
