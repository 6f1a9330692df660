/** What the sealing bench asks of its other half in Electron, one round at a time, so that both halves share the machine's moods. */
export type SealingOrder =
  | {
      readonly work: 'chunks';
      readonly encryptionKey: string;
      readonly macKey: string;
      readonly chunks: number;
    }
  | { readonly work: 'package'; readonly source: string; readonly destination: string }
  | { readonly work: 'key-box' };

export interface SealingAnswer {
  readonly milliseconds: number;
  /** SHA-256 over all tags: the two halves must have sealed the same bytes. */
  readonly tags?: string;
}

export const CHUNK_BYTES = 65_536;

/** The same plaintext for both halves. */
export function benchChunk(): Uint8Array {
  return Uint8Array.from({ length: CHUNK_BYTES }, (_, at) => (at * 31) & 0xff);
}

/** u64 index ‖ u8 final ‖ u32 length, as every chunk's tag binds them (SEALED-PACKAGE 1). */
export function tagHead(index: number, final: boolean, length: number): Buffer {
  const head = Buffer.alloc(13);
  head.writeBigUInt64BE(BigInt(index));
  head.writeUInt8(final ? 1 : 0, 8);
  head.writeUInt32BE(length, 9);
  return head;
}
