/**
 * What a unit's machine forgot of its own making goes back to it: which of its packages it no longer knows, and those packages as
 * they were signed, written again byte for byte from our rows.
 */
import { compareEvents } from '@shared/domain/event/event-order';
import { entryFor, heldBeyond, rangeCovers, type SeriesRange } from '@shared/domain/exchange/series';
import type { IncarnationId, PackageId, UnitId } from '@shared/domain/identifiers';
import type { MatterEvent } from '@shared/package-format/events/event';
import { type Manifest, manifestSchema } from '@shared/package-format/manifest';
import type { ReadableDatabase, WritableDatabase } from '../../database/drizzle-session';
import { eventsById } from '../../database/repositories/event-repository';
import {
  queueOriginal,
  returnedAmong,
  waitingOriginals,
} from '../../database/repositories/original-repository';
import {
  eventsInPackage,
  importedUnder,
  type PackageRecord,
  readPackage,
} from '../../database/repositories/package-repository';
import { oweReceipt } from '../../database/repositories/receipt-repository';
import { bytesOfHex, hexOf, utf8 } from '../../sealing/bytes';
import type { EntrySource } from '../../sealing/entry-source';
import { joinEventLines } from '../../sealing/event-lines';
import { encodeOriginal, ORIGINAL_MEDIA } from '../../sealing/original';
import { sm3 } from '../../sealing/sm3';

/** More wait for the next package. */
const MOST_IN_ONE_PACKAGE = 1000;

export interface OriginalToReturn {
  readonly packageId: PackageId;
  readonly bytes: Uint8Array;
  readonly events: readonly MatterEvent[];
}

type Claims = Readonly<Record<string, SeriesRange>>;

export interface Forgetting {
  readonly sender: UnitId;
  /** The sender's package that shows it. */
  readonly manifest: Manifest;
  /** What the sender says it holds of us. */
  readonly heldOfUs: Claims;
  /** What arrived of its series, by incarnation. */
  readonly arrivals: ReadonlyMap<IncarnationId, SeriesRange>;
}

/** Packages of the sender's ended incarnations of which its new one says nothing. */
export async function queueForgotten(tx: WritableDatabase, forgetting: Forgetting): Promise<void> {
  const { sender, manifest, arrivals } = forgetting;
  const claims: Claims = entryFor(manifest.have, sender) ?? {};
  for (const [incarnation, arrived] of arrivals) {
    if (incarnation === manifest.inc.id) continue;
    const numbers = heldBeyond(arrived, entryFor(claims, incarnation));
    await queueAsked(tx, forgetting, await importedUnder(tx, sender, incarnation, numbers));
  }
}

/** What was returned with a package that the sender has not seen yet is still under way. */
async function queueAsked(
  tx: WritableDatabase,
  { sender, heldOfUs }: Forgetting,
  ids: readonly PackageId[],
): Promise<void> {
  const returned = await returnedAmong(tx, sender, ids);
  for (const id of ids) {
    const carrierId = returned.get(id);
    if (carrierId === null) continue;
    if (carrierId !== undefined) {
      const carrier = await readPackage(tx, carrierId);
      if (carrier && !rangeCovers(entryFor(heldOfUs, carrier.incarnationId), carrier.seq)) continue;
    }
    await queueReturn(tx, sender, id);
  }
}

/** With a receipt, which tells the author the fingerprint that the original itself cannot. */
export async function queueReturn(tx: WritableDatabase, author: UnitId, id: PackageId): Promise<void> {
  const record = await readPackage(tx, id);
  if (record?.direction !== 'in' || record.peerUnitId !== author || !(await rebuild(tx, record))) return;
  await queueOriginal(tx, author, id);
  const { fingerprint, handledAt: importedAt } = record;
  await oweReceipt(tx, { unitId: author, packageId: id, fingerprint, importedAt, result: 'imported' });
}

export async function originalsFor(database: ReadableDatabase, unitId: UnitId): Promise<OriginalToReturn[]> {
  const originals: OriginalToReturn[] = [];
  for (const { packageId } of (await waitingOriginals(database, unitId)).slice(0, MOST_IN_ONE_PACKAGE)) {
    const record = await readPackage(database, packageId);
    const original = record && (await rebuild(database, record));
    if (original) originals.push(original);
  }
  return originals;
}

export function entryOfOriginal({ packageId, bytes }: OriginalToReturn): EntrySource {
  return { name: packageId, type: 'attachment', media: ORIGINAL_MEDIA, source: { bytes } };
}

/** Undefined where our rows no longer give the signed bytes: the order of events was not kept before this version. */
async function rebuild(
  database: ReadableDatabase,
  { id, manifest, signature }: PackageRecord,
): Promise<OriginalToReturn | undefined> {
  if (signature === null) return undefined;
  const places = await eventsInPackage(database, id);
  const found = await eventsById(
    database,
    places.map(({ eventId }) => eventId),
  );
  const events = places
    .flatMap(({ eventId, position }) => {
      const event = found.get(eventId);
      return event ? [{ event, position }] : [];
    })
    .sort((left, right) => left.position - right.position || compareEvents(left.event, right.event))
    .map(({ event }) => event);
  const lines = joinEventLines(events);
  const { entries } = manifestSchema.parse(JSON.parse(manifest));
  if (entries[0]?.sm3 !== hexOf(await sm3(lines))) return undefined;
  return { packageId: id, bytes: encodeOriginal(utf8(manifest), bytesOfHex(signature), lines), events };
}
