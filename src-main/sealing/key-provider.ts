/** The seam to a unit's private keys: they act, they are never handed out. A certified key token (GM/T 0016) can stand in for the key box. */
import type { KeyBoxKeys } from './key-box';
import { publicKeyOf, Sm2Error } from './sm2-curve';
import { decryptSm2 } from './sm2-encryption';
import { signSm2 } from './sm2-signature';

export interface WrappedKey {
  /** The public half of the key it is wrapped for. */
  readonly encryptionPublicKey: Uint8Array;
  readonly cipher: Uint8Array;
}

export interface UnwrappedKey {
  readonly secret: Uint8Array;
  /** Which of the candidates opened. */
  readonly index: number;
}

export interface KeyProvider {
  readonly unitId: string;
  readonly signPublic: Uint8Array;
  readonly encPublic: Uint8Array;
  /** The present key first, then the old ones, newest first. */
  readonly encryptionPublicKeys: readonly Uint8Array[];
  /** DER SM2 signature over SM3(Z_A ‖ message). */
  sign(message: Uint8Array): Promise<Uint8Array>;
  /** Tries each candidate in order; undefined when none opens. */
  unwrap(candidates: readonly WrappedKey[]): Promise<UnwrappedKey | undefined>;
}

/** Keys in memory, from an opened key box. */
export function keyProviderFromBox(keys: KeyBoxKeys): KeyProvider {
  const decryption = [keys.encPrivate, ...keys.oldEncPrivates].map((privateKey) => ({
    privateKey,
    publicKey: publicKeyOf(privateKey),
  }));
  const encryptionPublicKeys = decryption.map(({ publicKey }) => publicKey);
  return {
    unitId: keys.unitId,
    signPublic: publicKeyOf(keys.signPrivate),
    encPublic: publicKeyOf(keys.encPrivate),
    encryptionPublicKeys,
    sign: (message) => signSm2(keys.signPrivate, message),
    async unwrap(candidates) {
      for (const [index, { encryptionPublicKey, cipher }] of candidates.entries()) {
        const key = decryption.find(({ publicKey }) => Buffer.compare(publicKey, encryptionPublicKey) === 0);
        if (key === undefined) continue;
        try {
          return { secret: await decryptSm2(key.privateKey, cipher), index };
        } catch (error) {
          if (!(error instanceof Sm2Error)) throw error;
        }
      }
      return undefined;
    },
  };
}
