/** Damage and forgery, SEALED-PACKAGE 9: every bit, every truncation, every rearranged chunk is refused, with the code of the check that noticed. */
import { randomBytes } from 'node:crypto';
import { joined, viewOf } from '@main/sealing/bytes';
import { createEnvelope } from '@main/sealing/envelope';
import type { KeyProvider, UnwrappedKey } from '@main/sealing/key-provider';
import { encodePrefix } from '@main/sealing/package-layout';
import { beforeAll, describe, expect, it } from 'vitest';
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
  });

  it('is refused as damaged, at every bit', { timeout: 120_000 }, async () => {
    for (let bit = 0; bit < small.length * 8; bit += 1) {
      const byte = bit >> 3;
      const expected =
        byte < 8
          ? 'E_NOT_A_PACKAGE'
          : byte >= small.length - 40 && byte < small.length - 32
            ? 'E_TRUNCATED'
            : 'E_MEDIA_DAMAGED';
      expect(await codeOf(openBytes(flipBit(small, bit), bureau, office)), `bit ${bit}`).toBe(expected);
    }
  });

  it('is refused by an inner check when the trailer was recomputed, at every bit', {
    timeout: 180_000,
  }, async () => {
    const keys = remembering(bureau.keys);
    for (let bit = 0; bit < (small.length - 40) * 8; bit += 1) {
      const forged = await withTrailer(flipBit(small, bit));
      const code = await codeOf(openBytes(forged, bureau, office, { keys }));
      expect(innerCodes(bit >> 3, small.length), `bit ${bit}`).toContain(code);
    }
  });
});

describe('a package cut off', () => {
  it('is refused as truncated at every byte of its ends and every 512 bytes between', {
    timeout: 120_000,
  }, async () => {
    const large = await craft({
      sender: office,
      recipients: [bureau],
      manifest: (manifest) => manifest,
      content: [randomBytes(150_000)],
    });
    const places = new Set<number>();
    for (let byte = 0; byte < 2048; byte += 1) places.add(byte).add(large.length - 1 - byte);
    for (let byte = 0; byte < large.length; byte += 512) places.add(byte);
    for (const length of places) {
      expect(await codeOf(openBytes(large.subarray(0, length), bureau, office)), `${length} bytes`).toBe(
        'E_TRUNCATED',
      );
    }
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
    expect(['E_CHUNK_MAC', 'E_FORMAT']).toContain(await codeOf(openBytes(forged, bureau, office)));
  });

  it('in their own order pass their tags', async () => {
    // The plaintext is zeros: a manifest of length 0 comes next, so it is the canonical form that fails.
    expect(await codeOf(openBytes(await rebuilt(chunks), bureau, office))).toBe('E_CANONICAL');
  });

  it('of a size that no cutting gives are refused by their lengths', async () => {
    for (const extra of [1, 31, 32]) {
      const forged = await rebuilt([...chunks.slice(0, 1), new Uint8Array(extra)]);
      expect(await codeOf(openBytes(forged, bureau, office)), `${extra}`).toBe('E_FORMAT');
    }
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
