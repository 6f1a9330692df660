/** What waits for a person's decision, and what was decided last. A sender is named only where the signature held. */
import { FORK } from '@shared/domain/exchange/quarantine';
import { packageIdSchema } from '@shared/domain/identifiers';
import type { QuarantineItem } from '@shared/ipc/calls/quarantine-calls';
import type { CallOutput } from '@shared/ipc/contract';
import type { AppErrorDetails } from '@shared/result/app-error';
import type { ReadableDatabase } from '../../database/drizzle-session';
import { readPackage } from '../../database/repositories/package-repository';
import {
  listSettled,
  listWaiting,
  type QuarantineRow,
} from '../../database/repositories/quarantine-repository';
import { knownSender } from '../card/sender-trust';
import { plainDetails } from '../package/refusals';
import type { Workspace } from '../workspace';

const SETTLED_SHOWN = 50;

export async function listQuarantine({ database, now }: Workspace): Promise<CallOutput<'quarantine.list'>> {
  return database.read(async (reader) => {
    const waiting: QuarantineItem[] = [];
    for (const row of await listWaiting(reader)) {
      waiting.push({ ...itemOf(row), ...(await cureOf(reader, row, now())) });
    }
    const settled = (await listSettled(reader, SETTLED_SHOWN)).map(itemOf);
    return { waiting, settled };
  });
}

/** The card that was missing, pending or expired is trusted by now; or the other of two packages was only read, and may have been dropped since. */
async function cureOf(
  database: ReadableDatabase,
  row: QuarantineRow,
  now: number,
): Promise<Pick<QuarantineItem, 'ready' | 'senderName'>> {
  const { keyId, other } = JSON.parse(row.details) as AppErrorDetails;
  if (row.code === FORK) {
    const taken = typeof other !== 'string' || (await readPackage(database, packageIdSchema.parse(other)));
    return { ready: !taken };
  }
  const sender = typeof keyId === 'string' ? await knownSender(database, keyId, now) : undefined;
  return sender?.status === 'trusted' ? { ready: true, senderName: sender.peer.name } : { ready: false };
}

function itemOf(row: QuarantineRow): QuarantineItem {
  const details = JSON.parse(row.details) as AppErrorDetails;
  return {
    id: row.id,
    fileName: row.fileName,
    size: row.size,
    fingerprint: row.fingerprint,
    code: row.code,
    details: plainDetails(details),
    ready: false,
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
