/** What waits for whom: one line a recipient, from the outbox and the receipts owed. */

import { labelOfLetter } from '@shared/domain/correspondence/letters';
import { compareEvents } from '@shared/domain/event/event-order';
import { packageKindOf } from '@shared/domain/exchange/package-kind';
import type { EventId, MatterId, UnitId } from '@shared/domain/identifiers';
import type { PendingExport } from '@shared/ipc/calls/exchange-calls';
import type { MatterEvent } from '@shared/package-format/events/event';
import { eventsById } from '../../database/repositories/event-repository';
import { waitingOriginals } from '../../database/repositories/original-repository';
import { outboxEntries } from '../../database/repositories/outbox-repository';
import { type MatterLabel, matterLabels } from '../../database/repositories/package-repository';
import { assignedUnitNames, listPeerRows } from '../../database/repositories/peer-repository';
import { owedReceipts } from '../../database/repositories/receipt-repository';
import { unitsOwedList } from '../card/carry-revocations';
import { statusOfPeer } from '../card/sender-trust';
import { unitsOwedProfile } from '../profile/carry-profiles';
import type { Workspace } from '../workspace';
import { packageFilesOf } from './package-files';
import { unitsToTellOfRestart } from './units-to-tell';

type Matters = PendingExport['matters'];

/** Recipients in the order of their names. */
export async function pendingExports({ database, session, now }: Workspace): Promise<PendingExport[]> {
  const waiting = await database.read(async (reader) => {
    const entries = await outboxEntries(reader);
    const receipts = await owedReceipts(reader);
    const originals = await waitingOriginals(reader);
    const restarted = new Set(await unitsToTellOfRestart(reader, session.identity, now()));
    const revoking = new Set(await unitsOwedList(reader, session.identity, now()));
    const ruled = new Set(await unitsOwedProfile(reader, session.identity, now()));
    const waitingFor = [...entries, ...receipts, ...originals].map(unitOf);
    const units = [...new Set([...waitingFor, ...restarted, ...revoking, ...ruled])];
    return {
      entries,
      receipts,
      originals,
      restarted,
      revoking,
      ruled,
      units,
      events: await eventsById(reader, [...new Set(entries.map(({ eventId }) => eventId))]),
      labels: await matterLabels(reader, [...new Set(entries.map(({ matterId }) => matterId))]),
      names: await assignedUnitNames(reader, units),
      peers: new Map((await listPeerRows(reader)).map((peer) => [peer.unitId, peer])),
    };
  });
  const eventIds = idsByUnit(waiting.entries);
  return waiting.units
    .map((unitId): PendingExport => {
      const events = (eventIds.get(unitId) ?? []).flatMap((id) => waiting.events.get(id) ?? []);
      const receipts = waiting.receipts.filter((receipt) => receipt.unitId === unitId).length;
      const isAlone = events.length + receipts === 0;
      const alone = waiting.revoking.has(unitId)
        ? 'revoke'
        : waiting.ruled.has(unitId)
          ? 'profile'
          : undefined;
      const peer = waiting.peers.get(unitId);
      return {
        recipient: { unitId, name: peer?.name ?? waiting.names.get(unitId) ?? '' },
        kind: (isAlone ? alone : undefined) ?? packageKindOf(events, unitId),
        sendable: peer !== undefined && statusOfPeer(peer, now()) === 'trusted',
        matters: mattersOf(events, waiting.labels),
        receipts,
        returning: waiting.originals.filter((original) => original.unitId === unitId).length,
        restarted: waiting.restarted.has(unitId),
        bytes: packageFilesOf(events).reduce((sum, { file }) => sum + file.size, 0),
      };
    })
    .sort((left, right) => left.recipient.name.localeCompare(right.recipient.name, 'zh-CN'));
}

function unitOf({ unitId }: { readonly unitId: UnitId }): UnitId {
  return unitId;
}

function idsByUnit(entries: readonly { unitId: UnitId; eventId: EventId }[]): Map<UnitId, EventId[]> {
  const ids = new Map<UnitId, EventId[]>();
  for (const { unitId, eventId } of entries) {
    const group = ids.get(unitId);
    if (group) group.push(eventId);
    else ids.set(unitId, [eventId]);
  }
  return ids;
}

function mattersOf(events: readonly MatterEvent[], labels: ReadonlyMap<MatterId, MatterLabel>): Matters {
  const types = new Map<MatterId, Set<string>>();
  const letters = new Map<MatterId, Matters[number]['letters']>();
  for (const event of [...events].sort(compareEvents)) {
    types.set(event.matter, (types.get(event.matter) ?? new Set()).add(event.type));
    const letter = labelOfLetter(event);
    if (!letter) continue;
    const others = letters.get(event.matter) ?? [];
    others.push({ type: event.type, ...letter });
    letters.set(event.matter, others);
  }
  return [...types].map(([matterId, what]) => ({
    matterId,
    number: labels.get(matterId)?.number ?? '',
    title: labels.get(matterId)?.title ?? '',
    what: [...what],
    letters: letters.get(matterId) ?? [],
  }));
}
