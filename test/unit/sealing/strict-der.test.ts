/** Strict DER: one encoding per value, and every other one refused. */
import { bytesOfHex } from '@main/sealing/bytes';
import { DerError, DerReader, derInteger, derOctets, derSequence } from '@main/sealing/strict-der';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';

function readPair(bytes: Uint8Array): { number: bigint; octets: Uint8Array } {
  const outer = new DerReader(bytes);
  const inner = outer.sequence();
  outer.end();
  const pair = { number: inner.positiveInteger(), octets: inner.octets() };
  inner.end();
  return pair;
}

describe('strict DER', () => {
  it('reads what it writes', () => {
    fc.assert(
      fc.property(
        fc.bigInt({ min: 1n, max: 2n ** 520n }),
        fc.uint8Array({ maxLength: 400 }),
        (number, octets) => {
          const pair = readPair(derSequence(derInteger(number), derOctets(octets)));
          expect(pair.number).toBe(number);
          expect(Buffer.from(pair.octets).equals(octets)).toBe(true);
        },
      ),
    );
  });

  it('accepts no second encoding: whatever is read, writes back to the same bytes', () => {
    fc.assert(
      fc.property(
        fc.bigInt({ min: 1n, max: 2n ** 64n }),
        fc.uint8Array({ maxLength: 140 }),
        fc.nat(),
        fc.integer({ min: 1, max: 255 }),
        (number, octets, place, change) => {
          const bytes = Uint8Array.from(derSequence(derInteger(number), derOctets(octets)));
          const at = place % bytes.length;
          bytes[at] = (bytes[at] as number) ^ change;
          try {
            const pair = readPair(bytes);
            expect(derSequence(derInteger(pair.number), derOctets(pair.octets))).toEqual(bytes);
          } catch (error) {
            expect(error).toBeInstanceOf(DerError);
          }
        },
      ),
      { numRuns: 2000 },
    );
  });

  it.each([
    ['zero', '3005020100 0400'],
    ['negative', '3005020180 0400'],
    ['padded integer', '300602020001 0400'],
    ['empty integer', '30040200 0400'],
    ['long form for a short length', '308105 0201010400'],
    ['two-byte form for a short length', '30820005 0201010400'],
    ['indefinite length', '3080 020101 0400 0000'],
    ['four-byte length', '308400000005 0201010400'],
    ['content cut', '3005 020101 04'],
    ['length beyond the end', '3009 020101 0400'],
    ['wrong tag', '3105 020101 0400'],
    ['left over inside', '3006 020101 0400 00'],
    ['left over outside', '3005 020101 0400 00'],
    ['nothing', ''],
  ])('refuses %s', (_name, hex) => {
    expect(() => readPair(bytesOfHex(hex.replaceAll(' ', '')))).toThrow(DerError);
  });
});
