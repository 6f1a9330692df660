/** What the next package to a unit would carry, from one consistent moment: events that wait, their files, receipts owed. */

import { compareEvents } from '@shared/domain/event/event-order';
import { unitsToIntroduce } from '@shared/domain/exchange/directory';
import { highestClassification, packageKindOf } from '@shared/domain/exchange/package-kind';
import { haveRange, type SeriesRange } from '@shared/domain/exchange/series';
import type { MatterId, PackageId, UnitId } from '@shared/domain/identifiers';
import { foldMatter } from '@shared/domain/matter/fold-matter';
import type { Classification } from '@shared/domain/matter/matter';
import type { MatterState } from '@shared/domain/matter/matter-state';
import type { IdentityCard } from '@shared/package-format/card';
import type { MatterEvent } from '@shared/package-format/events/event';
import type { Manifest, PackageKind } from '@shared/package-format/manifest';
import { AppError } from '@shared/result/app-error';
import type { ReadableDatabase } from '../../database/drizzle-session';
import { arrivalsFrom } from '../../database/repositories/arrival-repository';
import { eventsById, eventsOfMatter } from '../../database/repositories/event-repository';
import { outboxEntries } from '../../database/repositories/outbox-repository';
import { lastInSeries, settledNumbers } from '../../database/repositories/package-repository';
import {
  assignedUnitNames,
  listPeerRows,
  type PeerRow,
  readPeer,
} from '../../database/repositories/peer-repository';
import { type OwedReceipt, owedReceipts } from '../../database/repositories/receipt-repository';
import { type CarriedList, listFor } from '../card/carry-revocations';
import { readOwnCard } from '../card/own-card';
import { cardOfPeer } from '../card/peer-of-card';
import { statusOfPeer } from '../card/sender-trust';
import { type CarriedProfile, profilesFor } from '../profile/carry-profiles';
import type { OwnIdentity } from '../session/session';
import { type PackageFile, packageFilesOf } from './package-files';
import { type OriginalToReturn, originalsFor } from './return-originals';
import { unitsToTell } from './units-to-tell';

export interface PackageContent {
  readonly recipient: PeerRow;
  readonly ownCard: IdentityCard;
  /** In the order of the fold. */
  readonly events: readonly MatterEvent[];
  readonly matters: readonly MatterState[];
  readonly files: readonly PackageFile[];
  readonly receipts: readonly OwedReceipt[];
  /** Packages of the recipient that its machine may have forgotten. */
  readonly originals: readonly OriginalToReturn[];
  /** Our list of revoked cards, as long as the unit is not known to have it. */
  readonly revocation: CarriedList | undefined;
  /** Versions of our rules that the unit is not known to have. */
  readonly profiles: readonly CarriedProfile[];
  /** Trusted cards of the units that share a matter of this office with the recipient. */
  readonly introduced: readonly IdentityCard[];
  readonly kind: PackageKind;
  readonly classification: Classification;
  readonly seq: number;
  /** Absent at seq 1. */
  readonly previous?: PackageId | undefined;
  readonly have: Manifest['have'];
}

export interface ContentRequest {
  readonly unitId: UnitId;
  /** Absent: all that waits. */
  readonly matterIds?: readonly MatterId[] | undefined;
}

/** The manifest takes 10,000 in at most 4 MiB; more wait for the next package. */
const MOST_RECEIPTS = 5000;

