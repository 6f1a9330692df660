/** Reads the directory of a foreign zip and refuses what a Word document never has, before a single entry is inflated. */
import { type Entry, fromBuffer, type ZipFile } from 'yauzl';
import { damaged, dangerous } from './foreign-failure';
import { FOREIGN_LIMITS } from './foreign-limits';

export interface ZipEntry {
  readonly name: string;
  readonly entry: Entry;
  /** Where the packed bytes lie in the file. */
  readonly start: number;
  readonly end: number;
}

export interface ZipDirectory {
  readonly zip: ZipFile;
  readonly entries: readonly ZipEntry[];
}

const LOCAL_HEADER = 0x04034b50;
const LOCAL_HEADER_BYTES = 30;
const ENCRYPTED = 0x1;
const STORED = 0;
const DEFLATED = 8;

/** @throws AppError FOREIGN_DOCUMENT_DAMAGED, FOREIGN_DOCUMENT_REFUSED. */
export async function readZipDirectory(bytes: Buffer): Promise<ZipDirectory> {
  const zip = await openZip(bytes);
  if (zip.entryCount > FOREIGN_LIMITS.entries) throw dangerous('entries');
  const found: Entry[] = await listEntries(zip);
  const names = new Set<string>();
  let inflated = 0;
  let packed = 0;
  for (const entry of found) {
    refuseEntry(entry, names);
    inflated += entry.uncompressedSize;
    packed += entry.compressedSize;
  }
  if (inflated > FOREIGN_LIMITS.inflatedBytes) throw dangerous('inflated');
  if (isTooDense(inflated, packed)) throw dangerous('ratio');
  const entries = found.map((entry) => placeOf(bytes, entry));
  refuseOverlaps(entries);
  return { zip, entries };
}

function openZip(bytes: Buffer): Promise<ZipFile> {
  return new Promise((resolve, reject) => {
    fromBuffer(
      bytes,
      { lazyEntries: true, strictFileNames: true, validateEntrySizes: true },
      (error, zip) => {
        if (zip) resolve(zip);
        else reject(damaged('', error));
      },
    );
  });
}

function listEntries(zip: ZipFile): Promise<Entry[]> {
  return new Promise((resolve, reject) => {
    const found: Entry[] = [];
    zip.on('error', (error: Error) => reject(refusalOf(error)));
    zip.on('end', () => resolve(found));
    zip.on('entry', (entry: Entry) => {
      found.push(entry);
      if (found.length > FOREIGN_LIMITS.entries) reject(dangerous('entries'));
      else zip.readEntry();
    });
    zip.readEntry();
  });
}

/** yauzl refuses absolute, relative and backslash names itself, and says so only in words. */
function refusalOf(error: Error) {
  return /absolute path|relative path|invalid characters in fileName/u.test(error.message)
    ? dangerous('path')
    : damaged('', error);
}

function refuseEntry(entry: Entry, names: Set<string>): void {
  const name = entry.fileName;
  // A drive letter, a stream name or a NUL never stands in a part's name.
  if (/[\0:]/u.test(name) || name === '') throw dangerous('path', name);
  // Part names are equal without regard to case (OPC 9.1): two of them would be read differently by two programs.
  const key = name.toLowerCase();
  if (names.has(key)) throw dangerous('duplicate', name);
  names.add(key);
  if ((entry.generalPurposeBitFlag & ENCRYPTED) !== 0) throw dangerous('encrypted', name);
  if (entry.compressionMethod !== STORED && entry.compressionMethod !== DEFLATED) throw damaged(name);
  if (isTooDense(entry.uncompressedSize, entry.compressedSize)) throw dangerous('ratio', name);
}

const isTooDense = (inflated: number, packed: number) =>
  inflated > FOREIGN_LIMITS.ratioFreeBytes && inflated > FOREIGN_LIMITS.ratio * Math.max(1, packed);

function placeOf(bytes: Buffer, entry: Entry): ZipEntry {
  const header = entry.relativeOffsetOfLocalHeader;
  if (header + LOCAL_HEADER_BYTES > bytes.length || bytes.readUInt32LE(header) !== LOCAL_HEADER) {
    throw damaged(entry.fileName);
  }
  const start =
    header + LOCAL_HEADER_BYTES + bytes.readUInt16LE(header + 26) + bytes.readUInt16LE(header + 28);
  const end = start + entry.compressedSize;
  if (end > bytes.length) throw damaged(entry.fileName);
  return { name: entry.fileName, entry, start, end };
}

/** Entries that share bytes make a small file inflate without end. */
function refuseOverlaps(entries: readonly ZipEntry[]): void {
  const byPlace = [...entries].sort((a, b) => headerOf(a) - headerOf(b));
  for (const [index, entry] of byPlace.entries()) {
    const next = byPlace[index + 1];
    if (next !== undefined && entry.end > headerOf(next)) throw dangerous('overlap', next.name);
  }
}

const headerOf = ({ entry }: ZipEntry) => entry.relativeOffsetOfLocalHeader;
