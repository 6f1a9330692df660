/** The first half of opening (SEALED-PACKAGE 4): from the prefix to the authenticated frame. Until the last chunk's tag holds, nothing decrypted is looked at. */
import type { FileHandle } from 'node:fs/promises';
import { AppError } from '@shared/result/app-error';
import { authenticatedChunks } from './body-reader';
import { hexOf, joined, sameBytes } from './bytes';
import { readExactly } from './file-reading';
import { createHmacSm3 } from './hmac-sm3';
import { keyIdOf } from './key-id';
import type { KeyProvider, WrappedKey } from './key-provider';
import { type PackageHeader, parseHeader, stanzaTag } from './package-header';
import { derivePackageKeys, FILE_KEY_LENGTH, type PackageKeys } from './package-keys';
import {
  type BodyGeometry,
  bodyGeometry,
  HEADER_MAC_LENGTH,
  MIN_PACKAGE_LENGTH,
  PREFIX_LENGTH,
  parsePrefix,
} from './package-layout';
import { FrameCollector, type PlaintextFrame } from './plaintext-frame';
import { sm3 } from './sm3';
import { createSm4Ctr } from './sm4-ctr';

export interface OpenedEnvelope {
  readonly geometry: BodyGeometry;
  readonly keys: PackageKeys;
  readonly frame: PlaintextFrame;
  readonly headerDigest: string;
  readonly stanzaCount: number;
  /** Ours: its place among the stanzas and the key it was sealed to. */
  readonly stanzaIndex: number;
  readonly recipientKeyId: string;
}

export interface EnvelopeReading {
  readonly keys: KeyProvider;
  readonly onProgress?: ((bytes: number) => void) | undefined;
  readonly signal?: AbortSignal | undefined;
}

/** Throws `E_VERSION`, `E_FORMAT`, `E_NOT_FOR_YOU`, `E_UNWRAP`, `E_HEADER_MAC` or `E_CHUNK_MAC`, in this order. */
export async function openEnvelope(
  file: FileHandle,
  size: number,
  reading: EnvelopeReading,
): Promise<OpenedEnvelope> {
  if (size < MIN_PACKAGE_LENGTH) throw new AppError('E_TRUNCATED');
  const prefix = await readExactly(file, new Uint8Array(PREFIX_LENGTH), 0);
  const headerLength = parsePrefix(prefix);
  const geometry = bodyGeometry(size, headerLength);
  const header = await readExactly(file, new Uint8Array(headerLength), PREFIX_LENGTH);
  const mac = await readExactly(file, new Uint8Array(HEADER_MAC_LENGTH), PREFIX_LENGTH + headerLength);

  const parsed = parseHeader(header);
  const own = await unwrapFileKey(parsed, reading.keys);
  const keys = await derivePackageKeys(own.fileKey, parsed.salt);
  const clear = joined(prefix, header);
  if (!sameBytes((await createHmacSm3(keys.headerMacKey)).tag(clear), mac))
    throw new AppError('E_HEADER_MAC');
  return {
    geometry,
    keys,
    frame: await authenticateBody(file, geometry, keys, reading),
    headerDigest: hexOf(await sm3(clear, mac)),
    stanzaCount: parsed.stanzas.length,
    stanzaIndex: own.stanzaIndex,
    recipientKeyId: own.recipientKeyId,
  };
}

/** Every stanza whose tag matches any present or old key of ours is tried: four bytes of tag can match by chance. */
async function unwrapFileKey(header: PackageHeader, keys: KeyProvider) {
  const candidates: (WrappedKey & { readonly stanzaIndex: number })[] = [];
  for (const encryptionPublicKey of keys.encryptionPublicKeys) {
    const tag = await stanzaTag(header.salt, encryptionPublicKey);
    for (const [stanzaIndex, stanza] of header.stanzas.entries()) {
      if (sameBytes(stanza.tag, tag)) {
        candidates.push({ encryptionPublicKey, cipher: stanza.cipher, stanzaIndex });
      }
    }
  }
  if (candidates.length === 0) throw new AppError('E_NOT_FOR_YOU');
  const unwrapped = await keys.unwrap(candidates);
  const chosen = unwrapped === undefined ? undefined : candidates[unwrapped.index];
  if (unwrapped?.secret.length !== FILE_KEY_LENGTH || chosen === undefined) throw new AppError('E_UNWRAP');
  return {
    fileKey: unwrapped.secret,
    stanzaIndex: chosen.stanzaIndex,
    recipientKeyId: await keyIdOf(chosen.encryptionPublicKey),
  };
}

/** All tags first; the beginning is decrypted on the way, chunk by chunk, only after its tag held. */
async function authenticateBody(
  file: FileHandle,
  geometry: BodyGeometry,
  keys: PackageKeys,
  reading: EnvelopeReading,
): Promise<PlaintextFrame> {
  const cipher = createSm4Ctr(keys.encryptionKey);
  const collector = new FrameCollector(geometry.plaintextLength);
  let formatError: AppError | undefined;
  for await (const chunk of authenticatedChunks({ file, geometry, keys, signal: reading.signal })) {
    if (collector.frame === undefined && formatError === undefined) {
      try {
        collector.push(cipher.apply(chunk));
      } catch (error) {
        if (!(error instanceof AppError)) throw error;
        // Held back: a later chunk's tag comes first in the order of checks.
        formatError = error;
      }
    }
    reading.onProgress?.(chunk.length);
  }
  if (formatError !== undefined) throw formatError;
  if (collector.frame === undefined) throw new AppError('E_FORMAT', { reason: 'plaintext too short' });
  return collector.frame;
}
