/** keyId(pub) = hex(SM3("CHENGFU1 key" ‖ pub)[0..16)) (SEALED-PACKAGE 1). It finds keys; identity is the unitId. */
import { ascii, hexOf } from './bytes';
import { sm3 } from './sm3';

export async function keyIdOf(publicKey: Uint8Array): Promise<string> {
  return hexOf((await sm3(ascii('CHENGFU1 key'), publicKey)).subarray(0, 16));
}