/** @throws AppError RECIPIENT_UNKNOWN, NOTHING_TO_EXPORT. */
export async function gatherContent(
  database: ReadableDatabase,
  { unitId, matterIds }: ContentRequest,
  self: OwnIdentity,
  now: number,
): Promise<PackageContent> {
  const recipient = await requireRecipient(database, unitId, now);
  const waiting = (await outboxEntries(database, unitId)).filter(
    ({ matterId }) => matterIds === undefined || matterIds.includes(matterId),
  );
  const events = [
    ...(
      await eventsById(
        database,
        waiting.map(({ eventId }) => eventId),
      )
    ).values(),
  ];
  const receipts = (await owedReceipts(database, unitId)).slice(0, MOST_RECEIPTS);
  const originals = await originalsFor(database, unitId);
  const revocation = await listFor(database, self, recipient);
  const isEmpty = events.length === 0 && receipts.length === 0 && originals.length === 0;
  if (isEmpty && !(await unitsToTell(database, self, now)).includes(unitId)) {
    throw new AppError('NOTHING_TO_EXPORT');
  }
  const returned = originals.flatMap((original) => original.events);
  const matters = await mattersOf(database, [...events, ...returned]);
  const profiles = await profilesFor(database, self, recipient, matters);
  const last = await lastInSeries(database, unitId, self.incarnationId);
  return {
    recipient,
    ownCard: await readOwnCard(database),
    events: events.sort(compareEvents),
    matters,
    files: packageFilesOf([...events, ...returned]),
    receipts,
    originals,
    introduced: await introducedCards(database, matters, self, unitId, now),
    kind:
      isEmpty && revocation
        ? 'revoke'
        : isEmpty && profiles.length > 0
          ? 'profile'
          : packageKindOf(events, unitId),
    revocation,
    profiles,
    classification: highestClassification(matters.map(({ facts }) => facts.classification)),
    seq: (last?.seq ?? 0) + 1,
    previous: last?.id,
    have: await haveOf(database, unitId, self),
  };
}

async function requireRecipient(database: ReadableDatabase, unitId: UnitId, now: number): Promise<PeerRow> {
  const peer = await readPeer(database, unitId);
  if (peer && statusOfPeer(peer, now) === 'trusted') return peer;
  const name = peer?.name ?? (await assignedUnitNames(database, [unitId])).get(unitId);
  throw new AppError('RECIPIENT_UNKNOWN', name === undefined ? {} : { name });
}

async function mattersOf(database: ReadableDatabase, events: readonly MatterEvent[]): Promise<MatterState[]> {
  const matters: MatterState[] = [];
  for (const matterId of new Set(events.map(({ matter }) => matter))) {
    const matter = foldMatter(await eventsOfMatter(database, matterId));
    if (matter) matters.push(matter);
  }
  return matters;
}

async function introducedCards(
  database: ReadableDatabase,
  matters: readonly MatterState[],
  self: OwnIdentity,
  recipient: UnitId,
  now: number,
): Promise<IdentityCard[]> {
  if (!self.desks.includes('office')) return [];
  const units = new Set(unitsToIntroduce(matters, { office: self.unitId, recipient }));
  if (units.size === 0) return [];
  return (await listPeerRows(database))
    .filter((peer) => units.has(peer.unitId) && statusOfPeer(peer, now) === 'trusted')
    .map(cardOfPeer);
}

/**
 * Numbers count per recipient, so a unit is told of its own packages only: what others sent us is no concern of its. Under our own
 * id stands what we know of our ended series to it, so that it can give back what we forgot.
 */
async function haveOf(
  database: ReadableDatabase,
  unitId: UnitId,
  { unitId: self, incarnationId }: OwnIdentity,
): Promise<Manifest['have']> {
  const arrived = await arrivalsFrom(database, unitId);
  const settled = await settledNumbers(database, unitId, incarnationId);
  const known = [...settled].flatMap(([incarnation, numbers]) => {
    const range = haveRange(numbers);
    return range === undefined ? [] : [[incarnation, range] as const];
  });
  return {
    ...(arrived.size === 0 ? {} : { [unitId]: mutable(arrived) }),
    ...(known.length === 0 ? {} : { [self]: mutable(known) }),
  };
}

function mutable(ranges: Iterable<readonly [string, SeriesRange]>): Record<string, number[]> {
  return Object.fromEntries([...ranges].map(([incarnation, range]) => [incarnation, [...range]]));
}
