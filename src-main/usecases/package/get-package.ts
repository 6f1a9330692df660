/** One package as its drawer tells it: what it contained, on which medium it went, and whether the other side is known to have it. */
import type { CallInput, CallOutput } from '@shared/ipc/contract';
import { manifestSchema } from '@shared/package-format/manifest';
import { AppError } from '@shared/result/app-error';
import type { ReadableDatabase } from '../../database/drizzle-session';
import {
  confirmedByTelephone,
  eventTypesInPackage,
} from '../../database/repositories/exchange-overview-repository';
import { readVolumeSet } from '../../database/repositories/export-volume-repository';
import { mediaOfPackage } from '../../database/repositories/medium-repository';
import {
  matterLabels,
  type PackageRecord,
  readPackage,
} from '../../database/repositories/package-repository';
import { isOriginal } from '../../sealing/original';
import { mediumKindOf } from '../medium/list-media';
import type { Workspace } from '../workspace';
import { packageRows } from './list-packages';

type Detail = CallOutput<'package.get'>;

/** @throws AppError NOT_FOUND. */
export async function getPackage(
  { database }: Workspace,
  { packageId }: CallInput<'package.get'>,
): Promise<Detail> {
  return database.read(async (reader) => {
    const record = await readPackage(reader, packageId);
    if (!record) throw new AppError('NOT_FOUND', { what: 'package' });
    const [row] = await packageRows(reader, [record]);
    if (!row) throw new AppError('NOT_FOUND', { what: 'package' });
    const { entries, receipts, classification } = manifestSchema.parse(JSON.parse(record.manifest));
    const volumes = await readVolumeSet(reader, packageId);
    return {
      row,
      createdAt: record.createdAt,
      classification,
      events: await eventsOf(reader, record),
      files: entries
        .filter((entry) => entry.type !== 'events' && !isOriginal(entry))
        .map(({ name, size, type }) => ({ name, size, type })),
      receipts: receipts.length,
      ...(await confirmationOf(reader, record)),
      media: (await mediaOfPackage(reader, packageId)).map(({ id, number, kind }) => ({
        mediumId: id,
        number,
        kind: mediumKindOf(kind),
      })),
      ...(volumes
        ? { volumes: { partSize: volumes.partSize, count: volumes.partCount, written: [...volumes.written] } }
        : {}),
    };
  });
}

async function eventsOf(database: ReadableDatabase, { id }: PackageRecord): Promise<Detail['events']> {
  const events = await eventTypesInPackage(database, id);
  const labels = await matterLabels(database, [...new Set(events.map(({ matterId }) => matterId))]);
  return events.map(({ matterId, type, at, actorName }) => ({
    matterId,
    number: labels.get(matterId)?.number ?? '',
    title: labels.get(matterId)?.title ?? '',
    what: type,
    at,
    actorName,
  }));
}

async function confirmationOf(
  database: ReadableDatabase,
  { id, state, receivedAt }: PackageRecord,
): Promise<Pick<Detail, 'receivedAt' | 'confirmedBy'>> {
  if (state !== 'received' || receivedAt === null) return {};
  return { receivedAt, confirmedBy: (await confirmedByTelephone(database, id)) ? 'telephone' : 'receipt' };
}
