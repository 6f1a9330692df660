/** Damage and forgery, SEALED-PACKAGE 9: every bit, every truncation, every rearranged chunk is refused, with the code of the check that noticed. */
import { randomBytes } from 'node:crypto';
import { joined, viewOf } from '@main/sealing/bytes';
import { createEnvelope } from '@main/sealing/envelope';
import type { KeyProvider, UnwrappedKey } from '@main/sealing/key-provider';
import { encodePrefix } from '@main/sealing/package-layout';
import type { ManifestEntry } from '@shared/package-format/manifest';
import { beforeAll, describe, expect, it } from 'vitest';
import { isFullRun, sized, state } from '../exchange/section-nine';
import { placesOfTruncation } from '../exchange/truncated';
import { codeOf, craft, flipBit, openBytes, sealBytes, withTrailer } from './crafted-package';
import { makeUnit, type TestUnit } from './units';

let office: TestUnit;
let bureau: TestUnit;
let small: Uint8Array;
let bodyAt: number;

beforeAll(async () => {
  [office, bureau] = [await makeUnit('云州市政协提案委员会'), await makeUnit('云州市教育局')];
  small = await craft({ sender: office, recipients: [bureau] });
  bodyAt = 16 + viewOf(small).getUint32(12) + 32;
});

/** Remembers unwrapping by its candidates, so that the thousands of flips behind the header do not each cost a point multiplication. */
function remembering(keys: KeyProvider): KeyProvider {
  const memory = new Map<string, Promise<UnwrappedKey | undefined>>();
  return {
    ...keys,
    unwrap(candidates) {
      const name = candidates.map(({ cipher }) => Buffer.from(cipher).toString('hex')).join();
      const known = memory.get(name) ?? keys.unwrap(candidates);
      memory.set(name, known);
      return known;
    },
  };
}

/** Odd, so that every bit of a byte has its turn also in the short run. */
const BIT_STEP = isFullRun ? 1 : 7;

function count(codes: Map<string, number>, code: string): void {
  codes.set(code, (codes.get(code) ?? 0) + 1);
}

function stateCodes(which: string, codes: ReadonlyMap<string, number>): void {
  let refused = 0;
  for (const [code, times] of [...codes].sort()) {
    state('bit-flips', `${which}: ${code}`, times);
    refused += times;
  }
  state('bit-flips', `${which}: refused in all`, refused);
  state('bit-flips', `${which}: accepted`, codes.get('ACCEPTED') ?? 0);
}

function permutations(items: readonly number[]): number[][] {
  if (items.length === 0) return [[]];
  return items.flatMap((first) =>
    permutations(items.filter((item) => item !== first)).map((rest) => [first, ...rest]),
  );
}

/** Which check must notice a flipped bit at this place when the trailer was made right again. */
function innerCodes(byte: number, size: number): readonly string[] {
  if (byte < 8) return ['E_NOT_A_PACKAGE'];
  if (byte < 12) return ['E_VERSION'];
  if (byte < 16) return ['E_FORMAT'];
  if (byte < 32) return ['E_NOT_FOR_YOU'];
  if (byte < 35) return ['E_FORMAT'];
  if (byte < 39) return ['E_NOT_FOR_YOU'];
  if (byte < 41) return ['E_FORMAT'];
  if (byte < bodyAt - 32) return ['E_UNWRAP'];
  if (byte < bodyAt) return ['E_HEADER_MAC'];
  if (byte < size - 40) return ['E_CHUNK_MAC'];
  return [];
}

describe('a small package with one bit flipped', () => {
  it('opens when nothing is flipped', async () => {
    expect((await openBytes(small, bureau, office)).events).toEqual(['{"a":1}']);
    state('bit-flips', 'negative control: nothing flipped, opens', 1);
  });

  it('is refused as damaged, at every bit', { timeout: sized(120_000, 1_200_000) }, async () => {
    const codes = new Map<string, number>();
    for (let bit = 0; bit < small.length * 8; bit += BIT_STEP) {
      const byte = bit >> 3;
      const expected =
        byte < 8
          ? 'E_NOT_A_PACKAGE'
          : byte >= small.length - 40 && byte < small.length - 32
            ? 'E_TRUNCATED'
            : 'E_MEDIA_DAMAGED';
      expect(await codeOf(openBytes(flipBit(small, bit), bureau, office)), `bit ${bit}`).toBe(expected);
      count(codes, expected);
    }
    stateCodes('as it is', codes);
  });

  it('is refused by an inner check when the trailer was recomputed, at every bit', {
    timeout: sized(180_000, 1_200_000),
  }, async () => {
    const keys = remembering(bureau.keys);
    const codes = new Map<string, number>();
    for (let bit = 0; bit < (small.length - 40) * 8; bit += BIT_STEP) {
      const forged = await withTrailer(flipBit(small, bit));
      const code = await codeOf(openBytes(forged, bureau, office, { keys }));
      expect(innerCodes(bit >> 3, small.length), `bit ${bit}`).toContain(code);
      count(codes, code);
    }
    // Every check before the manifest has noticed at least one bit.
    expect([...codes.keys()].sort()).toEqual([
      'E_CHUNK_MAC',
      'E_FORMAT',
      'E_HEADER_MAC',
      'E_NOT_A_PACKAGE',
      'E_NOT_FOR_YOU',
      'E_UNWRAP',
      'E_VERSION',
    ]);
    stateCodes('with the trailer recomputed', codes);
  });
});

