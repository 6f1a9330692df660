/** The comparison of two texts loses no character of either, and never hangs on texts that have nothing in common. */
import { compareTexts } from '@renderer/components/text-comparison/compare-texts';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';

const textOf = (parts: ReturnType<typeof compareTexts>, side: 'removed' | 'added') =>
  parts
    .filter(({ kind }) => kind === 'same' || kind === side)
    .map(({ text }) => text)
    .join('');

const words = fc.constantFrom('加装电梯', '审批', '压缩到', '15', '30', '个工作日', '。', '\n', '𠮷', '补助');
const texts = fc.array(words, { maxLength: 60 }).map((parts) => parts.join(''));

describe('comparing two texts', () => {
  it('gives both back to the character', () => {
    fc.assert(
      fc.property(fc.oneof(texts, fc.string({ unit: 'grapheme' })), texts, (left, right) => {
        const parts = compareTexts(left, right);
        expect(textOf(parts, 'removed')).toBe(left);
        expect(textOf(parts, 'added')).toBe(right);
        expect(parts.every(({ text }) => text !== '')).toBe(true);
      }),
      { numRuns: 300 },
    );
  });

  it('marks what changed and nothing beside it', () => {
    const parts = compareTexts('审批时限压缩到30个工作日。', '审批时限压缩到15个工作日。');
    expect(parts.filter(({ kind }) => kind !== 'same')).toEqual([
      { kind: 'removed', text: '30' },
      { kind: 'added', text: '15' },
    ]);
    expect(compareTexts('相同', '相同')).toEqual([{ kind: 'same', text: '相同' }]);
    expect(compareTexts('', '')).toEqual([]);
  });

  it('shows two long texts without a word in common whole, as one change', () => {
    const long = (from: number) =>
      Array.from({ length: 4000 }, (_, index) => String.fromCharCode(0x4e00 + ((from + index) % 2000))).join(
        '。',
      );
    const [removed, added, ...rest] = compareTexts(long(0), long(9000).replaceAll('。', '；'));
    expect(rest).toEqual([]);
    expect([removed?.kind, added?.kind]).toEqual(['removed', 'added']);
  });
});
