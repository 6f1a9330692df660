/** Where everything lies in a sealed package (SEALED-PACKAGE 1). All lengths follow from the file's size and the header's, and are checked before anything is allocated. */
import { AppError } from '@shared/result/app-error';
import { ascii, joined, sameBytes, u16, u32, viewOf } from './bytes';

export const PACKAGE_MAGIC = ascii('CHENGFU1');
export const TRAILER_MARK = ascii('CFUEND1\n');
const FORMAT_VERSION = 1;
const SUITE = 1;

export const PREFIX_LENGTH = 16;
export const HEADER_MAC_LENGTH = 32;
export const CHUNK_LENGTH = 65_536;
export const CHUNK_LOG2 = 16;
export const TAG_LENGTH = 32;
export const TRAILER_LENGTH = 40;
export const SEALED_CHUNK_LENGTH = CHUNK_LENGTH + TAG_LENGTH;

/** 18 bytes and one stanza of 137, to 18 bytes and 64 stanzas of 148. */
const MIN_HEADER_LENGTH = 155;
const MAX_HEADER_LENGTH = 9490;
export const MIN_PACKAGE_LENGTH =
  PREFIX_LENGTH + MIN_HEADER_LENGTH + HEADER_MAC_LENGTH + 1 + TAG_LENGTH + TRAILER_LENGTH;

export const MAX_MANIFEST_LENGTH = 4 * 1024 * 1024;
export const MAX_SIGNATURE_LENGTH = 80;

export const MAX_ENTRIES = 10_000;
export const MAX_ENTRY_LENGTH = 8 * 1024 ** 3;
export const MAX_ENTRIES_LENGTH = 16 * 1024 ** 3;

/** The most that a package of the largest allowed content can measure. */
export const MAX_PACKAGE_LENGTH = MAX_ENTRIES_LENGTH + MAX_ENTRIES_LENGTH / 1024 + 16 * 1024 * 1024;

export interface BodyGeometry {
  readonly bodyAt: number;
  readonly chunkCount: number;
  /** 1..65536 */
  readonly lastChunkLength: number;
  readonly plaintextLength: number;
}

export function encodePrefix(headerLength: number): Uint8Array {
  return joined(PACKAGE_MAGIC, u16(FORMAT_VERSION), u16(SUITE), u32(headerLength));
}

/** The header's length, from a prefix whose magic was compared before. */
export function parsePrefix(prefix: Uint8Array): number {
  const view = viewOf(prefix);
  if (!sameBytes(prefix.subarray(0, PACKAGE_MAGIC.length), PACKAGE_MAGIC))
    throw new AppError('E_NOT_A_PACKAGE');
  const [version, suite] = [view.getUint16(8), view.getUint16(10)];
  if (version !== FORMAT_VERSION || suite !== SUITE) throw new AppError('E_VERSION', { version, suite });
  const headerLength = view.getUint32(12);
  if (headerLength < MIN_HEADER_LENGTH || headerLength > MAX_HEADER_LENGTH) {
    throw new AppError('E_FORMAT', { reason: 'header length' });
  }
  return headerLength;
}

/** Sizes of a package whose plaintext has the given length. */
export function sealedLength(headerLength: number, plaintextLength: number): number {
  const chunks = Math.ceil(plaintextLength / CHUNK_LENGTH);
  const around = PREFIX_LENGTH + headerLength + HEADER_MAC_LENGTH + TRAILER_LENGTH;
  return around + plaintextLength + chunks * TAG_LENGTH;
}

/** Only one way of cutting fits a size: the last chunk is never empty, the others are full. */
export function bodyGeometry(size: number, headerLength: number): BodyGeometry {
  const bodyAt = PREFIX_LENGTH + headerLength + HEADER_MAC_LENGTH;
  const body = size - bodyAt - TRAILER_LENGTH;
  const chunkCount = Math.ceil(body / SEALED_CHUNK_LENGTH);
  const lastChunkLength = body - (chunkCount - 1) * SEALED_CHUNK_LENGTH - TAG_LENGTH;
  if (body <= 0 || lastChunkLength < 1 || lastChunkLength > CHUNK_LENGTH) {
    throw new AppError('E_FORMAT', { reason: 'body length' });
  }
  return { bodyAt, chunkCount, lastChunkLength, plaintextLength: body - chunkCount * TAG_LENGTH };
}