describe('a package cut off', () => {
  it('is refused as truncated at every byte of its ends and every 512 bytes between', {
    timeout: sized(120_000, 1_200_000),
  }, async () => {
    const content = randomBytes(150_000);
    const large = await craft({
      sender: office,
      recipients: [bureau],
      manifest: (manifest) => ({
        ...manifest,
        entries: [{ ...(manifest.entries[0] as ManifestEntry), size: content.length }],
      }),
      content: [content],
    });
    const places = placesOfTruncation(large.length);
    for (const length of places) {
      expect(await codeOf(openBytes(large.subarray(0, length), bureau, office)), `${length} bytes`).toBe(
        'E_TRUNCATED',
      );
    }
    state('truncation', 'E_TRUNCATED by the reader', places.length);
  });

  it('is refused when bytes are added behind', async () => {
    const longer = joined(small, new Uint8Array(1));
    expect(await codeOf(openBytes(longer, bureau, office))).toBe('E_TRUNCATED');
  });

  it('of another kind, or empty, is told so', async () => {
    expect(await codeOf(openBytes(randomBytes(5000), bureau, office))).toBe('E_NOT_A_PACKAGE');
    expect(await codeOf(openBytes(new Uint8Array(0), bureau, office))).toBe('E_TRUNCATED');
  });
});

describe('chunks under a recomputed trailer', () => {
  const SEALED = 65_536 + 32;
  let chunks: Uint8Array[];
  let opening: Uint8Array;

  beforeAll(async () => {
    const envelope = await createEnvelope([bureau.keys.encPublic]);
    const bytes = await sealBytes(envelope, new Uint8Array(3 * 65_536 + 1000));
    opening = envelope.opening;
    chunks = [];
    for (let at = opening.length; at < bytes.length - 40; at += SEALED) {
      chunks.push(bytes.subarray(at, Math.min(at + SEALED, bytes.length - 40)));
    }
  });

  const rebuilt = (order: readonly (Uint8Array | undefined)[]) =>
    withTrailer(joined(opening, ...order.map((chunk) => chunk ?? new Uint8Array(0)), new Uint8Array(40)));

  it.each<[string, readonly number[]]>([
    ['swapped', [1, 0, 2, 3]],
    ['doubled', [0, 0, 1, 2, 3]],
    ['dropped in the middle', [0, 2, 3]],
    ['dropped at the end', [0, 1, 2]],
    ['the last one dropped but one', [0, 1, 3]],
    ['the first one dropped', [1, 2, 3]],
    ['appended', [0, 1, 2, 3, 3]],
    ['replaced by the last', [0, 1, 2, 2]],
  ])('%s are refused', async (_name, order) => {
    const forged = await rebuilt(order.map((index) => chunks[index]));
    const code = await codeOf(openBytes(forged, bureau, office));
    expect(['E_CHUNK_MAC', 'E_FORMAT']).toContain(code);
    state('chunks', `rearranged: ${code}`, 1);
  });

  it('in every order, and with every one dropped or doubled, are refused', async () => {
    const own = [0, 1, 2, 3];
    const others = [
      ...permutations(own).filter((order) => order.join() !== own.join()),
      ...own.map((gone) => own.filter((index) => index !== gone)),
      ...own.flatMap((twice) => own.map((at) => [...own.slice(0, at), twice, ...own.slice(at)])),
      ...own.map((twice) => [...own, twice]),
    ];
    for (const order of others) {
      const forged = await rebuilt(order.map((index) => chunks[index]));
      const code = await codeOf(openBytes(forged, bureau, office));
      expect(['E_CHUNK_MAC', 'E_FORMAT'], order.join()).toContain(code);
      state('chunks', `swapped, doubled, dropped, appended: ${code}`, 1);
    }
  });

  it('in their own order pass their tags', async () => {
    // The plaintext is zeros: a manifest of length 0 comes next, so it is the canonical form that fails.
    expect(await codeOf(openBytes(await rebuilt(chunks), bureau, office))).toBe('E_CANONICAL');
    state('chunks', 'negative control: in their own order, every tag holds', 1);
  });

  it('of a size that no cutting gives are refused by their lengths', async () => {
    for (const extra of [1, 31, 32]) {
      const forged = await rebuilt([...chunks.slice(0, 1), new Uint8Array(extra)]);
      expect(await codeOf(openBytes(forged, bureau, office)), `${extra}`).toBe('E_FORMAT');
    }
    state('chunks', 'a size that no cutting gives: E_FORMAT', 3);
  });
});

describe('a forged header under a recomputed trailer', () => {
  const withHeader = (change: (header: Uint8Array) => Uint8Array) => {
    const header = change(Uint8Array.from(small.subarray(16, bodyAt - 32)));
    return withTrailer(joined(encodePrefix(header.length), header, small.subarray(bodyAt - 32)));
  };
  const set = (at: number, value: number) => (header: Uint8Array) => {
    header[at] = value;
    return header;
  };

  it.each<[string, (header: Uint8Array) => Uint8Array, string]>([
    ['no recipient', set(17, 0), 'E_FORMAT'],
    ['65 recipients', set(17, 65), 'E_FORMAT'],
    ['one recipient more than stanzas', set(17, 2), 'E_FORMAT'],
    ['another chunk size', set(16, 20), 'E_FORMAT'],
    ['another stanza type', set(18, 2), 'E_FORMAT'],
    ['a stanza too short', set(24, 129), 'E_FORMAT'],
    ['a stanza beyond the header', set(24, 160), 'E_FORMAT'],
    ['bytes after the stanzas', (header) => joined(header, new Uint8Array(5)), 'E_FORMAT'],
    ['a header longer than the file', () => new Uint8Array(9490), 'E_FORMAT'],
    ['a header over its cap', () => new Uint8Array(9491), 'E_FORMAT'],
  ])('%s', async (_name, change, code) => {
    expect(await codeOf(openBytes(await withHeader(change), bureau, office))).toBe(code);
  });
});
