/** The middle of opening (SEALED-PACKAGE 4): from the manifest's form to the named recipient, one code a stage, in this order. */
import { type CanonicalValue, parseCanonical } from '@shared/package-format/canonical-json';
import {
  MANIFEST_VERSION,
  type Manifest,
  manifestSchema,
  READER_VERSION,
} from '@shared/package-format/manifest';
import { AppError } from '@shared/result/app-error';
import type { AppErrorCode } from '@shared/result/app-error-code';
import { bytesOfHex, decodeUtf8 } from './bytes';
import { keyIdOf } from './key-id';
import type { OpenedEnvelope } from './open-envelope';
import { MAX_ENTRIES, MAX_ENTRIES_LENGTH, MAX_ENTRY_LENGTH } from './package-layout';
import { type PlaintextFrame, signedManifest } from './plaintext-frame';
import type { KnownPackages, SenderCard, SenderTrust } from './reader-knowledge';
import { verifySm2 } from './sm2-signature';

const MAX_PROBLEMS = 50;

/** `E_CANONICAL`, `E_VERSION` for a newer format, or `E_SCHEMA` with its problems. */
export function parseManifest(bytes: Uint8Array): Manifest {
  let value: CanonicalValue;
  try {
    value = parseCanonical(decodeUtf8(bytes));
  } catch (error) {
    if (error instanceof AppError) throw error;
    throw new AppError('E_CANONICAL', { reason: 'not UTF-8' }, { cause: error });
  }
  refuseNewer(value, 'v', MANIFEST_VERSION);
  refuseNewer(value, 'minReader', READER_VERSION);
  const parsed = manifestSchema.safeParse(value);
  if (parsed.success) return parsed.data;
  const problems = parsed.error.issues
    .slice(0, MAX_PROBLEMS)
    .map(({ path, message }) => `${path.map(String).join('.')}: ${message}`);
  throw new AppError('E_SCHEMA', { problems });
}

/** A later version may have any fields: it is told as a version, not as a list of unknown fields. */
function refuseNewer(value: CanonicalValue, field: 'v' | 'minReader', known: number): void {
  if (typeof value !== 'object' || Array.isArray(value)) return;
  const given = (value as { readonly [key: string]: CanonicalValue })[field];
  if (typeof given === 'number' && given > known) throw new AppError('E_VERSION', { [field]: given });
}

/** `E_SENDER_UNKNOWN` also where key, unit and serial do not belong to one card. Expiry is a question of its own: `requireInDate`. */
export async function requireSender(manifest: Manifest, trust: SenderTrust): Promise<SenderCard> {
  const sender = await trust.cardBySigningKey(manifest.from);
  const body = sender?.card.body;
  if (
    sender === undefined ||
    body === undefined ||
    body.unitId !== manifest.unitId ||
    body.serial !== manifest.card ||
    (await keyIdOf(bytesOfHex(body.signPub))) !== manifest.from
  ) {
    throw new AppError('E_SENDER_UNKNOWN', { keyId: manifest.from, unitId: manifest.unitId });
  }
  const details = { keyId: manifest.from, unit: body.name, serial: body.serial };
  if (sender.status === 'pending') throw new AppError('E_SENDER_PENDING', details);
  if (sender.status === 'revoked') throw new AppError('E_SENDER_REVOKED', details);
  return sender;
}

/** `E_SENDER_EXPIRED`; `signed` says whether everything up to the named recipient held all the same, which is what a person needs to decide. */
export async function requireInDate(
  { card: { body }, status }: SenderCard,
  checkFurther: () => Promise<SignedFacts>,
): Promise<void> {
  if (status !== 'expired') return;
  const details = { unit: body.name, serial: body.serial, validTo: body.validTo };
  let signed: SignedFacts | undefined;
  try {
    signed = await checkFurther();
  } catch (error) {
    if (!(error instanceof AppError)) throw error;
  }
  throw new AppError('E_SENDER_EXPIRED', { ...details, ...signed });
}

/** What is certain about a package that is refused after its signature held: the sender can be told of it. */
export interface SignedFacts extends Readonly<Record<string, string | number | boolean>> {
  readonly signed: true;
  readonly unit: string;
  readonly unitId: string;
  readonly packageId: string;
  readonly sequence: number;
}

export function signedFacts(
  { unitId, packageId }: Manifest,
  sender: SenderCard,
  sequence: number,
): SignedFacts {
  return { signed: true, unit: sender.card.body.name, unitId, packageId, sequence };
}

/** Refusals after which the package is kept for a person's decision. */
const KEPT: ReadonlySet<AppErrorCode> = new Set(['E_FORK', 'E_VERSION', 'E_SCHEMA']);

/** The same refusal with the facts; every other error passes as it is. */
export function withSignedFacts(error: unknown, facts: SignedFacts): unknown {
  if (!(error instanceof AppError) || !KEPT.has(error.code)) return error;
  return new AppError(error.code, { ...error.details, ...facts }, { cause: error });
}

export async function requireSignature(frame: PlaintextFrame, sender: SenderCard): Promise<void> {
  const key = bytesOfHex(sender.card.body.signPub);
  const valid = await verifySm2(key, signedManifest(frame.manifest), frame.signature);
  if (!valid) throw new AppError('E_SIGNATURE', { unit: sender.card.body.name });
}

/** `E_REENVELOPED` when the manifest was signed for another envelope, `E_NOT_NAMED` when it does not name us in our stanza's place. Returns our n. */
export function requireBinding(manifest: Manifest, envelope: OpenedEnvelope, ownUnitId: string): number {
  if (manifest.header !== envelope.headerDigest) throw new AppError('E_REENVELOPED');
  const named =
    manifest.to.length === envelope.stanzaCount &&
    manifest.to[envelope.stanzaIndex] === envelope.recipientKeyId;
  const sequence = Object.hasOwn(manifest.seq, ownUnitId) ? manifest.seq[ownUnitId] : undefined;
  if (!named || sequence === undefined) throw new AppError('E_NOT_NAMED');
  return sequence;
}

/** `E_DUPLICATE` for the very package again; `E_FORK` for another package in its place, or other bytes under its id. */
export async function requireNew(
  manifest: Manifest,
  fingerprint: string,
  sequence: number,
  receiptCode: string,
  known: KnownPackages,
): Promise<void> {
  const { unitId, packageId, inc } = manifest;
  const earlier = await known.fingerprintOf(unitId, packageId);
  if (earlier === fingerprint) throw new AppError('E_DUPLICATE', { packageId, receiptCode });
  if (earlier !== undefined) throw new AppError('E_FORK', { packageId, other: packageId, sequence });
  const other = await known.packageAt(unitId, inc.id, sequence);
  if (other !== undefined && other !== packageId)
    throw new AppError('E_FORK', { packageId, other, sequence });
}

/** Bytes that the entries will take in staging; `E_QUOTA` over the format's caps. */
export function requireQuota(manifest: Manifest): number {
  const refuse = (reason: string) => new AppError('E_QUOTA', { reason });
  if (manifest.entries.length > MAX_ENTRIES) throw refuse('entries');
  let total = 0;
  for (const { size } of manifest.entries) {
    if (size > MAX_ENTRY_LENGTH) throw refuse('entry size');
    total += size;
    if (total > MAX_ENTRIES_LENGTH) throw refuse('total size');
  }
  return total;
}
