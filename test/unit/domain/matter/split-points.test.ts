/** Points are proposed from the text's own numbering, and not one character of the original is lost. */
import { POINT_LIMIT, splitPoints } from '@shared/domain/matter/split-points';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';

const points = (text: string) =>
  splitPoints(text)
    .filter((segment) => segment.kind === 'point')
    .map((segment) => segment.text);

describe('splitPoints', () => {
  it('splits at 一、二、三、 and leaves the background and the farewell aside', () => {
    const text =
      '老旧小区加装电梯进展缓慢。为此建议：\n一、简化审批流程。\n二、提高补助标准。\n三、建立维保机制。\n以上建议，请予研究。';
    expect(points(text)).toEqual(['简化审批流程。', '提高补助标准。', '建立维保机制。']);
    expect(splitPoints(text).at(-1)).toMatchObject({ kind: 'rest', text: '以上建议，请予研究。' });
  });

  it('splits numbers that run within a paragraph and ends the last point with it', () => {
    const text = '为此建议：① 简化审批流程；② 提高补助标准；③ 建立维保机制。\n联系人：李四';
    expect(points(text)).toEqual(['简化审批流程；', '提高补助标准；', '建立维保机制。']);
  });

  it.each([
    ['（一）甲事。\n（二）乙事。', ['甲事。', '乙事。']],
    ['1. 甲事。\n2. 乙事。', ['甲事。', '乙事。']],
    ['1、甲事。\n2、乙事，约1.5公里。', ['甲事。', '乙事，约1.5公里。']],
    ['一是加快立法，二是加强监管。', ['加快立法，', '加强监管。']],
    ['第一，加快立法。第二，加强监管。', ['加快立法。', '加强监管。']],
    ['十、其他\n一、甲\n二、乙', ['甲', '乙']],
  ])('reads the numbering of %j', (text, expected) => {
    expect(points(text)).toEqual(expected);
  });

  it('looks for the points in the advice where another part names the problem', () => {
    const text =
      '一、存在问题\n1. 车位少。\n2. 管理弱。\n二、工作建议\n（一）增加车位。\n（二）错时共享。\n（三）加强执法。';
    expect(points(text)).toEqual(['增加车位。', '错时共享。', '加强执法。']);
  });

  it('takes the numbers behind 建议： before those of the problems', () => {
    const text = '存在以下问题：1. 车位少。2. 管理弱。3. 收费乱。\n建议：1. 增加车位。2. 错时共享。';
    expect(points(text)).toEqual(['增加车位。', '错时共享。']);
  });

  it('keeps inner numbers inside their point', () => {
    const text = '一、加强供热保障\n（一）检修管网。\n（二）储备燃料。\n二、健全投诉机制';
    expect(points(text)).toEqual(['加强供热保障\n（一）检修管网。\n（二）储备燃料。', '健全投诉机制']);
  });

  it('makes one point of a text without numbers and none of a blank one', () => {
    expect(points('请在城东新区增设一处公交站。')).toEqual(['请在城东新区增设一处公交站。']);
    expect(points(' \n　')).toEqual([]);
  });

  it('cuts a point beyond the limit of the schema at the end of a sentence', () => {
    const text = `一、${'甲'.repeat(3000)}。${'乙'.repeat(3000)}。\n二、丙。`;
    const found = points(text);
    expect(found).toHaveLength(3);
    expect(found[0]).toBe(`${'甲'.repeat(3000)}。`);
  });

  it('covers every text without a gap and keeps each point within the limit', () => {
    const piece = fc.constantFrom(
      '一、',
      '二、',
      '三、',
      '（一）',
      '（二）',
      '1.',
      '2.',
      '①',
      '②',
      '一是',
      '建议',
      '：',
    );
    const filler = fc.constantFrom(
      '甲乙丙',
      '。',
      '；',
      '\n',
      '　',
      ' ',
      '存在问题',
      '以上',
      'x'.repeat(5000),
    );
    fc.assert(
      fc.property(fc.array(fc.oneof(piece, filler), { maxLength: 60 }), (parts) => {
        const text = parts.join('');
        const segments = splitPoints(text);
        expect(segments.map(({ from, to }) => text.slice(from, to)).join('')).toBe(text);
        for (const segment of segments) {
          expect(segment.to).toBeGreaterThan(segment.from);
          if (segment.kind === 'point') {
            expect(segment.text.length).toBeLessThanOrEqual(POINT_LIMIT);
            expect(segment.text).not.toBe('');
          }
        }
      }),
      { numRuns: 300 },
    );
  });
});
