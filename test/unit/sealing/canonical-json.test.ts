/** Canonical JSON: one text per value, and every other text refused. */
import { canonicalize, parseCanonical } from '@shared/package-format/canonical-json';
import { AppError } from '@shared/result/app-error';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';

const text = fc.string({ unit: 'grapheme', maxLength: 12 });
const { value } = fc.letrec((tie) => ({
  value: fc.oneof(
    { maxDepth: 5 },
    text,
    fc.boolean(),
    fc.nat(),
    fc.constant(Number.MAX_SAFE_INTEGER),
    fc.array(tie('value'), { maxLength: 5 }),
    fc.dictionary(
      text.filter((key) => key !== '__proto__'),
      tie('value'),
      { maxKeys: 5 },
    ),
  ),
}));

function refusal(action: () => unknown): string {
  try {
    action();
  } catch (error) {
    if (error instanceof AppError) return error.code;
    throw error;
  }
  return 'ACCEPTED';
}

describe('canonical JSON', () => {
  it('parses what it writes, to the same value and the same text', () => {
    fc.assert(
      fc.property(value, (original) => {
        const canonical = canonicalize(original);
        const parsed = parseCanonical(canonical);
        expect(parsed).toEqual(original);
        expect(canonicalize(parsed)).toBe(canonical);
      }),
      { numRuns: 500 },
    );
  });

  it('accepts a changed text only as the canonical form of another value', () => {
    fc.assert(
      fc.property(
        value,
        fc.nat(),
        fc.constantFrom(' ', '0', '"', ',', '\\', '{', '}', 'a'),
        (original, place, sign) => {
          const canonical = canonicalize(original);
          const at = place % (canonical.length + 1);
          const changed = canonical.slice(0, at) + sign + canonical.slice(at);
          if (refusal(() => parseCanonical(changed)) === 'ACCEPTED') {
            expect(canonicalize(parseCanonical(changed))).toBe(changed);
          } else {
            expect(refusal(() => parseCanonical(changed))).toBe('E_CANONICAL');
          }
        },
      ),
      { numRuns: 1000 },
    );
  });

  it('sorts keys by UTF-16 code units, as RFC 8785 section 3.2.3 shows', () => {
    const keys = ['\u20ac', '\r', '\ufb33', '1', '\ud83d\ude00', '\u0080', '\u00f6'];
    const sorted = ['\r', '1', '\u0080', '\u00f6', '\u20ac', '\ud83d\ude00', '\ufb33'];
    const canonical = canonicalize(Object.fromEntries(keys.map((key) => [key, 1])));
    expect(canonical).toBe(`{${sorted.map((key) => `${JSON.stringify(key)}:1`).join(',')}}`);
  });

  it('escapes the quote, the backslash and the controls, and nothing else', () => {
    expect(canonicalize('"\\/\b\t\n\f\r\u0000\u001f\u007f\u2028中')).toBe(
      '"\\"\\\\/\\b\\t\\n\\f\\r\\u0000\\u001f\u007f\u2028中"',
    );
  });

  it.each<[string, unknown]>([
    ['null', null],
    ['undefined', undefined],
    ['an undefined field', { a: undefined }],
    ['a hole', new Array(1)],
    ['a fraction', 1.5],
    ['a negative number', -1],
    ['minus zero', -0],
    ['2^53', 2 ** 53],
    ['not a number', Number.NaN],
    ['infinity', Number.POSITIVE_INFINITY],
    ['a big integer', 1n],
    ['a date', new Date(0)],
    ['a map', new Map()],
    ['a lone high surrogate', '\ud800a'],
    ['a lone low surrogate', { '\udc00': 1 }],
  ])('has no text for %s', (_name, given) => {
    expect(refusal(() => canonicalize(given))).toBe('E_CANONICAL');
  });

  it('nests sixteen deep and no deeper', () => {
    const nested = (depth: number) => '['.repeat(depth) + ']'.repeat(depth);
    expect(refusal(() => parseCanonical(nested(16)))).toBe('ACCEPTED');
    expect(refusal(() => parseCanonical(nested(17)))).toBe('E_CANONICAL');
  });
});
