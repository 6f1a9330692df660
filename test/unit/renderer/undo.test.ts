/** A removed row comes back where it stood, whatever was added or taken away since; how long a draft lies there, in words. */
import { reinserted } from '@renderer/components/use-undo';
import { agoText } from '@renderer/strings/amounts';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';

describe('taking back a removal', () => {
  it('restores the very rows when nothing else was changed', () => {
    fc.assert(
      fc.property(fc.array(fc.string(), { minLength: 1 }), fc.nat(), (rows, seed) => {
        const index = seed % rows.length;
        const left = rows.filter((_row, at) => at !== index);
        expect(reinserted(left, index, rows[index] ?? '')).toEqual(rows);
      }),
    );
  });

  it('keeps what was changed meanwhile', () => {
    expect(reinserted(['一', '三改', '四'], 1, '二')).toEqual(['一', '二', '三改', '四']);
    expect(reinserted([], 3, '四')).toEqual(['四']);
  });
});

describe('how long ago', () => {
  it('is told in the largest whole unit', () => {
    const now = Date.parse('2026-05-21T10:00:00+08:00');
    const ago = (minutes: number) => agoText(now - minutes * 60_000, now);
    expect([0, 1, 59, 60, 23 * 60 + 59, 24 * 60, 72 * 60].map(ago)).toEqual([
      '刚刚',
      '1 分钟前',
      '59 分钟前',
      '1 小时前',
      '23 小时前',
      '1 天前',
      '3 天前',
    ]);
    // A clock that was put back.
    expect(agoText(now + 60_000, now)).toBe('刚刚');
  });
});
