/** The telephone receipt (SEALED-PACKAGE 6): twelve digits that only someone who opened the package can know. */
import { ascii, viewOf } from './bytes';
import { createHmacSm3 } from './hmac-sm3';

/** `recipientKeyId` is the id of the recipient's encryption key, 32 hex digits. */
export async function receiptCode(receiptKey: Uint8Array, recipientKeyId: string): Promise<string> {
  const tag = (await createHmacSm3(receiptKey)).tag(ascii(recipientKeyId));
  const number = viewOf(tag).getBigUint64(0) % 10n ** 12n;
  return number.toString().padStart(12, '0');
}
