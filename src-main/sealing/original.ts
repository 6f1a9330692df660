/**
 * A package of another sealing, as it is passed on: its manifest, the signature over it and its events file. Envelope and files
 * stay away; the manifest's digests bind the events, and whoever reads it needs a card of the author only.
 */
import type { Manifest } from '@shared/package-format/manifest';
import { AppError } from '@shared/result/app-error';
import { hexOf, joined } from './bytes';
import { parseManifest } from './check-manifest';
import { MAX_EVENTS_LENGTH, splitEventLines } from './event-lines';
import { MAX_MANIFEST_LENGTH, MAX_SIGNATURE_LENGTH } from './package-layout';
import { encodeFrame, FrameCollector, signedManifest } from './plaintext-frame';
import { verifySm2 } from './sm2-signature';
import { sm3 } from './sm3';

/** The media type of an `attachment` entry that is an original. */
export const ORIGINAL_MEDIA = 'application/x-chengfu-original';

export function isOriginal({ type, media }: Pick<Manifest['entries'][number], 'type' | 'media'>): boolean {
  return type === 'attachment' && media === ORIGINAL_MEDIA;
}

export const MAX_ORIGINAL_LENGTH = 4 + MAX_MANIFEST_LENGTH + 2 + MAX_SIGNATURE_LENGTH + MAX_EVENTS_LENGTH;

export interface OpenedOriginal {
  readonly manifest: Manifest;
  readonly signature: Uint8Array;
  /** The one of the signing keys that the signature holds under. */
  readonly signedBy: Uint8Array;
  /** One canonical JSON object each. */
  readonly lines: readonly string[];
}

export function encodeOriginal(manifest: Uint8Array, signature: Uint8Array, events: Uint8Array): Uint8Array {
  return joined(encodeFrame(manifest, signature), events);
}

/**
 * `signingKeys`: every signing key that is known to be or to have been the author's.
 * @throws AppError E_FORMAT, E_CANONICAL, E_SCHEMA, E_VERSION, E_SIGNATURE, E_ENTRY_DIGEST, E_EVENTS.
 */
export async function openOriginal(
  bytes: Uint8Array,
  signingKeys: (unitId: string) => Promise<readonly Uint8Array[]>,
): Promise<OpenedOriginal> {
  const collector = new FrameCollector(bytes.length);
  collector.push(bytes);
  const { frame } = collector;
  if (frame === undefined) throw new AppError('E_FORMAT', { reason: 'original too short' });
  const manifest = parseManifest(frame.manifest);
  const signedBy = await signingKeyAmong(await signingKeys(manifest.unitId), frame);
  if (signedBy === undefined) {
    throw new AppError('E_SIGNATURE', { unitId: manifest.unitId, packageId: manifest.packageId });
  }
  const events = bytes.subarray(frame.entriesAt);
  const entry = manifest.entries[0];
  if (entry?.size !== events.length || entry.sm3 !== hexOf(await sm3(events))) {
    throw new AppError('E_ENTRY_DIGEST', { packageId: manifest.packageId });
  }
  return { manifest, signature: frame.signature, signedBy, lines: splitEventLines(events) };
}

async function signingKeyAmong(
  keys: readonly Uint8Array[],
  { manifest, signature }: { readonly manifest: Uint8Array; readonly signature: Uint8Array },
): Promise<Uint8Array | undefined> {
  for (const key of keys) {
    if (await verifySm2(key, signedManifest(manifest), signature)) return key;
  }
  return undefined;
}
