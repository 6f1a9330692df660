/** What a hand-over slip says of packages: from their records, and of the medium from its entry in the register where there is one. */

import type { PackageFacts } from '@shared/domain/document/package-facts';
import { MEDIUM_KIND_WORDS } from '@shared/domain/exchange/medium';
import type { PackageId, RecordId } from '@shared/domain/identifiers';
import { packageKindWord } from '@shared/domain/wording/package-wording';
import { AppError } from '@shared/result/app-error';
import type { ReadableDatabase } from '../../database/drizzle-session';
import {
  type MediumRecord,
  mediaOfPackage,
  packagesOnMedia,
  readMedium,
} from '../../database/repositories/medium-repository';
import {
  matterLabels,
  mattersOfPackages,
  type PackageRecord,
} from '../../database/repositories/package-repository';
import { peerNames } from '../../database/repositories/peer-repository';
import { mediumKindOf } from '../medium/list-media';
import { classificationOf, readPackages } from '../medium/packages-on-medium';

export interface SlipSubject {
  readonly packageIds?: readonly PackageId[] | undefined;
  /** All that lies on it. */
  readonly mediumId?: RecordId | undefined;
}

/** @throws AppError NOT_FOUND. */
export async function gatherPackageFacts(
  database: ReadableDatabase,
  { packageIds, mediumId }: SlipSubject,
): Promise<PackageFacts[]> {
  const medium = mediumId === undefined ? undefined : await requireMedium(database, mediumId);
  const ids = medium
    ? (await packagesOnMedia(database, [medium.id])).map(({ packageId }) => packageId)
    : (packageIds ?? []);
  const records = await readPackages(database, ids);
  const names = await peerNames(database);
  const facts: PackageFacts[] = [];
  for (const record of records) {
    const carriedBy = medium ?? (await mediaOfPackage(database, record.id))[0];
    facts.push({
      ...(await contentOf(database, record)),
      recipientName: names.get(record.peerUnitId) ?? '',
      ...(carriedBy ? mediumFacts(carriedBy) : {}),
    });
  }
  return facts;
}

async function requireMedium(database: ReadableDatabase, id: RecordId): Promise<MediumRecord> {
  const medium = await readMedium(database, id);
  if (!medium) throw new AppError('NOT_FOUND', { what: 'medium' });
  return medium;
}

function mediumFacts({ number, kind, carrier, purpose, classification }: MediumRecord) {
  return {
    mediumNumber: number,
    carrier: MEDIUM_KIND_WORDS[mediumKindOf(kind)],
    carrierPerson: carrier,
    purpose,
    mediumClassification: classification,
  };
}

async function contentOf(database: ReadableDatabase, record: PackageRecord) {
  const matterIds = (await mattersOfPackages(database, [record.id])).get(record.id) ?? [];
  const labels = await matterLabels(database, matterIds);
  return {
    fileName: record.fileName,
    fingerprint: record.fingerprint.match(/.{1,8}/g)?.join(' ') ?? record.fingerprint,
    kindName: packageKindWord(record.kind),
    bytes: record.size,
    createdAt: record.createdAt,
    classification: classificationOf([record]),
    matterTitles: matterIds.flatMap((matterId) => labels.get(matterId)?.title ?? []),
  };
}
