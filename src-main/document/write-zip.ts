/**
 * Writes a zip archive that depends on its entries alone: fixed times, fixed order, one compressor in pure code, so that Node and
 * Electron give the same bytes. Small parts that come again (styles, settings, empty footers) are compressed once.
 */
import { crc32 } from 'node:zlib';
import { deflateSync } from 'fflate';

export interface ZipEntry {
  readonly path: string;
  readonly data: string | Uint8Array;
}

/** An entry as it stands in an archive. */
export interface PackedEntry {
  readonly name: Uint8Array;
  /** 0 stored, 8 deflated. */
  readonly method: number;
  readonly crc: number;
  readonly size: number;
  readonly bytes: Uint8Array;
  /** MS-DOS time and date. */
  readonly time: number;
  readonly date: number;
}

type Packed = Pick<PackedEntry, 'method' | 'crc' | 'size' | 'bytes'>;

const LOCAL_HEADER = 0x04034b50;
const DIRECTORY_ENTRY = 0x02014b50;
const END_OF_DIRECTORY = 0x06054b50;
const LOCAL_LENGTH = 30;
const ENTRY_LENGTH = 46;
const END_LENGTH = 22;
const VERSION = 20;
/** Bit 11: names are UTF-8. */
const FLAGS = 0x0800;
/** 1980-01-01 00:00, the first day that a zip can hold. */
const FIRST_DATE = 0x0021;
const STORED = 0;
export const DEFLATED = 8;

const encoder = new TextEncoder();

/** Pictures are compressed already. */
const STORED_ENDINGS = /\.(?:png|jpe?g)$/u;

/** Parts up to this length are remembered, so many at most: some hundred kilobytes in all, however long the process lives. */
const LONGEST_REMEMBERED = 8_192;
const MOST_REMEMBERED = 64;
const remembered = new Map<string, Packed>();

function compress(data: Uint8Array): Packed {
  const bytes = deflateSync(data, { level: 6 });
  return { crc: crc32(data), size: data.length, bytes, method: DEFLATED };
}

function pack({ path, data }: ZipEntry): Packed {
  if (typeof data !== 'string') {
    if (!STORED_ENDINGS.test(path)) return compress(data);
    return { crc: crc32(data), size: data.length, bytes: data, method: STORED };
  }
  if (data.length > LONGEST_REMEMBERED) return compress(encoder.encode(data));
  const known = remembered.get(data);
  if (known !== undefined) {
    // The oldest stands first: what is used again moves to the end.
    remembered.delete(data);
    remembered.set(data, known);
    return known;
  }
  const packed = compress(encoder.encode(data));
  remembered.set(data, packed);
  const oldest = remembered.keys().next().value;
  if (remembered.size > MOST_REMEMBERED && oldest !== undefined) remembered.delete(oldest);
  return packed;
}

export function writeZip(entries: readonly ZipEntry[]): Uint8Array {
  return assembleZip(
    entries.map((entry) => ({
      name: encoder.encode(entry.path),
      time: 0,
      date: FIRST_DATE,
      ...pack(entry),
    })),
  );
}

/** Headers, data and directory. No zip64: a document is far below 4 GiB. */
export function assembleZip(entries: readonly PackedEntry[]): Uint8Array {
  const total = entries.reduce(
    (sum, { name, bytes }) => sum + LOCAL_LENGTH + ENTRY_LENGTH + 2 * name.length + bytes.length,
    END_LENGTH,
  );
  const archive = new Uint8Array(total);
  const view = new DataView(archive.buffer);
  const starts: number[] = [];
  let at = 0;
  for (const entry of entries) {
    starts.push(at);
    view.setUint32(at, LOCAL_HEADER, true);
    view.setUint16(at + 4, VERSION, true);
    writeFacts(view, at + 6, entry);
    archive.set(entry.name, at + LOCAL_LENGTH);
    archive.set(entry.bytes, at + LOCAL_LENGTH + entry.name.length);
    at += LOCAL_LENGTH + entry.name.length + entry.bytes.length;
  }
  const directory = at;
  for (const [index, entry] of entries.entries()) {
    view.setUint32(at, DIRECTORY_ENTRY, true);
    view.setUint16(at + 4, VERSION, true);
    view.setUint16(at + 6, VERSION, true);
    writeFacts(view, at + 8, entry);
    view.setUint32(at + 42, starts[index] ?? 0, true);
    archive.set(entry.name, at + ENTRY_LENGTH);
    at += ENTRY_LENGTH + entry.name.length;
  }
  view.setUint32(at, END_OF_DIRECTORY, true);
  view.setUint16(at + 8, entries.length, true);
  view.setUint16(at + 10, entries.length, true);
  view.setUint32(at + 12, at - directory, true);
  view.setUint32(at + 16, directory, true);
  return archive;
}

/** Flags to name length: the same 22 bytes in a local header and in the directory. */
function writeFacts(view: DataView, at: number, entry: PackedEntry): void {
  view.setUint16(at, FLAGS, true);
  view.setUint16(at + 2, entry.method, true);
  view.setUint16(at + 4, entry.time, true);
  view.setUint16(at + 6, entry.date, true);
  view.setUint32(at + 8, entry.crc, true);
  view.setUint32(at + 12, entry.bytes.length, true);
  view.setUint32(at + 16, entry.size, true);
  view.setUint16(at + 20, entry.name.length, true);
}
