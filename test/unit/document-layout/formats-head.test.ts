/** The heads of the 通用 and 纪要 formats: any names and numbers of issuers stay on the page and in their order. */
import { headPlaces, headRows } from '@shared/document-layout/head-places';
import { markBottom, markLines } from '@shared/document-layout/mark-places';
import { COMMON, DEFAULT_GEOMETRY, TYPE_AREA } from '@shared/document-model/geometry';
import type { OfficialDocument } from '@shared/document-model/official-document';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { FORMAT_FIXTURES } from '../../integration/document/formats-fixtures';

const upward = FORMAT_FIXTURES.upward as OfficialDocument;
const name = fc
  .integer({ min: 2, max: 40 })
  .map((length) => '云州市推进老旧小区改造'.repeat(4).slice(0, length));
const names = fc.array(name, { minLength: 1, maxLength: 5 });
const suffix = fc.constantFrom('文件' as const, null);

describe('mark', () => {
  it('is never wider than the type area nor so high that page 1 has no text', () => {
    fc.assert(
      fc.property(names, suffix, (all, end) => {
        const lines = markLines({ names: all, suffix: end });
        const left = Math.min(...lines.map((line) => line.left));
        const right = Math.max(...lines.map((line) => line.left + line.width));
        expect(right - left).toBeLessThanOrEqual(TYPE_AREA.width);
        expect(Math.abs((left + right) / 2 - 105.5)).toBeLessThan(0.1);
        expect(Math.abs(Math.min(...lines.map((line) => line.emTop)) - COMMON.markTop)).toBeLessThan(1);
        expect(markBottom(lines)).toBeLessThan(COMMON.markTop + COMMON.jointMarkTallest + 5);
      }),
    );
  });

  it('brings joint names to one width, in order, 文件 beside their middle', () => {
    fc.assert(
      fc.property(fc.array(name, { minLength: 2, maxLength: 5 }), (all) => {
        const lines = markLines({ names: all, suffix: '文件' });
        const rows = lines.filter(({ role }) => role === 'name');
        expect(rows.map(({ text }) => text)).toEqual(all);
        for (const { text, points, spacing, width } of rows) {
          const drawn = ([...text].length * points + ([...text].length - 1) * spacing) * (25.4 / 72);
          expect(drawn).toBeCloseTo(width, 6);
        }
        const [first, last, beside] = [rows[0], rows.at(-1), lines.find(({ role }) => role === 'suffix')];
        const em = (points = 0) => (points * 25.4) / 72;
        const middle = ((first?.emTop ?? 0) + (last?.emTop ?? 0) + em(last?.points)) / 2;
        expect((beside?.emTop ?? 0) + em(beside?.points) / 2).toBeCloseTo(middle, 6);
      }),
    );
  });
});

describe('rows below the mark', () => {
  const rowsOf = (signers: readonly string[]) =>
    headRows({ ...upward, head: { ...upward.head, signers: [...signers] } });

  it('holds two signers a row, in order, the number beside the last', () => {
    fc.assert(
      fc.property(
        fc.array(fc.constantFrom('孙立', '钱国梁', '欧阳文博'), { minLength: 1, maxLength: 5 }),
        (all) => {
          const rows = rowsOf(all);
          expect(rows).toHaveLength(Math.ceil(all.length / 2));
          expect(rows.flat().flatMap(({ role, text }) => (role === 'signer' ? [text] : []))).toEqual(all);
          expect(rows.map((row) => row.some(({ role }) => role === 'number'))).toEqual(
            rows.map((_, index) => index === rows.length - 1),
          );
          for (const { role, at } of rows.flat().filter(({ role }) => role === 'signer')) {
            expect(role).toBe('signer');
            expect(at).toBeLessThan(TYPE_AREA.width - 10);
          }
        },
      ),
    );
  });

  it('keeps the room of a signer whom a draft does not know', () => {
    const texts = rowsOf([])
      .flat()
      .map(({ text }) => text);
    expect(texts).toEqual(['云建发〔2026〕45号', '签发人：', '\u3000\u3000\u3000']);
  });

  it('puts rule and title a fixed way below the last row, whatever stands above', () => {
    for (const document of Object.values(FORMAT_FIXTURES)) {
      const places = headPlaces(document, DEFAULT_GEOMETRY);
      const above = headPlaces(
        { ...document, head: { ...document.head, copyNumber: null, classification: null, urgency: null } },
        DEFAULT_GEOMETRY,
      );
      expect(above.ruleTop).toBe(places.ruleTop);
      expect(places.titleTop - places.ruleTop).toBeGreaterThan(COMMON.rule + 15);
      // 7.2.5: page 1 shows text.
      expect(places.bodyTop).toBeLessThan(TYPE_AREA.bottom - 20);
    }
  });
});
