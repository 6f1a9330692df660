/** Opens a staged package in the one order of checks (SEALED-PACKAGE 4): nothing leaves here before signature, recipient, digest and schema have passed. */
import { type FileHandle, open, readFile, rm } from 'node:fs/promises';
import { join } from 'node:path';
import type { Manifest } from '@shared/package-format/manifest';
import { AppError } from '@shared/result/app-error';
import { asReadError } from '../disk/disk-error';
import { plaintextPieces } from './body-reader';
import { hexOf } from './bytes';
import {
  parseManifest,
  requireBinding,
  requireInDate,
  requireNew,
  requireQuota,
  requireSender,
  requireSignature,
  type SignedFacts,
  signedFacts,
  withSignedFacts,
} from './check-manifest';
import { MAX_EVENTS_LENGTH, splitEventLines } from './event-lines';
import type { KeyProvider } from './key-provider';
import { type OpenedEnvelope, openEnvelope } from './open-envelope';
import { passesOver } from './passes';
import type { KnownPackages, SenderCard, SenderTrust, StagedEntry } from './reader-knowledge';
import { receiptCode } from './receipt-code';
import { stageEntries } from './stage-entries';
import type { StagedPackage } from './stage-package';

const VERIFIED = Symbol('verified');

/** Only this module can make one: whoever holds it need not check signature, recipient, digests or schema again. */
export interface VerifiedPackage extends VerifiedFields {
  readonly [VERIFIED]: true;
}

export interface VerifiedFields {
  readonly manifest: Manifest;
  /** The sender's, over the manifest: hex DER. */
  readonly signature: string;
  /** Outer SM3 in hex. */
  readonly fingerprint: string;
  readonly size: number;
  readonly sender: SenderCard;
  /** Which of our encryption keys it was sealed to, and its telephone receipt. */
  readonly recipientKeyId: string;
  readonly receiptCode: string;
  /** n of this sender's packages to us. */
  readonly sequence: number;
  /** In manifest order; the first is the events file. */
  readonly entries: readonly StagedEntry[];
  /** One canonical JSON object each, as `checkEvents` accepted them. */
  readonly events: readonly string[];
}

/**
 * The mark does not survive the way from one process to another. Only `RemoteEngine` gives it back, to what its own process
 * answered after `openPackage` had passed there: that process runs this very file, and its answer came by our own line to it.
 */
export function verifiedByOwnEngine(fields: VerifiedFields): VerifiedPackage {
  return { [VERIFIED]: true, ...fields };
}

export interface OpenRequest {
  readonly staged: StagedPackage;
  /** Our keys; the unit they belong to is the recipient. */
  readonly keys: KeyProvider;
  readonly trust: SenderTrust;
  readonly known: KnownPackages;
  /** Schema and authorship of the events; throws `E_EVENTS`, `E_SCHEMA` or `E_NOT_ALLOWED` with all problems. */
  readonly checkEvents: (lines: readonly string[], manifest: Manifest) => void | Promise<void>;
  /** A person decided to read a package although the sender's card has expired: clocks of isolated machines are unreliable. */
  readonly acceptExpiredSender?: boolean;
  /** Of the package's bytes, as far as they are authenticated and unpacked. */
  readonly onProgress?: ((done: number, total: number) => void) | undefined;
  readonly signal?: AbortSignal | undefined;
}

/** The code of the first stage that fails, as an AppError; then no entry is left in staging, and the copy itself stays for quarantine or goes with the staging folder. */
export async function openPackage(request: OpenRequest): Promise<VerifiedPackage> {
  const { staged } = request;
  const file = await open(staged.path, 'r').catch((error) => {
    throw asReadError(error);
  });
  try {
    return await openFile(file, request);
  } catch (error) {
    await rm(join(staged.folder, 'entries'), { recursive: true, force: true });
    throw asReadError(error);
  } finally {
    await file.close();
  }
}

async function openFile(file: FileHandle, request: OpenRequest): Promise<VerifiedPackage> {
  const { staged, keys, signal } = request;
  const progress = passesOver(staged.size, 2 * staged.size, request.onProgress);

  const envelope = await openEnvelope(file, staged.size, { keys, signal, onProgress: progress });
  const manifest = parseManifest(envelope.frame.manifest);
  const sender = await requireSender(manifest, request.trust);
  const requireSigned = async () => {
    await requireSignature(envelope.frame, sender);
    return signedFacts(manifest, sender, requireBinding(manifest, envelope, keys.unitId));
  };
  if (request.acceptExpiredSender !== true) await requireInDate(sender, requireSigned);
  const facts = await requireSigned();
  try {
    return await readSigned({ ...request, onProgress: progress }, file, envelope, {
      manifest,
      sender,
      facts,
    });
  } catch (error) {
    throw withSignedFacts(error, facts);
  }
}

interface Signed {
  readonly manifest: Manifest;
  readonly sender: SenderCard;
  readonly facts: SignedFacts;
}

/** From "already imported?" to the events: the sender is certain here. */
async function readSigned(
  request: Omit<OpenRequest, 'onProgress'> & { readonly onProgress: (bytes: number) => void },
  file: FileHandle,
  envelope: OpenedEnvelope,
  { manifest, sender, facts }: Signed,
): Promise<VerifiedPackage> {
  const { staged, signal, onProgress } = request;
  const { sequence } = facts;
  const code = await receiptCode(envelope.keys.receiptKey, envelope.recipientKeyId);
  await requireNew(manifest, staged.fingerprint, sequence, code, request.known);
  const total = requireQuota(manifest);
  if ((manifest.entries[0]?.size ?? 0) > MAX_EVENTS_LENGTH)
    throw new AppError('E_QUOTA', { reason: 'events' });

  const { geometry } = envelope;
  const tap = (bytes: Uint8Array) => onProgress(bytes.length);
  // Authenticated a second time: what is decrypted here is what was checked, even if the staged copy changed.
  const pieces = plaintextPieces({ file, geometry, keys: envelope.keys, signal, tap });
  const entries = await stageEntries(staged.folder, manifest, envelope.frame.entriesAt, pieces, total);
  const events = splitEventLines(await readFile((entries[0] as (typeof entries)[number]).path));
  await request.checkEvents(events, manifest);

  return {
    [VERIFIED]: true,
    manifest,
    signature: hexOf(envelope.frame.signature),
    fingerprint: staged.fingerprint,
    size: staged.size,
    sender,
    recipientKeyId: envelope.recipientKeyId,
    receiptCode: code,
    sequence,
    entries,
    events,
  };
}
