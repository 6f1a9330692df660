/** The little DER that SM2 needs (GM/T 0009): only minimal lengths and minimal positive INTEGERs are read, so every value has one encoding. */
import { joined } from './bytes';

const SEQUENCE = 0x30;
const INTEGER = 0x02;
const OCTET_STRING = 0x04;
const MAX_LENGTH = 0xffff;

/** Any deviation from strict DER. Callers turn it into their own code. */
export class DerError extends Error {
  override readonly name = 'DerError';
}

function element(tag: number, content: Uint8Array): Uint8Array {
  const length = content.length;
  if (length > MAX_LENGTH) throw new DerError('too long');
  const head =
    length < 0x80
      ? [tag, length]
      : length < 0x100
        ? [tag, 0x81, length]
        : [tag, 0x82, length >> 8, length & 0xff];
  return joined(Uint8Array.from(head), content);
}

export function derSequence(...elements: readonly Uint8Array[]): Uint8Array {
  return element(SEQUENCE, joined(...elements));
}

export function derOctets(bytes: Uint8Array): Uint8Array {
  return element(OCTET_STRING, bytes);
}

/** A non-negative INTEGER in its shortest form. */
export function derInteger(value: bigint): Uint8Array {
  if (value < 0n) throw new DerError('negative');
  const hex = value.toString(16);
  const bytes = Buffer.from(hex.length % 2 === 0 ? hex : `0${hex}`, 'hex');
  return element(INTEGER, (bytes[0] as number) >= 0x80 ? joined(Uint8Array.of(0), bytes) : bytes);
}

/** Reads one element after another; `end` refuses left-over bytes. */
export class DerReader {
  private at = 0;

  constructor(private readonly bytes: Uint8Array) {}

  sequence(): DerReader {
    return new DerReader(this.content(SEQUENCE));
  }

  octets(): Uint8Array {
    return this.content(OCTET_STRING);
  }

  /** A positive INTEGER: zero, negative and padded ones are refused. */
  positiveInteger(): bigint {
    const content = this.content(INTEGER);
    const [first, second] = content;
    if (first === undefined || first >= 0x80) throw new DerError('not a positive INTEGER');
    if (first === 0 && (second === undefined || second < 0x80)) throw new DerError('INTEGER not minimal');
    return BigInt(`0x${Buffer.from(content).toString('hex')}`);
  }

  end(): void {
    if (this.at !== this.bytes.length) throw new DerError('trailing bytes');
  }

  private byte(): number {
    const value = this.bytes[this.at];
    if (value === undefined) throw new DerError('ends early');
    this.at += 1;
    return value;
  }

  private content(tag: number): Uint8Array {
    if (this.byte() !== tag) throw new DerError('unexpected tag');
    const length = this.length();
    if (length > this.bytes.length - this.at) throw new DerError('ends early');
    this.at += length;
    return this.bytes.subarray(this.at - length, this.at);
  }

  private length(): number {
    const first = this.byte();
    if (first < 0x80) return first;
    if (first === 0x81) {
      const length = this.byte();
      if (length < 0x80) throw new DerError('length not minimal');
      return length;
    }
    if (first !== 0x82) throw new DerError('length not accepted');
    const length = this.byte() * 0x100 + this.byte();
    if (length < 0x100) throw new DerError('length not minimal');
    return length;
  }
}
