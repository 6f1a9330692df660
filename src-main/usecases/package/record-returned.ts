/** Our own packages that a peer gave back: the peer holds them, so they count as sent and received, and are never asked for again. */
import { entryFor } from '@shared/domain/exchange/series';
import { type PackageId, packageIdSchema, sm3Schema, type UnitId } from '@shared/domain/identifiers';
import { canonicalize } from '@shared/package-format/canonical-json';
import type { Manifest } from '@shared/package-format/manifest';
import type { WritableDatabase } from '../../database/drizzle-session';
import {
  insertPackage,
  markReceived,
  readPackage,
  requeuePackage,
  sentUnder,
} from '../../database/repositories/package-repository';
import { settlePackage } from '../../database/repositories/settled-repository';
import { incarnationOf } from './plan-import';
import type { StagedOriginal } from './read-originals';

export interface Returned {
  /** Of the package that brought them. */
  readonly carrier: Manifest;
  readonly sender: UnitId;
  readonly originals: readonly StagedOriginal[];
  readonly self: UnitId;
  readonly at: number;
}

/** In the transaction of the import, after a roll-back was answered: by then no number of an original belongs to the series in use. */
export async function recordReturned(
  tx: WritableDatabase,
  { carrier, sender, originals, self, at }: Returned,
): Promise<void> {
  for (const original of originals) {
    const { manifest } = original;
    const seq = entryFor(manifest.seq, sender);
    if (original.author !== self || seq === undefined) continue;
    const id = packageIdSchema.parse(manifest.packageId);
    const incarnationId = incarnationOf(manifest.inc.id);
    const receipt = carrier.receipts.find(({ packageId }) => packageId === id);
    const known = await readPackage(tx, id);
    const doubled = known === undefined ? await sentUnder(tx, sender, incarnationId, seq) : undefined;
    if (known === undefined && doubled === undefined) {
      await insertPackage(
        tx,
        {
          id,
          direction: 'out',
          kind: manifest.kind,
          peerUnitId: sender,
          incarnationId,
          seq,
          createdAt: manifest.createdAt,
          handledAt: manifest.createdAt,
          fileName: '',
          size: manifest.entries.reduce((sum, { size }) => sum + size, 0),
          // The sealed file is gone; only the peer's receipt tells its digest.
          fingerprint: sm3Schema.parse(receipt?.fingerprint ?? manifest.header),
          state: 'received',
          receivedAt: receipt?.importedAt ?? at,
          receiptCode: '',
          manifest: canonicalize(manifest),
          blobSm3: null,
          recipientKeyId: null,
          signature: null,
        },
        original.events.map(({ id: eventId, matter: matterId }) => ({ eventId, matterId })),
      );
    } else if (known?.state === 'exported') {
      await markReceived(tx, id, receipt?.importedAt ?? at);
    }
    // Numbered twice: the peer holds the other one, so what ours said goes out again; the number is known from now on.
    if (doubled !== undefined) await requeueUnlessRefused(tx, doubled, sender);
    await settlePackage(tx, doubled ?? id);
  }
}

/** What was refused waits for a person: sent again it would be refused again. */
async function requeueUnlessRefused(tx: WritableDatabase, id: PackageId, recipient: UnitId): Promise<void> {
  const ours = await readPackage(tx, id);
  if (ours?.state !== 'refused') await requeuePackage(tx, id, recipient);
}
