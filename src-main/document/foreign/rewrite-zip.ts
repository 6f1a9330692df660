/** Writes a zip again with some parts exchanged: every other entry keeps its packed bytes as they were. */
import { crc32, deflateRawSync } from 'node:zlib';
import type { ForeignDocx } from './open-foreign-docx';
import type { ZipEntry } from './zip-directory';

const LOCAL_HEADER = 0x04034b50;
const DIRECTORY_ENTRY = 0x02014b50;
const END_OF_DIRECTORY = 0x06054b50;
const VERSION = 20;
const DEFLATED = 8;
/** Names are UTF-8. Sizes stand in the header, so no descriptor follows the data. */
const FLAGS = 0x0800;

interface Packed {
  readonly name: Buffer;
  readonly method: number;
  readonly sum: number;
  readonly size: number;
  readonly data: Buffer;
  readonly time: number;
  readonly date: number;
}

export function rewriteZip(
  { bytes, entries }: ForeignDocx,
  parts: ReadonlyMap<string, Uint8Array>,
): Uint8Array {
  const pieces: Buffer[] = [];
  const directory: Buffer[] = [];
  let offset = 0;
  for (const entry of entries) {
    const replaced = parts.get(entry.name);
    const packed = replaced === undefined ? kept(entry, bytes) : repacked(entry, replaced);
    const local = localHeader(packed);
    directory.push(directoryEntry(packed, offset));
    pieces.push(local, packed.data);
    offset += local.length + packed.data.length;
  }
  const list = Buffer.concat(directory);
  const end = Buffer.alloc(22);
  end.writeUInt32LE(END_OF_DIRECTORY, 0);
  end.writeUInt16LE(entries.length, 8);
  end.writeUInt16LE(entries.length, 10);
  end.writeUInt32LE(list.length, 12);
  end.writeUInt32LE(offset, 16);
  return Buffer.concat([...pieces, list, end]);
}

const common = ({ name, entry }: ZipEntry) => ({
  name: Buffer.from(name, 'utf8'),
  time: entry.lastModFileTime,
  date: entry.lastModFileDate,
});

const kept = (from: ZipEntry, bytes: Buffer): Packed => ({
  ...common(from),
  method: from.entry.compressionMethod,
  sum: from.entry.crc32,
  size: from.entry.uncompressedSize,
  data: bytes.subarray(from.start, from.end),
});

const repacked = (from: ZipEntry, content: Uint8Array): Packed => ({
  ...common(from),
  method: DEFLATED,
  sum: crc32(content),
  size: content.length,
  data: deflateRawSync(content),
});

/** What both headers say, from the version needed to the length of the name. */
function shared(header: Buffer, at: number, { name, method, sum, size, data, time, date }: Packed): void {
  header.writeUInt16LE(VERSION, at);
  header.writeUInt16LE(FLAGS, at + 2);
  header.writeUInt16LE(method, at + 4);
  header.writeUInt16LE(time, at + 6);
  header.writeUInt16LE(date, at + 8);
  header.writeUInt32LE(sum, at + 10);
  header.writeUInt32LE(data.length, at + 14);
  header.writeUInt32LE(size, at + 18);
  header.writeUInt16LE(name.length, at + 22);
}

function localHeader(packed: Packed): Buffer {
  const header = Buffer.alloc(30);
  header.writeUInt32LE(LOCAL_HEADER, 0);
  shared(header, 4, packed);
  return Buffer.concat([header, packed.name]);
}

function directoryEntry(packed: Packed, offset: number): Buffer {
  const header = Buffer.alloc(46);
  header.writeUInt32LE(DIRECTORY_ENTRY, 0);
  header.writeUInt16LE(VERSION, 4);
  shared(header, 6, packed);
  header.writeUInt32LE(offset, 42);
  return Buffer.concat([header, packed.name]);
}
