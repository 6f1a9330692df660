/** What stands before the entries: u32 manifestLen | manifest | u16 sigLen | signature (SEALED-PACKAGE 2), both lengths capped before use. */
import { AppError } from '@shared/result/app-error';
import { ascii, joined, u16, u32, viewOf } from './bytes';
import { MAX_MANIFEST_LENGTH, MAX_SIGNATURE_LENGTH } from './package-layout';

export interface PlaintextFrame {
  readonly manifest: Uint8Array;
  readonly signature: Uint8Array;
  /** Where the first entry begins. */
  readonly entriesAt: number;
}

/** What the sender's key signs. */
export function signedManifest(manifest: Uint8Array): Uint8Array {
  return joined(ascii('CHENGFU1 manifest\n'), manifest);
}

export function encodeFrame(manifest: Uint8Array, signature: Uint8Array): Uint8Array {
  return joined(u32(manifest.length), manifest, u16(signature.length), signature);
}

/** Collects the beginning of the plaintext until the frame is whole; the buffer is allocated once, after its length passed the cap. */
export class FrameCollector {
  private buffer: Uint8Array | undefined;
  private manifestLength = 0;
  private filled = 0;
  private found: PlaintextFrame | undefined;

  constructor(private readonly plaintextLength: number) {}

  /** The frame once it is complete. */
  get frame(): PlaintextFrame | undefined {
    return this.found;
  }

  /** `E_FORMAT` when a length is over its cap or points beyond the plaintext. */
  push(piece: Uint8Array): void {
    if (this.found !== undefined) return;
    this.buffer ??= this.allocate(piece);
    const part = piece.subarray(0, this.buffer.length - this.filled);
    this.buffer.set(part, this.filled);
    this.filled += part.length;
    if (this.filled === this.buffer.length) this.found = this.parse(this.buffer);
  }

  /** Room for the manifest and the longest signature. The first piece is a chunk: four bytes are there if the plaintext has them. */
  private allocate(first: Uint8Array): Uint8Array {
    if (first.length < 4) throw malformed('plaintext too short');
    this.manifestLength = viewOf(first).getUint32(0);
    if (this.manifestLength > MAX_MANIFEST_LENGTH) throw malformed('manifest length');
    const lengthEnd = 4 + this.manifestLength + 2;
    if (lengthEnd > this.plaintextLength) throw malformed('manifest length');
    return new Uint8Array(Math.min(lengthEnd + MAX_SIGNATURE_LENGTH, this.plaintextLength));
  }

  private parse(bytes: Uint8Array): PlaintextFrame {
    const manifestEnd = 4 + this.manifestLength;
    const signatureLength = viewOf(bytes).getUint16(manifestEnd);
    const entriesAt = manifestEnd + 2 + signatureLength;
    if (signatureLength > MAX_SIGNATURE_LENGTH || entriesAt > this.plaintextLength) {
      throw malformed('signature length');
    }
    return {
      manifest: bytes.subarray(4, manifestEnd),
      signature: bytes.subarray(manifestEnd + 2, entriesAt),
      entriesAt,
    };
  }
}

function malformed(reason: string): AppError {
  return new AppError('E_FORMAT', { reason });
}
