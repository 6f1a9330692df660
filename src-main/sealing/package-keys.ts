/** The keys that a package's file key expands to (SEALED-PACKAGE 1): one purpose each. */
import { hkdfSm3 } from './hkdf-sm3';

export const FILE_KEY_LENGTH = 32;

export interface PackageKeys {
  readonly headerMacKey: Uint8Array;
  readonly encryptionKey: Uint8Array;
  readonly chunkMacKey: Uint8Array;
  readonly receiptKey: Uint8Array;
}

export async function derivePackageKeys(fileKey: Uint8Array, salt: Uint8Array): Promise<PackageKeys> {
  const expand = await hkdfSm3(fileKey, salt);
  return {
    headerMacKey: expand('CHENGFU1 header', 32),
    encryptionKey: expand('CHENGFU1 enc', 16),
    chunkMacKey: expand('CHENGFU1 mac', 32),
    receiptKey: expand('CHENGFU1 receipt', 32),
  };
}
