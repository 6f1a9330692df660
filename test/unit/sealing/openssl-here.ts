/** Whether this runtime's own crypto is an OpenSSL with the SM algorithms (Node), or not (Electron's BoringSSL): then differential tests are skipped, by name. */
import { getCiphers, getHashes } from 'node:crypto';

export const opensslHasSm = getHashes().includes('sm3') && getCiphers().includes('sm4-ctr');
export const skipNote = opensslHasSm
  ? ''
  : ' [skipped: this runtime has no SM3/SM4 of its own to compare with]';
