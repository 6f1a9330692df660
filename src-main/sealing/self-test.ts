/** Known answers at start: a machine on which an algorithm computes anything else must not seal or open a package. */
import { AppError } from '@shared/result/app-error';
import { ascii, bytesOfHex, hexOf } from './bytes';
import { createHmacSm3 } from './hmac-sm3';
import { publicKeyOf } from './sm2-curve';
import { decryptSm2, encryptSm2 } from './sm2-encryption';
import { signSm2, verifySm2 } from './sm2-signature';
import { sm3 } from './sm3';
import { createSm4Ctr } from './sm4-ctr';

// The key and signature of GB/T 32918.5 annex A, the SM3 and SM4 examples of GB/T 32905 and GB/T 32907.
const PRIVATE_KEY = '3945208f7b2144b13f36e38ac6d39f95889393692860b51a42fb81ef4df7c5b8';
const SIGNATURE =
  '3046022100f5a03b0648d2c4630eeac513e1bb81a15944da3827d5b74143ac7eaceee720b3' +
  '022100b1b6aa29df212fd8763182bc0d421ca1bb9038fd1f7f42d4840b69c485bbc1aa';
const SM4_KEY = '0123456789abcdeffedcba9876543210';

/** Throws `CRYPTO_SELF_TEST` naming the first algorithm that fails. Takes well under 50 ms. */
export async function selfTest(): Promise<void> {
  const message = ascii('message digest');
  const privateKey = bytesOfHex(PRIVATE_KEY);
  const publicKey = publicKeyOf(privateKey);
  const checks: readonly (readonly [string, () => Promise<boolean>])[] = [
    [
      'SM3',
      async () =>
        hexOf(await sm3(ascii('abc'))) === '66c7f0f462eeedd9d1f2d46bdc10e4e24167c4875cf2f7a2297da02b8f4ba8e0',
    ],
    [
      'HMAC-SM3',
      async () =>
        hexOf((await createHmacSm3(ascii('key'))).tag(ascii('abc'))) ===
        '28e63256e7c5a087b1f073265dc53092163f7b82729735d06f28f10af9d52393',
    ],
    [
      'SM4',
      async () =>
        // In counter mode over zeros, the first block is the block cipher of the counter.
        hexOf(createSm4Ctr(bytesOfHex(SM4_KEY), bytesOfHex(SM4_KEY)).apply(new Uint8Array(16))) ===
        '681edf34d206965e86b3e94f536e4246',
    ],
    ['SM2 verify', () => verifySm2(publicKey, message, bytesOfHex(SIGNATURE))],
    ['SM2 sign', async () => verifySm2(publicKey, message, await signSm2(privateKey, message))],
    [
      'SM2 encrypt',
      async () =>
        hexOf(await decryptSm2(privateKey, await encryptSm2(publicKey, message))) === hexOf(message),
    ],
  ];
  for (const [algorithm, passes] of checks) {
    if (!(await passes())) throw new AppError('CRYPTO_SELF_TEST', { algorithm });
  }
}
