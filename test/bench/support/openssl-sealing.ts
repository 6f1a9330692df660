/** The peer of the sealing bench: Node's OpenSSL doing the same work on the same bytes. */
import { createCipheriv, createDecipheriv, createHash, createHmac } from 'node:crypto';
import { type FileHandle, open } from 'node:fs/promises';
import { timed } from './report';
import { benchChunk, CHUNK_BYTES, type SealingAnswer, tagHead } from './sealing-order';

const TAG_BYTES = 32;
const PIECE_BYTES = 2 ** 20;
const ZERO_COUNTER = Buffer.alloc(16);

export async function opensslChunks(
  encryptionKey: Buffer,
  macKey: Buffer,
  chunks: number,
): Promise<SealingAnswer> {
  const plain = benchChunk();
  const cipher = createCipheriv('sm4-ctr', encryptionKey, ZERO_COUNTER);
  const tags = createHash('sha256');
  const milliseconds = await timed(() => {
    for (let index = 0; index < chunks; index += 1) {
      tags.update(opensslTag(macKey, index, index === chunks - 1, cipher.update(plain)));
    }
  });
  return { milliseconds, tags: tags.digest('hex') };
}

function opensslTag(macKey: Buffer, index: number, final: boolean, sealed: Uint8Array): Buffer {
  return createHmac('sm3', macKey)
    .update(tagHead(index, final, sealed.length))
    .update(sealed)
    .digest();
}

/** What `sealPackage` does with the bytes of a file whose digest is known: seal to disk with an outer digest, sync, read back and check. */
export async function opensslPackage(
  source: string,
  destination: string,
  encryptionKey: Buffer,
  macKey: Buffer,
): Promise<SealingAnswer> {
  const known = await digestOf(source);
  return {
    milliseconds: await timed(async () => {
      const from = await open(source, 'r');
      const to = await open(destination, 'w+', 0o600);
      try {
        const outer = await sealInto(to, from, encryptionKey, macKey);
        await to.sync();
        const readBack = await checkSealed(to, encryptionKey, macKey);
        if (readBack.outer !== outer || readBack.content !== known) {
          throw new Error('the peer read back something else than it wrote');
        }
      } finally {
        await from.close();
        await to.close();
      }
    }),
  };
}

async function digestOf(path: string): Promise<string> {
  const file = await open(path, 'r');
  try {
    const digest = createHash('sm3');
    for await (const piece of pieces(file, PIECE_BYTES)) digest.update(piece);
    return digest.digest('hex');
  } finally {
    await file.close();
  }
}

async function sealInto(to: FileHandle, from: FileHandle, encryptionKey: Buffer, macKey: Buffer) {
  const { size } = await from.stat();
  const cipher = createCipheriv('sm4-ctr', encryptionKey, ZERO_COUNTER);
  const outer = createHash('sm3');
  const last = Math.ceil(size / CHUNK_BYTES) - 1;
  let index = 0;
  for await (const piece of pieces(from, PIECE_BYTES)) {
    for (let at = 0; at < piece.length; at += CHUNK_BYTES) {
      const sealed = cipher.update(piece.subarray(at, at + CHUNK_BYTES));
      const bytes = Buffer.concat([sealed, opensslTag(macKey, index, index === last, sealed)]);
      outer.update(bytes);
      await to.write(bytes);
      index += 1;
    }
  }
  return outer.digest('hex');
}

async function checkSealed(file: FileHandle, encryptionKey: Buffer, macKey: Buffer) {
  const { size } = await file.stat();
  const decipher = createDecipheriv('sm4-ctr', encryptionKey, ZERO_COUNTER);
  const outer = createHash('sm3');
  const content = createHash('sm3');
  const last = Math.ceil(size / (CHUNK_BYTES + TAG_BYTES)) - 1;
  let index = 0;
  for await (const bytes of pieces(file, CHUNK_BYTES + TAG_BYTES)) {
    outer.update(bytes);
    const sealed = bytes.subarray(0, -TAG_BYTES);
    const tag = opensslTag(macKey, index, index === last, sealed);
    if (!tag.equals(bytes.subarray(-TAG_BYTES))) throw new Error(`tag of chunk ${index}`);
    content.update(decipher.update(sealed));
    index += 1;
  }
  return { outer: outer.digest('hex'), content: content.digest('hex') };
}

/** Valid until the next is asked for. */
async function* pieces(file: FileHandle, length: number): AsyncGenerator<Buffer> {
  const buffer = Buffer.alloc(length);
  for (let position = 0; ; ) {
    const { bytesRead } = await file.read(buffer, 0, length, position);
    if (bytesRead === 0) return;
    yield buffer.subarray(0, bytesRead);
    position += bytesRead;
  }
}
