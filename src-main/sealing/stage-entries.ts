/** Writes a package's entries into staging, one file each, every one checked against its digest; a failure removes them all. */
import { type FileHandle, mkdir, open, rm, statfs } from 'node:fs/promises';
import { join } from 'node:path';
import type { Manifest, ManifestEntry } from '@shared/package-format/manifest';
import { AppError } from '@shared/result/app-error';
import { asStagingError } from '../disk/disk-error';
import { splitEntries } from './entry-splitter';
import type { StagedEntry } from './reader-knowledge';
import { writeAll } from './write-all';

/** Files are named by their place: a name from a manifest never becomes a path. `E_DISK_FULL`, `DISK_WRITE`, `E_ENTRY_DIGEST`, `E_TRAILING`. */
export async function stageEntries(
  folder: string,
  manifest: Manifest,
  entriesAt: number,
  pieces: AsyncIterable<Uint8Array>,
  totalLength: number,
): Promise<readonly StagedEntry[]> {
  const target = join(folder, 'entries');
  let current: FileHandle | undefined;
  try {
    await mkdir(target, { mode: 0o700 });
    const { bavail, bsize } = await statfs(target);
    if (bavail * bsize < totalLength) throw new AppError('E_DISK_FULL', { needed: totalLength });
    const staged: StagedEntry[] = [];
    await splitEntries(pieces, entriesAt, manifest.entries, {
      async begin(entry: ManifestEntry, index: number) {
        const path = join(target, String(index).padStart(5, '0'));
        current = await open(path, 'wx', 0o600);
        staged.push({ entry, path });
      },
      async write(bytes) {
        if (current !== undefined) await writeAll(current, bytes);
      },
      async end() {
        await current?.close();
        current = undefined;
      },
    });
    return staged;
  } catch (error) {
    await current?.close();
    await rm(target, { recursive: true, force: true });
    throw asStagingError(error);
  }
}
