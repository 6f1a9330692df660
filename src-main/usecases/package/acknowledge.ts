/** What a sender says about our packages to it: receipts and `have` are the only proof of delivery, and a new incarnation takes the proof back (SEALED-PACKAGE 6). */
import { rangeCovers } from '@shared/domain/exchange/series';
import type { UnitId } from '@shared/domain/identifiers';
import type { Manifest } from '@shared/package-format/manifest';
import type { WritableDatabase } from '../../database/drizzle-session';
import {
  markReceived,
  newestIncarnationStart,
  packagesTo,
  requeuePackage,
} from '../../database/repositories/package-repository';

/** Called before the sender's package is recorded. */
export async function acknowledge(
  tx: WritableDatabase,
  manifest: Manifest,
  sender: UnitId,
  self: UnitId,
  at: number,
): Promise<void> {
  const have = Object.hasOwn(manifest.have, self) ? (manifest.have[self] ?? {}) : {};
  const receipts = new Map(manifest.receipts.map((receipt) => [receipt.packageId, receipt]));
  const restarted = await beganAgain(tx, manifest, sender);
  for (const { id, incarnationId, seq, state, fingerprint } of await packagesTo(tx, sender)) {
    const receipt = receipts.get(id);
    const isReceipted = receipt?.result === 'imported' && receipt.fingerprint === fingerprint;
    const isHeld = rangeCovers(Object.hasOwn(have, incarnationId) ? have[incarnationId] : undefined, seq);
    if (isReceipted || isHeld) {
      if (state !== 'received') await markReceived(tx, id, isReceipted ? receipt.importedAt : at);
    } else if (restarted) {
      await requeuePackage(tx, id, sender);
    }
  }
}

/** A restored or newly installed machine may lack what it once confirmed; without this rule that would be lost in silence. */
async function beganAgain(tx: WritableDatabase, { inc }: Manifest, sender: UnitId): Promise<boolean> {
  const newest = await newestIncarnationStart(tx, sender);
  return newest !== undefined && inc.startedAt > newest;
}
