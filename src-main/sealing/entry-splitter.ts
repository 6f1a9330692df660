/** Cuts the plaintext behind the frame into the manifest's entries and checks each digest; bytes after the last entry are refused. */
import type { ManifestEntry } from '@shared/package-format/manifest';
import { AppError } from '@shared/result/app-error';
import { hexOf } from './bytes';
import { createSm3Stream } from './sm3';

/** Receives the entries one after another. */
export interface EntrySink {
  begin(entry: ManifestEntry, index: number): Promise<void>;
  write(bytes: Uint8Array): Promise<void>;
  /** The digest held. */
  end(): Promise<void>;
}

/**
 * `E_ENTRY_DIGEST` for content that differs from the manifest or ends early, `E_TRAILING` for bytes no entry claims.
 * A sink may have received bytes of an entry before its digest fails: it must not keep them.
 */
export async function splitEntries(
  pieces: AsyncIterable<Uint8Array>,
  entriesAt: number,
  entries: readonly ManifestEntry[],
  sink: EntrySink,
): Promise<void> {
  const digest = await createSm3Stream();
  let skip = entriesAt;
  let index = -1;
  let missing = 0;

  const finish = async () => {
    const entry = entries[index] as ManifestEntry;
    if (hexOf(digest.digest()) !== entry.sm3) throw entryFailure(entry, index);
    await sink.end();
  };
  /** Opens the next entry that has content left to come; empty ones pass at once. */
  const advance = async () => {
    while (missing === 0 && index + 1 < entries.length) {
      index += 1;
      const entry = entries[index] as ManifestEntry;
      missing = entry.size;
      await sink.begin(entry, index);
      if (missing === 0) await finish();
    }
  };

  await advance();
  for await (const piece of pieces) {
    let rest = piece.subarray(Math.min(skip, piece.length));
    skip -= piece.length - rest.length;
    while (rest.length > 0) {
      if (missing === 0) throw new AppError('E_TRAILING');
      const part = rest.subarray(0, Math.min(missing, rest.length));
      digest.update(part);
      await sink.write(part);
      missing -= part.length;
      rest = rest.subarray(part.length);
      if (missing === 0) {
        await finish();
        await advance();
      }
    }
  }
  if (missing > 0) throw entryFailure(entries[index] as ManifestEntry, index);
}

/** The content of an entry is not what its digest says. */
export function entryFailure(entry: Pick<ManifestEntry, 'name'>, index: number): AppError {
  return new AppError('E_ENTRY_DIGEST', { entry: index, name: entry.name });
}
