/** Inflates one entry of a foreign zip: never more than it announced, and only what its own check sum confirms. */
import { crc32 } from 'node:zlib';
import type { ZipFile } from 'yauzl';
import { damaged, dangerous } from './foreign-failure';
import { FOREIGN_LIMITS } from './foreign-limits';
import type { ZipEntry } from './zip-directory';

/** With `keep` false the bytes are only checked. @throws AppError FOREIGN_DOCUMENT_DAMAGED, FOREIGN_DOCUMENT_REFUSED. */
export async function readEntry(zip: ZipFile, { entry, name }: ZipEntry, keep: boolean): Promise<Uint8Array> {
  const stream = await openStream(zip, { entry, name });
  const chunks: Buffer[] = [];
  let size = 0;
  let sum = 0;
  try {
    for await (const chunk of stream as AsyncIterable<Buffer>) {
      size += chunk.length;
      if (size > FOREIGN_LIMITS.inflatedBytes) throw dangerous('inflated', name);
      sum = crc32(chunk, sum);
      if (keep) chunks.push(chunk);
    }
  } catch (error) {
    throw damaged(name, error);
  }
  if (size !== entry.uncompressedSize || sum !== entry.crc32) throw damaged(name);
  return Buffer.concat(chunks);
}

function openStream(zip: ZipFile, { entry, name }: Pick<ZipEntry, 'entry' | 'name'>) {
  return new Promise<NodeJS.ReadableStream>((resolve, reject) => {
    zip.openReadStream(entry, (error, stream) => {
      if (stream) resolve(stream);
      else reject(damaged(name, error));
    });
  });
}
