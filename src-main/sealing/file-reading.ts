/** Reading exact ranges of an open file with bounded memory. A range that is not wholly there is an error, never a short answer. */
import type { FileHandle } from 'node:fs/promises';
import { AppError } from '@shared/result/app-error';
import { asReadError } from '../disk/disk-error';

/** Fills `into` from `position`; a file that ends before is `DISK_READ` (it shrank under our hands). */
export async function readExactly(file: FileHandle, into: Uint8Array, position: number): Promise<Uint8Array> {
  let done = 0;
  while (done < into.length) {
    const { bytesRead } = await file.read(into, done, into.length - done, position + done).catch((error) => {
      throw asReadError(error);
    });
    if (bytesRead === 0) throw new AppError('DISK_READ', { reason: 'ends early' });
    done += bytesRead;
  }
  return into;
}

/** `length` bytes from `from`, in pieces; a piece is valid until the next is asked for. */
export async function* readPieces(
  file: FileHandle,
  length: number,
  pieceLength: number,
  from = 0,
): AsyncGenerator<Uint8Array> {
  const buffer = new Uint8Array(Math.min(pieceLength, Math.max(length, 1)));
  for (let at = 0; at < length; at += buffer.length) {
    yield await readExactly(file, buffer.subarray(0, Math.min(buffer.length, length - at)), from + at);
  }
}
