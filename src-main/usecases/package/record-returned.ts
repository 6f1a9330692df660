/** Our own packages that a peer gave back: the peer holds them, so they count as sent and received, and are never asked for again. */
import { entryFor } from '@shared/domain/exchange/series';
import { packageIdSchema, sm3Schema, type UnitId } from '@shared/domain/identifiers';
import { canonicalize } from '@shared/package-format/canonical-json';
import type { Manifest } from '@shared/package-format/manifest';
import type { WritableDatabase } from '../../database/drizzle-session';
import {
  insertPackage,
  markReceived,
  readPackage,
  sentUnder,
} from '../../database/repositories/package-repository';
import { settlePackage } from '../../database/repositories/settled-repository';
import { incarnationOf } from './plan-import';
import type { StagedOriginal } from './read-originals';

/** In the transaction of the import, after a roll-back was answered: by then no number of an original belongs to the series in use. */
export async function recordReturned(
  tx: WritableDatabase,
  carrier: Manifest,
  sender: UnitId,
  originals: readonly StagedOriginal[],
  self: UnitId,
  at: number,
): Promise<void> {
  for (const original of originals) {
    const { manifest } = original;
    const seq = entryFor(manifest.seq, sender);
    if (original.author !== self || seq === undefined) continue;
    const id = packageIdSchema.parse(manifest.packageId);
    const incarnationId = incarnationOf(manifest.inc.id);
    const receipt = carrier.receipts.find(({ packageId }) => packageId === id);
    const known = await readPackage(tx, id);
    // Numbered twice: what stands here under the number was sent again already, and the peer's is now known.
    const settled = known?.id ?? (await sentUnder(tx, sender, incarnationId, seq));
    if (settled === undefined) {
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
      await markReceived(tx, settled, receipt?.importedAt ?? at);
    }
    await settlePackage(tx, settled ?? id);
  }
}
