/** The record of everything that left and arrived, newest first. Exported never means received. */
import type { PackageRow } from '@shared/ipc/calls/exchange-calls';
import type { CallInput, CallOutput } from '@shared/ipc/contract';
import type { ReadableDatabase } from '../../database/drizzle-session';
import { listPackageRecords, occurringPackages } from '../../database/repositories/package-list-repository';
import {
  matterLabels,
  mattersOfPackages,
  type PackageRecord,
} from '../../database/repositories/package-repository';
import { peerNames } from '../../database/repositories/peer-repository';
import type { Workspace } from '../workspace';
import { asksForReceipt } from './asks-for-receipt';

export async function listPackages(
  { database }: Workspace,
  filter: CallInput<'package.list'>,
): Promise<CallOutput<'package.list'>> {
  return database.read(async (reader) => {
    const { records, total } = await listPackageRecords(reader, filter);
    return { rows: await packageRows(reader, records), total };
  });
}

/** Kinds and units that occur in the record, units by name. */
export async function occurringInRecord({ database }: Workspace): Promise<CallOutput<'package.occurring'>> {
  return database.read(async (reader) => {
    const { kinds, units } = await occurringPackages(reader);
    const names = await peerNames(reader);
    return {
      kinds: kinds.sort(),
      units: units
        .map((unitId) => ({ unitId, name: names.get(unitId) ?? '' }))
        .sort((left, right) => left.name.localeCompare(right.name, 'zh-CN')),
    };
  });
}

export async function packageRows(
  database: ReadableDatabase,
  records: readonly PackageRecord[],
): Promise<PackageRow[]> {
  const matters = await mattersOfPackages(
    database,
    records.map(({ id }) => id),
  );
  const labels = await matterLabels(database, [...new Set([...matters.values()].flat())]);
  const names = await peerNames(database);
  return records.map((record) => ({
    packageId: record.id,
    direction: record.direction,
    kind: record.kind,
    peerName: names.get(record.peerUnitId) ?? '',
    peerUnitId: record.peerUnitId,
    seq: record.seq,
    at: record.handledAt,
    fileName: record.fileName,
    size: record.size,
    fingerprint: record.fingerprint,
    matters: (matters.get(record.id) ?? []).map(
      (matterId) => labels.get(matterId) ?? { matterId, number: '', title: '' },
    ),
    state: record.state,
    ...(isUnanswered(record) ? { unanswered: true as const } : {}),
    ...(record.direction === 'in' ? { receiptCode: record.receiptCode } : {}),
  }));
}

function isUnanswered({ direction, kind, manifest }: PackageRecord): boolean {
  return direction === 'out' && kind === 'receipt' && !asksForReceipt(JSON.parse(manifest));
}
