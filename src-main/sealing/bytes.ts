/** Bytes, hexadecimal and big-endian numbers for the sealed formats. Hexadecimal is lower case (SEALED-PACKAGE 0). */
import { timingSafeEqual } from 'node:crypto';

/** Never a Buffer outside: its `slice` shares memory where Uint8Array's copies. */
function plain(buffer: Buffer): Uint8Array {
  return new Uint8Array(buffer.buffer, buffer.byteOffset, buffer.byteLength);
}

export function ascii(text: string): Uint8Array {
  return plain(Buffer.from(text, 'latin1'));
}

export function utf8(text: string): Uint8Array {
  return plain(Buffer.from(text, 'utf8'));
}

/** Strict: refuses malformed UTF-8 with a TypeError and keeps a byte order mark, so that a parser sees it. */
export function decodeUtf8(bytes: Uint8Array): string {
  return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes);
}

export function hexOf(bytes: Uint8Array): string {
  return Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString('hex');
}

/** Strict, unlike Buffer, which stops silently at the first foreign character. */
export function bytesOfHex(hex: string): Uint8Array {
  if (!/^(?:[0-9a-f]{2})*$/.test(hex)) throw new RangeError('not lower-case hexadecimal');
  return plain(Buffer.from(hex, 'hex'));
}

export function joined(...parts: readonly Uint8Array[]): Uint8Array {
  return plain(Buffer.concat(parts));
}

/** Compares in a time that depends on the lengths only. */
export function sameBytes(left: Uint8Array, right: Uint8Array): boolean {
  return left.byteLength === right.byteLength && timingSafeEqual(left, right);
}

export function u16(value: number): Uint8Array {
  return Uint8Array.of((value >>> 8) & 0xff, value & 0xff);
}

export function u32(value: number): Uint8Array {
  return Uint8Array.of((value >>> 24) & 0xff, (value >>> 16) & 0xff, (value >>> 8) & 0xff, value & 0xff);
}

export function viewOf(bytes: Uint8Array): DataView {
  return new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
}

/** Big-endian unsigned integer of all bytes. */
export function integerOf(bytes: Uint8Array): bigint {
  return bytes.byteLength === 0 ? 0n : BigInt(`0x${hexOf(bytes)}`);
}

/** 32 bytes, big-endian; the value must fit. */
export function bytes32(value: bigint): Uint8Array {
  return bytesOfHex(value.toString(16).padStart(64, '0'));
}
