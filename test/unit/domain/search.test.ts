/** Where a hit stands, and what makes two points alike. */
import { findPlace } from '@shared/domain/search/find-place';
import { pointWords, sharedWords, similarity, weightOf } from '@shared/domain/similar/similarity';
import { describe, expect, it } from 'vitest';

describe('the place of a hit', () => {
  it('keeps the text as it was written, with what stands beside it', () => {
    expect(findPlace('建议提高社会保险待遇。', '社会保险')).toEqual({
      before: '建议提高',
      hit: '社会保险',
      after: '待遇。',
    });
    expect(findPlace(`${'前'.repeat(40)}第１２号ＡＢ项目${'后'.repeat(40)}`, '12号ab')).toEqual({
      before: `…${'前'.repeat(23)}第`,
      hit: '１２号ＡＢ',
      after: `项目${'后'.repeat(22)}…`,
    });
    expect(findPlace('占地120㎡', '0m2')?.hit).toBe('0㎡');
    expect(findPlace('一行\n二行', '一行')?.after).toBe(' 二行');
  });

  it('takes punctuation as a break, on both sides', () => {
    expect(findPlace('提高社会（保险）待遇', '社会保险')).toBeUndefined();
    expect(findPlace('提高社会（保险）待遇', '社会（保险')?.hit).toBe('社会（保险');
    expect(findPlace('甲，乙丙', '甲、乙')?.hit).toBe('甲，乙');
    expect(findPlace('甲乙，丙', '甲、丙')).toBeUndefined();
    expect(findPlace('有什么', '，。')).toBeUndefined();
    expect(findPlace('', '社')).toBeUndefined();
  });
});

describe('the likeness of two points', () => {
  const words = (title: string, point: string) => pointWords(title, point);
  const equal = () => 1;

  it('is 1 for the same, 0 for nothing in common, and the same both ways', () => {
    const lift = words('关于加快老旧小区加装电梯的建议', '简化加装电梯审批流程');
    const other = words('关于既有住宅加装电梯的提案', '简化电梯审批');
    const canteen = words('关于校园食堂的建议', '公开采购价格');
    expect(similarity(lift, lift, equal)).toBe(1);
    expect(similarity(lift, canteen, equal)).toBe(0);
    expect(similarity(lift, other, equal)).toBeCloseTo(similarity(other, lift, equal));
    expect(similarity(lift, other, equal)).toBeGreaterThan(0.4);
    expect(similarity(new Set(), new Set(), equal)).toBe(0);
  });

  it('counts the rare for more than the common', () => {
    const ours = words('', '电梯维保');
    const byCommon = similarity(ours, words('', '电梯广告'), (pair) =>
      weightOf(pair === '电梯' ? 9_000 : 2, 10_000),
    );
    const byRare = similarity(ours, words('', '绿化维保'), (pair) =>
      weightOf(pair === '电梯' ? 9_000 : 2, 10_000),
    );
    expect(byRare).toBeGreaterThan(byCommon);
  });

  it('leaves out what every matter says, and shows the longest runs in common', () => {
    expect([...words('关于进一步加强工作的建议', '的')]).toEqual([]);
    const theirs = words('关于既有住宅加装电梯的提案', '财政补助政策');
    expect(sharedWords('老旧小区加装电梯，财政补助', theirs, 3)).toEqual(['加装电梯', '财政补助']);
    expect(sharedWords('电梯与加装电梯', theirs, 3)).toEqual(['加装电梯']);
  });
});
