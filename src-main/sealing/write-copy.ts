/** A copy that was read back: what is on the target afterwards is what was in the source, or nothing is. */
import { createReadStream } from 'node:fs';
import { open, rm, stat } from 'node:fs/promises';
import { AppError } from '@shared/result/app-error';
import { asReadError, asWriteError } from '../disk/disk-error';
import { hexOf } from './bytes';
import { throwIfCancelled } from './cancellation';
import { type DigestOptions, digestFile, type FileDigest, PIECE_LENGTH } from './digest-file';
import { createSm3Stream } from './sm3';
import { writeAll } from './write-all';

export interface CopyOrder {
  readonly source: string;
  /** Must not exist yet. */
  readonly target: string;
}

/** On the disk when it answers. @throws AppError E_DISK_FULL, DISK_WRITE (also when other bytes come back), DISK_READ of the source, CANCELLED; then no target is left. */
export async function copyWithReadBack(
  { source, target }: CopyOrder,
  { onProgress, signal }: DigestOptions = {},
): Promise<FileDigest> {
  try {
    const total = 2 * (await stat(source)).size;
    const written = await copy(source, target, signal, (done) => onProgress?.(done, total));
    const found = await digestFile(
      { path: target },
      { signal, onProgress: (done) => onProgress?.(written.size + done, total) },
    );
    if (found.sm3 !== written.sm3) throw new AppError('DISK_WRITE', { reason: 'read back differs' });
    return written;
  } catch (error) {
    await rm(target, { force: true }).catch(() => {});
    throw asWriteError(error);
  }
}

async function copy(
  source: string,
  target: string,
  signal: AbortSignal | undefined,
  onDone: (done: number) => void,
): Promise<FileDigest> {
  const digest = await createSm3Stream();
  let size = 0;
  const file = await open(target, 'wx', 0o600);
  try {
    for await (const bytes of sourcePieces(source)) {
      throwIfCancelled(signal);
      digest.update(bytes);
      await writeAll(file, bytes);
      size += bytes.length;
      onDone(size);
    }
    await file.sync();
  } finally {
    await file.close();
  }
  return { sm3: hexOf(digest.digest()), size };
}

async function* sourcePieces(path: string): AsyncGenerator<Buffer> {
  try {
    yield* createReadStream(path, { highWaterMark: PIECE_LENGTH });
  } catch (error) {
    throw asReadError(error, false);
  }
}
