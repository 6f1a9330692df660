/** Bytes at the present position of an open file, all of them: one write of the system may take fewer. */
import type { FileHandle } from 'node:fs/promises';

export async function writeAll(file: FileHandle, bytes: Uint8Array): Promise<void> {
  for (let done = 0; done < bytes.length; ) {
    done += (await file.write(bytes, done, bytes.length - done)).bytesWritten;
  }
}
