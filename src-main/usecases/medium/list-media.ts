/** The register of media as it is shown and printed, newest first, each entry with its packages. */
import { MEDIUM_KINDS, type MediumKind } from '@shared/domain/exchange/medium';
import type { RecordId } from '@shared/domain/identifiers';
import type { MediumPackage } from '@shared/ipc/calls/medium-calls';
import type { CallInput, CallOutput } from '@shared/ipc/contract';
import { listMedia, packagesOnMedia } from '../../database/repositories/medium-repository';
import { peerNames } from '../../database/repositories/peer-repository';
import type { Workspace } from '../workspace';
import { mediumPackageOf } from './packages-on-medium';

export async function listRegisteredMedia(
  { database }: Workspace,
  filter: CallInput<'medium.list'>,
): Promise<CallOutput<'medium.list'>> {
  return database.read(async (reader) => {
    const { records, total } = await listMedia(reader, filter);
    const names = await peerNames(reader);
    const packages = new Map<RecordId, MediumPackage[]>();
    for (const row of await packagesOnMedia(
      reader,
      records.map(({ id }) => id),
    )) {
      const shown = mediumPackageOf({ ...row, id: row.packageId }, names);
      packages.set(row.mediumId, [...(packages.get(row.mediumId) ?? []), shown]);
    }
    return {
      rows: records.map(({ returnedOn, kind, ...record }) => ({
        ...record,
        kind: mediumKindOf(kind),
        ...(returnedOn === null ? {} : { returnedOn }),
        packages: packages.get(record.id) ?? [],
      })),
      total,
    };
  });
}

export function mediumKindOf(kind: string): MediumKind {
  return MEDIUM_KINDS.find((known) => known === kind) ?? 'other';
}
