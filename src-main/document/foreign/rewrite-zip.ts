/** Writes a zip again with some parts exchanged: every other entry keeps its packed bytes as they were. */
import { crc32, deflateRawSync } from 'node:zlib';
import { assembleZip, DEFLATED, type PackedEntry } from '../write-zip';
import type { ForeignDocx } from './open-foreign-docx';
import type { ZipEntry } from './zip-directory';

export function rewriteZip(
  { bytes, entries }: ForeignDocx,
  parts: ReadonlyMap<string, Uint8Array>,
): Uint8Array {
  return assembleZip(
    entries.map((entry) => {
      const replaced = parts.get(entry.name);
      return replaced === undefined ? kept(entry, bytes) : repacked(entry, replaced);
    }),
  );
}

const common = ({ name, entry }: ZipEntry) => ({
  name: Buffer.from(name, 'utf8'),
  time: entry.lastModFileTime,
  date: entry.lastModFileDate,
});

const kept = (from: ZipEntry, bytes: Buffer): PackedEntry => ({
  ...common(from),
  method: from.entry.compressionMethod,
  crc: from.entry.crc32,
  size: from.entry.uncompressedSize,
  bytes: bytes.subarray(from.start, from.end),
});

const repacked = (from: ZipEntry, content: Uint8Array): PackedEntry => ({
  ...common(from),
  method: DEFLATED,
  crc: crc32(content),
  size: content.length,
  bytes: deflateRawSync(content),
});
