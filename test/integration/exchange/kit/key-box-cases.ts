/** Faulty key boxes (SEALED-PACKAGE 5), all under the same password and salt: the kit never holds a real key. */
import { ascii, hexOf, joined, u32, utf8 } from '@main/sealing/bytes';
import { hkdfSm3 } from '@main/sealing/hkdf-sm3';
import { createHmacSm3 } from '@main/sealing/hmac-sm3';
import { createSm4Ctr } from '@main/sealing/sm4-ctr';
import type { AppErrorCode } from '@shared/result/app-error-code';
import { createSM3, pbkdf2, scrypt } from 'hash-wasm';
import { canonicalText, type Json } from './canonical-text';
import { flipped, type KitFile, overwritten } from './kit-case';
import { drawn, type KitUnit } from './kit-units';

export const KIT_PASSWORD = '云州市-口令-2026';
const ITERATIONS = 100_000;
const LOG2_N = 14;

export interface KitBox {
  /** Content as given, all around it right. */
  readonly write: (content: Uint8Array) => Promise<Uint8Array>;
  readonly contentOf: (unit: KitUnit) => Json;
}

/** One slow derivation serves all boxes. */
export async function kitBox(): Promise<KitBox> {
  const salt = await drawn('key box salt');
  const password = utf8(KIT_PASSWORD.normalize('NFC'));
  const rounds = await pbkdf2({
    ...{ password, salt, iterations: ITERATIONS, hashLength: 32 },
    hashFunction: createSM3(),
    outputType: 'binary',
  });
  const memory = await scrypt({
    ...{ password, salt, costFactor: 2 ** LOG2_N, blockSize: 8, parallelism: 1, hashLength: 32 },
    outputType: 'binary',
  });
  const expand = await hkdfSm3(joined(rounds, memory), salt);
  const [encryption, mac] = [expand('CHENGFU1 keybox enc', 16), expand('CHENGFU1 keybox mac', 32)];
  return {
    async write(content) {
      const sealed = createSm4Ctr(encryption).apply(Uint8Array.from(content));
      const head = joined(ascii('CFUKEY1\n'), u32(ITERATIONS), Uint8Array.of(LOG2_N, 8, 1, 0), salt);
      const body = joined(head, u32(content.length), sealed);
      return joined(body, Uint8Array.from((await createHmacSm3(mac)).tag(body)));
    },
    contentOf: ({ unitId, signPrivate, encPrivate }) => ({
      v: 1,
      unitId,
      signPrivate: hexOf(signPrivate),
      encPrivate: hexOf(encPrivate),
      oldEncPrivates: [],
    }),
  };
}

export async function keyBoxCases(box: KitBox, unit: KitUnit): Promise<KitFile[]> {
  const content = box.contentOf(unit) as Record<string, Json>;
  const text = canonicalText(content);
  const right = await box.write(utf8(text));
  const written = (value: Json) => box.write(utf8(canonicalText(value)));
  const cases: (readonly [string, string, AppErrorCode, Uint8Array])[] = [
    ['empty', 'no byte', 'KEYBOX_DAMAGED', new Uint8Array(0)],
    ['text', 'a text', 'KEYBOX_DAMAGED', utf8('口令'.repeat(60))],
    ['magic', 'another magic', 'KEYBOX_DAMAGED', overwritten(right, 6, 0x32)],
    ['cut', 'the last byte is missing', 'KEYBOX_DAMAGED', right.subarray(0, -1)],
    ['long', 'a byte behind', 'KEYBOX_DAMAGED', joined(right, Uint8Array.of(0))],
    ['head-only', 'nothing behind the length', 'KEYBOX_DAMAGED', right.subarray(0, 52)],
    ['iterations-low', '99,999 rounds', 'KEYBOX_DAMAGED', overwritten(right, 8, 0, 1, 0x86, 0x9f)],
    ['iterations-high', '5,000,001 rounds', 'KEYBOX_DAMAGED', overwritten(right, 8, 0, 0x4c, 0x4b, 0x41)],
    ['iterations-most', '2^32 − 1 rounds', 'KEYBOX_DAMAGED', overwritten(right, 8, 0xff, 0xff, 0xff, 0xff)],
    ['log2n-13', 'N = 2^13', 'KEYBOX_DAMAGED', overwritten(right, 12, 13)],
    ['log2n-21', 'N = 2^21', 'KEYBOX_DAMAGED', overwritten(right, 12, 21)],
    ['log2n-255', 'N = 2^255', 'KEYBOX_DAMAGED', overwritten(right, 12, 255)],
    ['block-size', 'r = 1', 'KEYBOX_DAMAGED', overwritten(right, 13, 1)],
    ['parallel', 'p = 2', 'KEYBOX_DAMAGED', overwritten(right, 14, 2)],
    ['reserved', 'the zero byte is 1', 'KEYBOX_DAMAGED', overwritten(right, 15, 1)],
    ['length-more', 'a length one too large', 'KEYBOX_DAMAGED', flipped(right, 51)],
    ['length-over', '1 MiB and a byte claimed', 'KEYBOX_DAMAGED', overwritten(right, 48, 0, 0x10, 0, 1)],
    [
      'length-most',
      '2^32 − 1 bytes claimed',
      'KEYBOX_DAMAGED',
      overwritten(right, 48, 0xff, 0xff, 0xff, 0xff),
    ],
    ['salt-flipped', 'one bit of the salt', 'KEYBOX_PASSWORD_WRONG', flipped(right, 16)],
    ['content-flipped', 'one bit of the content', 'KEYBOX_PASSWORD_WRONG', flipped(right, 60)],
    ['tag-flipped', 'one bit of the tag', 'KEYBOX_PASSWORD_WRONG', flipped(right, -1)],
    [
      'iterations-other',
      'another number of rounds within the bounds',
      'KEYBOX_PASSWORD_WRONG',
      flipped(right, 11),
    ],
    ['content-space', 'a content that is not canonical', 'KEYBOX_DAMAGED', await box.write(utf8(` ${text}`))],
    [
      'content-extra',
      'a field that the content has not',
      'KEYBOX_DAMAGED',
      await written({ ...content, note: '附言' }),
    ],
    ['content-version', 'a content of version 2', 'KEYBOX_DAMAGED', await written({ ...content, v: 2 })],
    [
      'content-key-zero',
      'a private key of 0',
      'KEYBOX_DAMAGED',
      await written({ ...content, encPrivate: '0'.repeat(64) }),
    ],
    [
      'content-key-high',
      'a private key above n',
      'KEYBOX_DAMAGED',
      await written({ ...content, signPrivate: 'f'.repeat(64) }),
    ],
    ['content-empty', 'an empty content', 'KEYBOX_DAMAGED', await box.write(new Uint8Array(0))],
  ];
  return cases.map(([name, fault, code, bytes]) => ({
    file: `key-boxes/box-${name}.cfk`,
    code,
    fault,
    clause: '5: key box',
    bytes,
  }));
}
