/** Seals entries into one package file (SEALED-PACKAGE 1-3): named recipients, bound signature, read back before anyone is told that it exists. */
import { statfs } from 'node:fs/promises';
import { dirname } from 'node:path';
import { canonicalize } from '@shared/package-format/canonical-json';
import {
  MANIFEST_VERSION,
  type Manifest,
  type ManifestEntry,
  type ManifestFields,
  manifestSchema,
  READER_VERSION,
} from '@shared/package-format/manifest';
import { AppError } from '@shared/result/app-error';
import { asStagingError } from '../disk/disk-error';
import { writeWhole } from '../disk/whole-file';
import { writePackage } from './body-writer';
import { bytesOfHex, hexOf, utf8 } from './bytes';
import { describeEntry, type EntrySource, entryPieces, entrySize } from './entry-source';
import { createEnvelope, type Envelope } from './envelope';
import { MAX_EVENTS_LENGTH } from './event-lines';
import { keyIdOf } from './key-id';
import type { KeyProvider } from './key-provider';
import {
  MAX_ENTRIES,
  MAX_ENTRIES_LENGTH,
  MAX_ENTRY_LENGTH,
  MAX_MANIFEST_LENGTH,
  sealedLength,
} from './package-layout';
import { passesOver } from './passes';
import { encodeFrame, signedManifest } from './plaintext-frame';
import { readBack } from './read-back';
import { receiptCode } from './receipt-code';
import { writeAll } from './write-all';

export interface SealRequest {
  readonly manifest: ManifestFields;
  /** The `events` entry first, exactly one. */
  readonly entries: readonly EntrySource[];
  readonly signer: KeyProvider;
  /** 1..64 encryption keys in hex, as in the recipients' cards. */
  readonly recipients: readonly { readonly encPub: string }[];
  /** Where the package shall stand; an existing file is replaced. */
  readonly destination: string;
  /** Of the entries' bytes, as far as they are digested, sealed and read back. */
  readonly onProgress?: ((done: number, total: number) => void) | undefined;
  readonly signal?: AbortSignal | undefined;
}

export interface SealedPackage {
  readonly path: string;
  readonly packageId: string;
  /** Outer SM3 in hex, for the hand-over slip and the receipts. */
  readonly fingerprint: string;
  readonly size: number;
  readonly manifest: Manifest;
  /** Telephone receipt by the recipient's encryption key id. */
  readonly receiptCodes: ReadonlyMap<string, string>;
}

/** Throws `E_QUOTA`, `E_SCHEMA`, `E_DISK_FULL`, `DISK_READ`, `DISK_WRITE`, `E_ENTRY_DIGEST` (a file changed meanwhile) or `CANCELLED`; then no file is left. */
export async function sealPackage(request: SealRequest): Promise<SealedPackage> {
  const { signer, destination, signal, entries } = request;
  const sizes = await checkedSizes(entries);
  const content = sizes.reduce((sum, size) => sum + size, 0);
  const toDigest = entries.reduce((sum, entry, at) => sum + (entry.known ? 0 : (sizes[at] ?? 0)), 0);
  const progress = passesOver(content, toDigest + 2 * content, request.onProgress);

  const described: ManifestEntry[] = [];
  for (const [index, entry] of entries.entries()) {
    described.push(await describeEntry(entry, sizes[index] as number, progress, signal));
  }
  const envelope = await createEnvelope(request.recipients.map(({ encPub }) => bytesOfHex(encPub)));
  const manifest = await completeManifest(request, envelope, described);
  const manifestBytes = utf8(canonicalize(manifest));
  if (manifestBytes.length > MAX_MANIFEST_LENGTH) throw new AppError('E_QUOTA', { reason: 'manifest' });
  const frame = encodeFrame(manifestBytes, await signer.sign(signedManifest(manifestBytes)));
  const plaintextLength = frame.length + content;
  await requireSpace(destination, sealedLength(envelope.headerLength, plaintextLength));

  async function* plaintext(): AsyncGenerator<Uint8Array> {
    yield frame;
    for (const [index, entry] of entries.entries()) {
      yield* entryPieces(entry, sizes[index] as number, progress, signal);
    }
  }
  const written = await writeWhole(
    destination,
    (file) => writePackage((bytes) => writeAll(file, bytes), envelope, plaintextLength, plaintext()),
    (path, filled) =>
      readBack({ path, written: filled, envelope, frame, entries: described, onProgress: progress, signal }),
  ).catch((error) => {
    throw asStagingError(error);
  });
  return {
    path: destination,
    packageId: manifest.packageId,
    fingerprint: hexOf(written.fingerprint),
    size: written.size,
    manifest,
    receiptCodes: await receiptCodes(envelope),
  };
}

async function checkedSizes(entries: readonly EntrySource[]): Promise<number[]> {
  if (entries.length > MAX_ENTRIES)
    throw new AppError('E_QUOTA', { reason: 'entries', count: entries.length });
  const sizes: number[] = [];
  for (const [index, entry] of entries.entries()) {
    const size = await entrySize(entry, index);
    if (size > MAX_ENTRY_LENGTH) throw new AppError('E_QUOTA', { reason: 'entry size', name: entry.name });
    // What no reader would take must not leave.
    if (entry.type === 'events' && size > MAX_EVENTS_LENGTH)
      throw new AppError('E_QUOTA', { reason: 'events' });
    sizes.push(size);
  }
  if (sizes.reduce((sum, size) => sum + size, 0) > MAX_ENTRIES_LENGTH) {
    throw new AppError('E_QUOTA', { reason: 'total size' });
  }
  return sizes;
}

/** The reader's own schema is the writer's too: nothing leaves that would be refused there. */
async function completeManifest(
  { manifest, signer }: SealRequest,
  envelope: Envelope,
  entries: readonly ManifestEntry[],
): Promise<Manifest> {
  if (manifest.unitId !== signer.unitId) throw new RangeError('the signer is not the sending unit');
  const checked = manifestSchema.safeParse({
    ...manifest,
    v: MANIFEST_VERSION,
    minReader: READER_VERSION,
    from: await keyIdOf(signer.signPublic),
    to: envelope.to,
    header: envelope.headerDigest,
    entries,
  });
  if (checked.success) return checked.data;
  const problems = checked.error.issues.map(
    ({ path, message }) => `${path.map(String).join('.')}: ${message}`,
  );
  throw new AppError('E_SCHEMA', { problems });
}

/** Asked before the long work; the disk can still fill up meanwhile, which the write itself reports. */
async function requireSpace(destination: string, needed: number): Promise<void> {
  const { bavail, bsize } = await statfs(dirname(destination)).catch((error) => {
    throw asStagingError(error);
  });
  if (bavail * bsize < needed) throw new AppError('E_DISK_FULL', { needed });
}

async function receiptCodes(envelope: Envelope): Promise<ReadonlyMap<string, string>> {
  const codes = new Map<string, string>();
  for (const keyId of envelope.to) codes.set(keyId, await receiptCode(envelope.keys.receiptKey, keyId));
  return codes;
}
