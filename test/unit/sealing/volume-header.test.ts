/** The header of a volume: exact to the byte, and refused with any one of them changed. */
import { hexOf, joined } from '@main/sealing/bytes';
import { sm3 } from '@main/sealing/sm3';
import {
  encodeVolumeHeader,
  parseVolumeHeader,
  VOLUME_HEADER_LENGTH,
  type VolumeHeader,
} from '@main/sealing/volume-header';
import { AppError } from '@shared/result/app-error';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { state } from '../../integration/exchange/section-nine';

const HEADER: VolumeHeader = {
  setId: '00112233445566778899aabbccddeeff',
  index: 2,
  count: 3,
  offset: 4_700_000_000,
  length: 300_000_000,
  total: 5_000_000_123,
  packageSm3: 'a1'.repeat(32),
  dataSm3: 'b2'.repeat(32),
};

async function reasonOf(bytes: Uint8Array): Promise<string> {
  try {
    await parseVolumeHeader(bytes);
    return 'accepted';
  } catch (error) {
    if (error instanceof AppError && error.code === 'E_VOLUME_DAMAGED') return String(error.details.reason);
    throw error;
  }
}

/** As a program would write it that computes its digest rightly over wrong fields. */
async function signed(bytes: Uint8Array): Promise<Uint8Array> {
  return joined(bytes.subarray(0, 160), await sm3(bytes.subarray(0, 160)));
}

const header = fc
  .record({
    setId: fc.uint8Array({ minLength: 16, maxLength: 16 }).map(hexOf),
    count: fc.integer({ min: 1, max: 999 }),
    at: fc.nat(),
    total: fc.integer({ min: 1_000, max: 16 * 1024 ** 3 }),
    cut: fc.nat(),
    long: fc.nat(),
    digest: fc.uint8Array({ minLength: 64, maxLength: 64 }).map(hexOf),
  })
  .map(({ setId, count, at, total, cut, long, digest }): VolumeHeader => {
    const offset = cut % total;
    return {
      setId,
      index: 1 + (at % count),
      count,
      offset,
      length: 1 + (long % (total - offset)),
      total,
      packageSm3: digest.slice(0, 64),
      dataSm3: digest.slice(64),
    };
  });

describe('the header of a volume', () => {
  it('has every field where the format puts it', async () => {
    const bytes = await encodeVolumeHeader(HEADER);
    expect(bytes).toHaveLength(VOLUME_HEADER_LENGTH);
    const digest = hexOf(await sm3(bytes.subarray(0, 160)));
    expect(hexOf(bytes)).toBe(
      [
        hexOf(Buffer.from('CFUVOL1\n')),
        '00112233445566778899aabbccddeeff',
        '0002',
        '0003',
        '0000000118244f00',
        '0000000011e1a300',
        '000000012a05f27b',
        'a1'.repeat(32),
        'b2'.repeat(32),
        '00'.repeat(44),
        digest,
      ].join(''),
    );
  });

  it('comes back as it went in', async () => {
    await fc.assert(
      fc.asyncProperty(header, async (given) => {
        expect(await parseVolumeHeader(await encodeVolumeHeader(given))).toEqual(given);
      }),
      { numRuns: 300 },
    );
  });

  it('is refused with any single bit changed', async () => {
    const bytes = await encodeVolumeHeader(HEADER);
    let flips = 0;
    for (let bit = 0; bit < VOLUME_HEADER_LENGTH * 8; bit += 1) {
      const changed = bytes.slice();
      changed[bit >> 3] = (changed[bit >> 3] as number) ^ (1 << (bit & 7));
      expect(await reasonOf(changed), `bit ${bit}`).not.toBe('accepted');
      flips += 1;
    }
    expect(flips).toBe(1536);
    state('volumes', 'bits of a volume header flipped, 0 accepted', flips);
  });

  it('is refused with wrong fields under a right digest, each for its own reason', async () => {
    const good = await encodeVolumeHeader(HEADER);
    const wrong: [string, Partial<VolumeHeader>][] = [
      ['count', { count: 0, index: 0 }],
      ['count', { count: 1000 }],
      ['index', { index: 0 }],
      ['index', { index: 4 }],
      ['total', { total: 100, offset: 0, length: 50 }],
      ['total', { total: 2 ** 45 }],
      ['range', { length: 0 }],
      ['range', { length: HEADER.total }],
      ['range', { offset: HEADER.total }],
    ];
    for (const [reason, fields] of wrong) {
      expect(await reasonOf(await encodeVolumeHeader({ ...HEADER, ...fields })), reason).toBe(reason);
    }
    for (let at = 116; at < 160; at += 1) {
      const changed = good.slice();
      changed[at] = 1;
      expect(await reasonOf(await signed(changed)), `zero byte ${at}`).toBe('zero bytes');
    }
    for (const at of [28, 36, 44]) {
      const changed = good.slice();
      changed.fill(0xff, at, at + 8);
      expect(await reasonOf(await signed(changed)), `length at ${at}`).toBe('range');
    }
    const magic = good.slice();
    magic[6] = '2'.charCodeAt(0);
    expect(await reasonOf(await signed(magic))).toBe('no volume');
    state(
      'volumes',
      'wrong fields and zero bytes of a header under a right digest, all refused',
      wrong.length + 48,
    );
  });

  it('is refused when it is cut anywhere', async () => {
    const bytes = await encodeVolumeHeader(HEADER);
    for (let length = 0; length < VOLUME_HEADER_LENGTH; length += 1) {
      expect(await reasonOf(bytes.subarray(0, length))).toBe('header ends early');
    }
  });
});
