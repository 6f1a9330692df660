/** tag_i = HMAC-SM3(Km, u64 i ‖ u8 final ‖ u32 len ‖ C_i): place, end and length are bound, so chunks cannot be moved, dropped or appended. */
import { viewOf } from './bytes';
import { createHmacSm3 } from './hmac-sm3';

export type ChunkTagger = (index: number, final: boolean, sealed: Uint8Array) => Uint8Array;

export async function chunkTagger(chunkMacKey: Uint8Array): Promise<ChunkTagger> {
  const mac = await createHmacSm3(chunkMacKey);
  const head = new Uint8Array(13);
  const view = viewOf(head);
  return (index, final, sealed) => {
    view.setBigUint64(0, BigInt(index));
    view.setUint8(8, final ? 1 : 0);
    view.setUint32(9, sealed.length);
    return mac.tag(head, sealed);
  };
}
