/** The key box: opens with its password only, never writes the same bytes twice, and tells damage from a wrong password where it can. */
import { randomUUID } from 'node:crypto';
import { ascii, joined, u32, viewOf } from '@main/sealing/bytes';
import { deriveBoxKeys, type KeyBoxKeys, openWithKeys, readKeyBox, writeKeyBox } from '@main/sealing/key-box';
import { keyProviderFromBox } from '@main/sealing/key-provider';
import { generateKeyPair, publicKeyOf } from '@main/sealing/sm2-curve';
import { encryptSm2 } from '@main/sealing/sm2-encryption';
import { verifySm2 } from '@main/sealing/sm2-signature';
import { AppError } from '@shared/result/app-error';
import { beforeAll, describe, expect, it } from 'vitest';

/** The least the format allows, so that a test takes a fraction of a second. */
const COST = { iterations: 100_000, log2N: 14 };
const PASSWORD = '云州 café 2026';

const keys: KeyBoxKeys = {
  unitId: randomUUID(),
  signPrivate: generateKeyPair().privateKey,
  encPrivate: generateKeyPair().privateKey,
  oldEncPrivates: [generateKeyPair().privateKey],
};
let box: Uint8Array;

beforeAll(async () => {
  box = await writeKeyBox(keys, PASSWORD, COST);
});

async function codeOf(attempt: Promise<unknown>): Promise<string> {
  try {
    await attempt;
  } catch (error) {
    if (error instanceof AppError) return error.code;
    throw error;
  }
  return 'OPENED';
}

function changed(at: number, value: number): Uint8Array {
  const copy = Uint8Array.from(box);
  copy[at] = value;
  return copy;
}

describe('a key box', () => {
  it('gives the keys back, also when the password comes in another Unicode form', async () => {
    expect(await readKeyBox(box, PASSWORD)).toEqual(keys);
    expect(PASSWORD.normalize('NFD')).not.toBe(PASSWORD);
    expect(await readKeyBox(box, PASSWORD.normalize('NFD'))).toEqual(keys);
  });

  it('has the layout of the format', () => {
    expect(box.subarray(0, 8)).toEqual(ascii('CFUKEY1\n'));
    expect(box.subarray(8, 16)).toEqual(joined(u32(100_000), Uint8Array.of(14, 8, 1, 0)));
    expect(box.length).toBe(52 + viewOf(box).getUint32(48) + 32);
  });

  it('refuses another password', async () => {
    expect(await codeOf(readKeyBox(box, '云州 cafe 2026'))).toBe('KEYBOX_PASSWORD_WRONG');
    expect(await codeOf(readKeyBox(box, ''))).toBe('KEYBOX_PASSWORD_WRONG');
  });

  it('draws a new salt on every write', async () => {
    const again = await writeKeyBox(keys, PASSWORD, COST);
    expect(again.subarray(16, 48)).not.toEqual(box.subarray(16, 48));
    expect(again.subarray(52)).not.toEqual(box.subarray(52));
  });

  it('refuses every changed byte of its head before any work', async () => {
    for (let at = 0; at < 8; at += 1) {
      expect(await codeOf(readKeyBox(changed(at, 0x41), PASSWORD)), `byte ${at}`).toBe('KEYBOX_DAMAGED');
    }
    const damaged: readonly (readonly [number, number])[] = [
      [8, 0xff], // iterations above the cap
      [9, 0x00], // iterations below 100,000
      [12, 13],
      [12, 21],
      [13, 9],
      [14, 2],
      [15, 1],
      [48, 1],
      [49, 1],
      [50, 0xff],
      [51, (box[51] as number) ^ 1],
    ];
    for (const [at, value] of damaged) {
      expect(await codeOf(readKeyBox(changed(at, value), PASSWORD)), `byte ${at}`).toBe('KEYBOX_DAMAGED');
    }
  });

  it('refuses parameters and salts other than those it was written with', async () => {
    expect(await codeOf(readKeyBox(changed(11, (box[11] as number) ^ 1), PASSWORD))).toBe(
      'KEYBOX_PASSWORD_WRONG',
    );
    expect(await codeOf(readKeyBox(changed(12, 15), PASSWORD))).toBe('KEYBOX_PASSWORD_WRONG');
    for (const at of [16, 47]) {
      expect(await codeOf(readKeyBox(changed(at, (box[at] as number) ^ 1), PASSWORD))).toBe(
        'KEYBOX_PASSWORD_WRONG',
      );
    }
  });

  it('refuses every changed byte of content and tag, and every length', async () => {
    const boxKeys = await deriveBoxKeys(PASSWORD, box.subarray(16, 48), COST);
    expect(await openWithKeys(box, boxKeys)).toEqual(keys);
    for (let at = 52; at < box.length; at += 1) {
      const code = await codeOf(openWithKeys(changed(at, (box[at] as number) ^ 0x10), boxKeys));
      expect(code, `byte ${at}`).toBe('KEYBOX_PASSWORD_WRONG');
    }
    for (let length = 0; length < box.length; length += 1) {
      expect(await codeOf(openWithKeys(box.subarray(0, length), boxKeys)), `${length}`).toBe(
        'KEYBOX_DAMAGED',
      );
    }
    expect(await codeOf(openWithKeys(joined(box, Uint8Array.of(0)), boxKeys))).toBe('KEYBOX_DAMAGED');
  });

  it('is not written at a cost the reader would refuse', async () => {
    await expect(writeKeyBox(keys, PASSWORD, { iterations: 1000, log2N: 14 })).rejects.toThrow(RangeError);
    await expect(writeKeyBox(keys, PASSWORD, { iterations: 100_000, log2N: 21 })).rejects.toThrow(RangeError);
  });
});

describe('the key provider of a box', () => {
  const provider = keyProviderFromBox(keys);

  it('signs and names its public keys, the present one first', async () => {
    const signature = await provider.sign(ascii('message'));
    expect(await verifySm2(publicKeyOf(keys.signPrivate), ascii('message'), signature)).toBe(true);
    expect(provider.encryptionPublicKeys).toEqual([keys.encPrivate, ...keys.oldEncPrivates].map(publicKeyOf));
    expect(provider.encPublic).toEqual(provider.encryptionPublicKeys[0]);
  });

  it('unwraps with old keys, passes over what does not open, and says when nothing does', async () => {
    const secret = Uint8Array.from({ length: 32 }, (_, index) => index);
    const [present, old] = provider.encryptionPublicKeys as [Uint8Array, Uint8Array];
    const toOld = { encryptionPublicKey: old, cipher: await encryptSm2(old, secret) };
    const broken = { encryptionPublicKey: present, cipher: toOld.cipher };
    expect(await provider.unwrap([broken, toOld])).toEqual({ secret, index: 1 });
    expect(await provider.unwrap([broken])).toBeUndefined();
    const foreign = generateKeyPair().publicKey;
    const toForeign = { encryptionPublicKey: foreign, cipher: await encryptSm2(foreign, secret) };
    expect(await provider.unwrap([toForeign])).toBeUndefined();
  });
});
