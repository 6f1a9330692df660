/** What waits for a person's decision, and what was decided last. A sender is named only where the signature held. */
import { FORK } from '@shared/domain/exchange/quarantine';
import type { QuarantineItem } from '@shared/ipc/calls/quarantine-calls';
import type { CallOutput } from '@shared/ipc/contract';
import type { AppErrorDetails } from '@shared/result/app-error';
import { readPeer } from '../../database/repositories/peer-repository';
import {
  listSettled,
  listWaiting,
  type QuarantineRow,
} from '../../database/repositories/quarantine-repository';
import type { Workspace } from '../workspace';

const SETTLED_SHOWN = 50;

export async function listQuarantine({ database }: Workspace): Promise<CallOutput<'quarantine.list'>> {
  return database.read(async (reader) => {
    const waiting = await Promise.all(
      (await listWaiting(reader)).map(async (row) => ({
        ...itemOf(row),
        // Here and now: a rotated name, and whether there is somebody to tell.
        ...(row.senderUnitId === null
          ? {}
          : { senderName: (await readPeer(reader, row.senderUnitId))?.name ?? row.senderName ?? '' }),
      })),
    );
    const settled = (await listSettled(reader, SETTLED_SHOWN)).map(itemOf);
    return { waiting, settled };
  });
}

function itemOf(row: QuarantineRow): QuarantineItem {
  const details = JSON.parse(row.details) as AppErrorDetails;
  return {
    id: row.id,
    fileName: row.fileName,
    size: row.size,
    fingerprint: row.fingerprint,
    code: row.code,
    details: Object.fromEntries(
      Object.entries(details).map(([key, value]) => [key, typeof value === 'object' ? [...value] : value]),
    ),
    alarm: row.code === FORK,
    signed: row.senderUnitId !== null,
    arrivedAt: row.arrivedAt,
    state: row.state,
    ...(row.senderName === null ? {} : { senderName: row.senderName }),
    ...(row.packageId === null ? {} : { packageId: row.packageId }),
    ...(row.seq === null ? {} : { seq: row.seq }),
    ...(row.settledAt === null ? {} : { settledAt: row.settledAt }),
    ...(row.settledBy === null ? {} : { settledBy: row.settledBy }),
    ...(row.reason === null ? {} : { reason: row.reason }),
  };
}
