/** The packages of a register entry as the window lists them, and the classification that they ask for. */
import { highestClassification } from '@shared/domain/exchange/package-kind';
import type { PackageId, UnitId } from '@shared/domain/identifiers';
import type { Classification } from '@shared/domain/matter/matter';
import type { MediumPackage } from '@shared/ipc/calls/medium-calls';
import { manifestSchema } from '@shared/package-format/manifest';
import { AppError } from '@shared/result/app-error';
import type { ReadableDatabase } from '../../database/drizzle-session';
import { type PackageRecord, readPackage } from '../../database/repositories/package-repository';

/** In the order asked for. @throws AppError NOT_FOUND. */
export async function readPackages(
  database: ReadableDatabase,
  ids: readonly PackageId[],
): Promise<PackageRecord[]> {
  const records: PackageRecord[] = [];
  for (const id of new Set(ids)) {
    const record = await readPackage(database, id);
    if (!record) throw new AppError('NOT_FOUND', { what: 'package' });
    records.push(record);
  }
  return records;
}

export function mediumPackageOf(
  record: Pick<PackageRecord, 'id' | 'peerUnitId' | 'kind' | 'fileName' | 'size'> & {
    readonly fingerprint: string;
  },
  names: ReadonlyMap<UnitId, string>,
): MediumPackage {
  const { id, peerUnitId, kind, fileName, fingerprint, size } = record;
  return { packageId: id, peerName: names.get(peerUnitId) ?? '', kind, fileName, fingerprint, size };
}

/** The manifest says it, signed: a medium is handled by the highest classification upon it. */
export function classificationOf(records: readonly Pick<PackageRecord, 'manifest'>[]): Classification {
  return highestClassification(
    records.map(({ manifest }) => manifestSchema.parse(JSON.parse(manifest)).classification),
  );
}
