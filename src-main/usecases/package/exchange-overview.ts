/** 往来情况: how things stand with every unit that has a card here, was written to, or is waited for. Exported never means received. */
import { daysBetween, localDateOf, localDateSchema } from '@shared/domain/calendar/local-date';
import type { UnitId } from '@shared/domain/identifiers';
import {
  type ExchangeSettings,
  exchangeSettingsSchema,
  type UnitOverview,
} from '@shared/ipc/calls/export-calls';
import type { CallInput, CallOutput } from '@shared/ipc/contract';
import type { ReadableDatabase } from '../../database/drizzle-session';
import {
  missingByUnit,
  sentSoFar,
  unconfirmedByUnit,
} from '../../database/repositories/exchange-overview-repository';
import { outboxEntries } from '../../database/repositories/outbox-repository';
import { lastArrivals } from '../../database/repositories/package-repository';
import { assignedUnitNames, listPeerRows } from '../../database/repositories/peer-repository';
import { owedReceipts } from '../../database/repositories/receipt-repository';
import { readSetting, writeSetting } from '../../database/repositories/setting-repository';
import { statusOfPeer } from '../card/sender-trust';
import { recordAct } from '../event/record-act';
import { beganAgain } from '../session/incarnation';
import type { OwnIdentity } from '../session/session';
import type { Workspace } from '../workspace';

const KEY = 'exchange-settings';
const DEFAULTS: ExchangeSettings = { silentLimit: 15 };
const LISTED_NUMBERS = 20;

/** Those that need a look first, then by name. */
export async function exchangeOverview({
  database,
  session,
  now,
}: Workspace): Promise<CallOutput<'exchange.overview'>> {
  const at = now();
  const { silentLimit, facts } = await database.read(async (reader) => ({
    ...(await readSettings(reader)),
    facts: await gatherFacts(reader, session.identity),
  }));
  const units = [...facts.units]
    .map((unitId) => overviewOf(unitId, facts, silentLimit, at))
    .sort(
      (left, right) =>
        Number(right.alarming) - Number(left.alarming) || left.name.localeCompare(right.name, 'zh-CN'),
    );
  return { silentLimit, units };
}

export async function saveExchangeSettings(
  workspace: Workspace,
  settings: CallInput<'exchange.save-settings'>,
): Promise<CallOutput<'exchange.save-settings'>> {
  await workspace.database.write(async (tx) => {
    await writeSetting(tx, KEY, JSON.stringify(settings));
    await recordAct(tx, workspace, 'exchange.settings-saved', KEY, { ...settings });
  });
  workspace.notify({ topics: ['packages'] });
  return {};
}

async function readSettings(database: ReadableDatabase): Promise<ExchangeSettings> {
  const stored = await readSetting(database, KEY);
  return stored === undefined ? DEFAULTS : exchangeSettingsSchema.parse(JSON.parse(stored));
}

type Facts = Awaited<ReturnType<typeof gatherFacts>>;

async function gatherFacts(database: ReadableDatabase, self: OwnIdentity) {
  const peers = new Map((await listPeerRows(database)).map((peer) => [peer.unitId, peer]));
  const waiting = await waitingFor(database);
  const sent = await sentSoFar(database);
  const units = new Set([...peers.keys(), ...waiting.keys(), ...sent.keys()]);
  return {
    units,
    peers,
    waiting,
    sent,
    names: await assignedUnitNames(database, [...units]),
    arrivals: await lastArrivals(database),
    unconfirmed: await unconfirmedByUnit(database, await beganAgain(database, self.incarnationId)),
    missing: await missingByUnit(database),
  };
}

async function waitingFor(database: ReadableDatabase): Promise<Map<UnitId, UnitOverview['waiting']>> {
  const matters = new Map<UnitId, Set<string>>();
  for (const { unitId, matterId } of await outboxEntries(database)) {
    matters.set(unitId, (matters.get(unitId) ?? new Set()).add(matterId));
  }
  const receipts = new Map<UnitId, number>();
  for (const { unitId } of await owedReceipts(database)) {
    receipts.set(unitId, (receipts.get(unitId) ?? 0) + 1);
  }
  return new Map(
    [...new Set([...matters.keys(), ...receipts.keys()])].map((unitId) => [
      unitId,
      { matters: matters.get(unitId)?.size ?? 0, receipts: receipts.get(unitId) ?? 0 },
    ]),
  );
}

function overviewOf(unitId: UnitId, facts: Facts, silentLimit: number, now: number): UnitOverview {
  const peer = facts.peers.get(unitId);
  const sent = facts.sent.get(unitId);
  const lastReceivedAt = facts.arrivals.get(unitId);
  const unconfirmed = facts.unconfirmed.get(unitId);
  const waiting = facts.waiting.get(unitId) ?? { matters: 0, receipts: 0 };
  const missing = facts.missing.get(unitId) ?? [];
  const silentDays = daysSince(lastReceivedAt ?? sent?.first, now);
  const somethingWaits = unconfirmed !== undefined || waiting.matters > 0 || missing.length > 0;
  return {
    unitId,
    name: peer?.name ?? facts.names.get(unitId) ?? '',
    ...(peer
      ? {
          desk: peer.desk,
          card: { status: statusOfPeer(peer, now), validTo: localDateSchema.parse(peer.validTo) },
        }
      : {}),
    ...(sent ? { lastSentAt: sent.last } : {}),
    ...(lastReceivedAt === undefined ? {} : { lastReceivedAt }),
    waiting,
    ...(unconfirmed ? { unconfirmed } : {}),
    missing: missing.slice(0, LISTED_NUMBERS),
    missingCount: missing.length,
    ...(silentDays === undefined ? {} : { silentDays }),
    alarming: silentDays !== undefined && silentDays >= silentLimit && somethingWaits,
  };
}

/** By the calendar of the office; a clock that was set back makes none negative. */
function daysSince(instant: number | undefined, now: number): number | undefined {
  return instant === undefined ? undefined : Math.max(0, daysBetween(localDateOf(instant), localDateOf(now)));
}
