/** The record of everything that left and arrived, newest first. Exported never means received. */
import type { PackageRow } from '@shared/ipc/calls/exchange-calls';
import type { CallInput, CallOutput } from '@shared/ipc/contract';
import {
  listPackageRecords,
  matterLabels,
  mattersOfPackages,
} from '../../database/repositories/package-repository';
import { listPeerRows } from '../../database/repositories/peer-repository';
import type { Workspace } from '../workspace';

export async function listPackages(
  { database }: Workspace,
  page: CallInput<'package.list'>,
): Promise<CallOutput<'package.list'>> {
  return database.read(async (reader) => {
    const { records, total } = await listPackageRecords(reader, page);
    const matters = await mattersOfPackages(
      reader,
      records.map(({ id }) => id),
    );
    const labels = await matterLabels(reader, [...new Set([...matters.values()].flat())]);
    const names = new Map((await listPeerRows(reader)).map(({ unitId, name }) => [unitId, name]));
    const rows = records.map(
      (record): PackageRow => ({
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
        ...(record.direction === 'in' ? { receiptCode: record.receiptCode } : {}),
      }),
    );
    return { rows, total };
  });
}
