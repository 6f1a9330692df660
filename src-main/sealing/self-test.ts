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
const PUBLIC_KEY =
  '0409f9df311e5421a150dd7d161e4bc5c672179fad1833fc076bb08ff356f35020' +
  'ccea490ce26775a52dc6ea718cc1aa600aed05fbf35e084a6632f6072da9ad13';
const SM4_KEY = '0123456789abcdeffedcba9876543210';
const SM4_BLOCK = '681edf34d206965e86b3e94f536e4246';
const SM3_OF_ABC = '66c7f0f462eeedd9d1f2d46bdc10e4e24167c4875cf2f7a2297da02b8f4ba8e0';
const HMAC_OF_ABC = '28e63256e7c5a087b1f073265dc53092163f7b82729735d06f28f10af9d52393';

/** What is tested; another set stands in only where a test shows what a broken one leads to. */
export const ALGORITHMS = {
  sm3,
  createHmacSm3,
  createSm4Ctr,
  publicKeyOf,
  signSm2,
  verifySm2,
  encryptSm2,
  decryptSm2,
} as const;
export type Algorithms = typeof ALGORITHMS;

/** Throws `CRYPTO_SELF_TEST` naming the first algorithm that fails. Takes well under 50 ms. */
export async function selfTest(algorithms: Algorithms = ALGORITHMS): Promise<void> {
  for (const [algorithm, passes] of checksOf(algorithms)) {
    if (!(await passes().catch(() => false))) throw new AppError('CRYPTO_SELF_TEST', { algorithm });
  }
}

function checksOf(used: Algorithms): readonly (readonly [string, () => Promise<boolean>])[] {
  const message = ascii('message digest');
  const privateKey = bytesOfHex(PRIVATE_KEY);
  // Computed once: a multiplication on the curve is what the time goes into.
  const publicKey = bytesOfHex(PUBLIC_KEY);
  return [
    ['SM3', async () => hexOf(await used.sm3(ascii('abc'))) === SM3_OF_ABC],
    [
      'HMAC-SM3',
      async () => hexOf((await used.createHmacSm3(ascii('key'))).tag(ascii('abc'))) === HMAC_OF_ABC,
    ],
    [
      'SM4',
      async () =>
        // In counter mode over zeros, the first block is the block cipher of the counter.
        hexOf(used.createSm4Ctr(bytesOfHex(SM4_KEY), bytesOfHex(SM4_KEY)).apply(new Uint8Array(16))) ===
        SM4_BLOCK,
    ],
    ['SM2 key', async () => hexOf(used.publicKeyOf(privateKey)) === PUBLIC_KEY],
    ['SM2 verify', () => used.verifySm2(publicKey, message, bytesOfHex(SIGNATURE))],
    [
      // One that accepts everything passes every other check.
      'SM2 refuse',
      async () => !(await used.verifySm2(publicKey, ascii('message digesT'), bytesOfHex(SIGNATURE))),
    ],
    ['SM2 sign', async () => used.verifySm2(publicKey, message, await used.signSm2(privateKey, message))],
    [
      'SM2 encrypt',
      async () => {
        const cipher = await used.encryptSm2(publicKey, message);
        return (
          hexOf(await used.decryptSm2(privateKey, cipher)) === hexOf(message) &&
          !hexOf(cipher).includes(hexOf(message))
        );
      },
    ],
  ];
}
