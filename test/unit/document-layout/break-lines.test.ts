/** Whatever is written, lines lose nothing, fit their measure, and never begin or end with what kinsoku forbids. */
import { type BrokenLine, breakLines } from '@shared/document-layout/break-lines';
import { LINE_POINTS, span } from '@shared/document-layout/drawn-lines';
import { NOT_FIRST, NOT_LAST } from '@shared/document-layout/kinsoku';
import { DOCUMENT_TYPESETTING } from '@shared/document-layout/typesetting';
import { FONT } from '@shared/document-model/fonts';
import { CHARACTER_POINTS } from '@shared/document-model/geometry';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';

const FIRST = 2 * CHARACTER_POINTS;
const textOf = ({ characters }: BrokenLine) => characters.map(({ text }) => text).join('');
const lines = (text: string) =>
  breakLines([span(text)], { width: LINE_POINTS, first: FIRST, rest: 0 }, DOCUMENT_TYPESETTING);
const texts = (text: string) => lines(text).map(textOf);

const piece = fc.oneof(
  fc.stringMatching(/^[各有关部门要切实加强组织领导明确]{1,9}$/),
  fc.constantFrom(
    '，',
    '。',
    '；',
    '“',
    '”',
    '（',
    '）',
    '《',
    '》',
    '、',
    '：',
    '〔2026〕',
    '……',
    '——',
    '％',
  ),
  fc.constantFrom(
    '2026年',
    '33.3%',
    '1268部',
    'GB/T 9704',
    'PM2.5',
    '0876-2286610',
    '3—5元',
    '￥3000',
    'WPS Office',
  ),
);
const prose = fc.array(piece, { minLength: 1, maxLength: 80 }).map((pieces) => pieces.join(''));

describe('breaking lines', () => {
  it('loses nothing and adds nothing', () => {
    fc.assert(
      fc.property(fc.oneof(prose, fc.string({ unit: 'grapheme', maxLength: 200 })), (text) => {
        expect(texts(text).join('')).toBe(text);
      }),
    );
  });

  it('fits every line to its measure, spaces at the end apart', () => {
    fc.assert(
      fc.property(prose, (text) => {
        for (const line of lines(text))
          expect(line.left + line.width).toBeLessThanOrEqual(LINE_POINTS + 0.01);
      }),
    );
  });

  it('leaves no line empty but that of an empty text', () => {
    fc.assert(
      fc.property(prose, (text) => {
        for (const line of texts(text)) expect(line).not.toBe('');
      }),
    );
    expect(texts('')).toEqual(['']);
  });

  it('begins no line with a mark that closes, ends none with one that opens, wherever 汉字 stand to move', () => {
    const marks = fc.constantFrom(...'，。、；：？！）》”〕');
    const opening = fc.constantFrom(...'（《“〔');
    const sentence = fc
      .array(
        fc.oneof(
          fc.constantFrom('各', '有', '关', '部', '门'),
          fc.constantFrom('各有', '要切'),
          marks,
          opening,
        ),
        {
          minLength: 30,
          maxLength: 150,
        },
      )
      // Runs of marks longer than a line would leave nothing to move.
      .map((parts) => parts.join('').replace(/([^各有关部门要切]{3})[^各有关部门要切]+/gu, '$1'));
    fc.assert(
      fc.property(sentence, (text) => {
        const broken = texts(text);
        for (const line of broken.slice(1)) expect(NOT_FIRST).not.toContain(line[0]);
        for (const line of broken.slice(0, -1)) expect(NOT_LAST).not.toContain(line.at(-1));
      }),
    );
  });

  it('puts 26 汉字 on the first line and 28 on each other', () => {
    const [first, second, third] = texts('各'.repeat(26 + 28 + 5));
    expect([first?.length, second?.length, third?.length]).toEqual([26, 28, 5]);
  });

  it('moves a 汉字 down with the comma that may not begin a line', () => {
    expect(texts(`${'各'.repeat(26)}，各`)).toEqual(['各'.repeat(25), '各，各']);
  });

  it('keeps words and numbers whole, and cuts only one that is longer than a line', () => {
    expect(texts(`${'各'.repeat(24)}2026年`)[1]).toBe('2026年');
    const long = 'a'.repeat(100);
    expect(texts(long).every((line) => line.length > 40)).toBe(true);
  });

  it('keeps a percent sign to its number and a bracket to its year', () => {
    expect(texts(`${'各'.repeat(24)}33.3%。`)[1]).toBe('33.3%。');
    expect(texts(`${'各'.repeat(23)}函〔2026〕5号`)[1]).toMatch(/^〔2026〕/u);
  });

  it('opens a fifth of an em where 汉字 meet digits and none beside a full-width mark', () => {
    const measure = { width: 400, first: 0, rest: 0 };
    const width = (text: string) => breakLines([span(text)], measure, DOCUMENT_TYPESETTING)[0]?.width ?? 0;
    expect(width('年5')).toBeCloseTo(16 + 3.2 + 8);
    expect(width('，5')).toBeCloseTo(16 + 8);
    expect(width('年月')).toBeCloseTo(16 - 0.25 + 16);
  });

  it('goes on in the same line where the face changes', () => {
    const [first] = breakLines(
      [span('（一）关于简化审批流程。', FONT.kai), span('我局已经会同有关部门研究。')],
      { width: LINE_POINTS, first: FIRST, rest: 0 },
      DOCUMENT_TYPESETTING,
    );
    expect(first?.characters.map(({ span: { font } }) => font)).toContain(FONT.kai);
    expect(first?.characters.map(({ span: { font } }) => font)).toContain(FONT.fangsong);
  });
});
