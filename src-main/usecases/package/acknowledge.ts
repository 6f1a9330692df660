/**
 * What a sender says about our packages to it, and about its own: receipts and `have` are the only proof of delivery, a new
 * incarnation takes the proof back, and what either machine forgot is noticed here (SEALED-PACKAGE 6).
 */
import { entryFor, rangeCovers, type SeriesRange } from '@shared/domain/exchange/series';
import { incarnationIdSchema, packageIdSchema, type UnitId } from '@shared/domain/identifiers';
import type { Manifest } from '@shared/package-format/manifest';
import type { WritableDatabase } from '../../database/drizzle-session';
import { arrivalsFrom } from '../../database/repositories/arrival-repository';
import {
  importedAt,
  lastInSeries,
  markKeptOut,
  markReceived,
  packagesOfIncarnation,
  packagesTo,
  readPackage,
  requeuePackage,
  unconfirmedTo,
} from '../../database/repositories/package-repository';
import { settlePackage, unsettlePackagesTo } from '../../database/repositories/settled-repository';
import { beginNewIncarnation } from '../session/incarnation';
import type { OwnIdentity } from '../session/session';
import type { Workspace } from '../workspace';
import type { StagedOriginal } from './read-originals';
import { queueForgotten, queueReturn } from './return-originals';

export interface Statement {
  readonly manifest: Manifest;
  readonly sender: UnitId;
  readonly originals: readonly StagedOriginal[];
  readonly at: number;
}

type Have = Readonly<Record<string, SeriesRange>>;

/** Called before the sender's package is recorded. @returns whether a unit that was heard before speaks in a new incarnation. */
export async function acknowledge(
  tx: WritableDatabase,
  workspace: Pick<Workspace, 'now' | 'session'>,
  statement: Statement,
): Promise<{ readonly speaksAnew: boolean }> {
  const { manifest, sender, at } = statement;
  const { identity } = workspace.session;
  const have: Have = entryFor(manifest.have, identity.unitId) ?? {};
  const arrivals = await arrivalsFrom(tx, sender);
  // By its id: a machine whose clock was set back begins again, too.
  const speaksAnew = !arrivals.has(incarnationIdSchema.parse(manifest.inc.id));

  // Who begins anew may have forgotten it since, and hold another package under the number by now.
  if (speaksAnew) await unsettlePackagesTo(tx, sender);
  const isForked = await heedReceipts(tx, statement, have, identity);
  for (const { id, incarnationId, seq } of await unconfirmedTo(tx, sender)) {
    if (covers(have, incarnationId, seq) && !keptOut(manifest, id)) await markReceived(tx, id, at);
  }
  if (speaksAnew) await requeueLost(tx, sender, have, arrivals.size === 0);
  await queueForgotten(tx, { sender, manifest, heldOfUs: have, arrivals });
  await returnForked(tx, manifest, sender, identity.unitId);
  if (isForked || (await weForgot(tx, statement, have, identity))) {
    await startAnew(tx, workspace, identity);
  }
  return { speaksAnew: speaksAnew && arrivals.size > 0 };
}

/** @returns whether the sender holds another package of ours under the number of one of the present series that it kept out. */
async function heedReceipts(
  tx: WritableDatabase,
  { manifest, sender }: Statement,
  have: Have,
  present: OwnIdentity,
): Promise<boolean> {
  let isForked = false;
  for (const { packageId, fingerprint, importedAt: when, result } of manifest.receipts) {
    const record = await readPackage(tx, packageIdSchema.parse(packageId));
    if (record?.direction !== 'out' || record.peerUnitId !== sender || record.fingerprint !== fingerprint) {
      continue;
    }
    const { id, state, incarnationId, seq } = record;
    if (result === 'imported') {
      if (state !== 'received') await markReceived(tx, id, when);
      await settlePackage(tx, id);
    } else if (covers(have, incarnationId, seq)) {
      await markKeptOut(tx, id, result);
      if (incarnationId === present.incarnationId) isForked = true;
      // The series ended already, and need not end again: what it lacks goes out in the present one.
      else if (result === 'quarantined') await requeuePackage(tx, id, sender);
    } else if (state === 'exported' || (state === 'quarantined' && result === 'refused')) {
      // A decision follows upon waiting, never the other way round: media come in any order.
      await markKeptOut(tx, id, result);
    }
  }
  return isForked;
}

function keptOut({ receipts }: Manifest, id: string): boolean {
  return receipts.some(({ packageId, result }) => packageId === id && result !== 'imported');
}

/**
 * A restored or newly installed machine may lack what it once confirmed; without this rule that would be lost in silence. The first
 * that we ever hear of a unit takes back only what somebody had confirmed: the rest may still be under way.
 */
async function requeueLost(
  tx: WritableDatabase,
  sender: UnitId,
  have: Have,
  isFirst: boolean,
): Promise<void> {
  for (const { id, incarnationId, seq, state } of await packagesTo(tx, sender)) {
    // What was refused waits for a person: sent again it would be refused again.
    if (state === 'refused' || covers(have, incarnationId, seq)) continue;
    if (!isFirst || state === 'received') await requeuePackage(tx, id, sender);
  }
}

/** Its package follows upon another one than we hold: its machine was rolled back, and the proof is its own signature. */
async function returnForked(
  tx: WritableDatabase,
  { inc, seq, prev }: Manifest,
  sender: UnitId,
  self: UnitId,
): Promise<void> {
  const n = entryFor(seq, self) ?? 1;
  const held = await importedAt(tx, sender, incarnationIdSchema.parse(inc.id), n - 1);
  if (held !== undefined && held !== entryFor(prev, self)) await queueReturn(tx, sender, held);
}

/** Our own machine was rolled back if a peer holds more of our present series than we ever numbered, or a package that we do not know. */
async function weForgot(
  tx: WritableDatabase,
  { manifest, sender, originals }: Statement,
  have: Have,
  { unitId, incarnationId }: OwnIdentity,
): Promise<boolean> {
  const [claimed = 0] = entryFor(have, incarnationId) ?? [];
  if (claimed > ((await lastInSeries(tx, sender, incarnationId))?.seq ?? 0)) return true;
  const ended = new Set<string>();
  for (const { author, manifest: original } of originals) {
    if (author !== unitId) continue;
    if (original.inc.id !== incarnationId) ended.add(original.packageId);
    else if (!(await isKnown(tx, original.packageId))) return true;
  }
  for (const { packageId, result } of manifest.receipts) {
    if (result === 'imported' && !ended.has(packageId) && !(await isKnown(tx, packageId))) return true;
  }
  return false;
}

async function isKnown(tx: WritableDatabase, packageId: string): Promise<boolean> {
  return (await readPackage(tx, packageIdSchema.parse(packageId))) !== undefined;
}

/** Numbers of the ended series may stand for other packages than we think: whatever is not settled goes out again, to everyone. */
async function startAnew(
  tx: WritableDatabase,
  workspace: Pick<Workspace, 'now' | 'session'>,
  { incarnationId }: OwnIdentity,
): Promise<void> {
  if (!(await beginNewIncarnation(tx, workspace, 'known-by-peer', { claimed: incarnationId }))) return;
  for (const { id, peerUnitId, state, settled } of await packagesOfIncarnation(tx, incarnationId)) {
    if (state !== 'refused' && settled === 0) await requeuePackage(tx, id, peerUnitId);
  }
}

function covers(have: Have, incarnationId: string, seq: number): boolean {
  return rangeCovers(entryFor(have, incarnationId), seq);
}
