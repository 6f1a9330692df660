/** Copies with their digest: of a file into the own folders, and onto a medium, where it is read back as well. A copy that fails leaves nothing. */
import { open, rm, stat } from 'node:fs/promises';
import { AppError } from '@shared/result/app-error';
import { asReadError, asStagingError, asWriteError } from '../disk/disk-error';
import { type DigestOptions, digestPieces, type FileDigest, filePieces } from './digest-file';
import { passesOver } from './passes';
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
    const size = await sizeOf(source);
    const progress = passesOver(size, 2 * size, onProgress);
    const written = await copy(source, target, progress, signal);
    const found = await digestPieces(filePieces(target, false), progress, signal).catch(asReadBackError);
    if (found.sm3 !== written.sm3) throw new AppError('DISK_WRITE', { reason: 'read back differs' });
    return written;
  } catch (error) {
    await rm(target, { force: true }).catch(() => {});
    throw asWriteError(error);
  }
}

/** What was just written and cannot be read is not written: it is the medium that failed, not this machine's disk. */
function asReadBackError(error: unknown): never {
  if (!(error instanceof AppError && error.code === 'DISK_READ')) throw error;
  throw new AppError('DISK_WRITE', { reason: 'read back fails' }, { cause: error });
}

/** Into the own folders. @throws AppError E_DISK_FULL, DISK_WRITE, DISK_READ of the source, CANCELLED; then no target is left. */
export async function copyWithDigest(
  { source, target }: CopyOrder,
  { onProgress, signal }: DigestOptions = {},
): Promise<FileDigest> {
  try {
    const size = await sizeOf(source);
    return await copy(source, target, passesOver(size, size, onProgress), signal);
  } catch (error) {
    await rm(target, { force: true }).catch(() => {});
    throw asStagingError(error);
  }
}

async function sizeOf(source: string): Promise<number> {
  const { size } = await stat(source).catch((error) => {
    throw asReadError(error);
  });
  return size;
}

async function copy(
  source: string,
  target: string,
  onBytes: (bytes: number) => void,
  signal: AbortSignal | undefined,
): Promise<FileDigest> {
  const file = await open(target, 'wx', 0o600);
  async function* copied(): AsyncGenerator<Uint8Array> {
    for await (const bytes of filePieces(source, false)) {
      await writeAll(file, bytes);
      yield bytes;
    }
  }
  try {
    const digest = await digestPieces(copied(), onBytes, signal);
    await file.sync();
    return digest;
  } finally {
    await file.close();
  }
}
