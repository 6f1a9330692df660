/** What stands on the pages of a laid-out document: everything that was written, in its place, on paper, and nothing else. */

import type { LaidOutPage, LayoutOptions, PageItem, TextItem } from '@shared/document-layout/laid-out';
import { layOutDocument } from '@shared/document-layout/lay-out-document';
import { PAGE_GEOMETRIES, TYPE_AREA } from '@shared/document-model/geometry';
import type { OfficialDocument } from '@shared/document-model/official-document';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { FORM_FIXTURES } from '../../integration/document/form-fixtures';
import { LETTER_FIXTURES } from '../../integration/document/letter-fixtures';
import { SHEET_FIXTURES } from '../../integration/document/sheet/fixtures/sheet-fixtures';

const DRAFT: LayoutOptions = { variant: 'draft' };
const letter = LETTER_FIXTURES.threePointReply as OfficialDocument;
const isText = (item: PageItem): item is TextItem => item.kind === 'text';
const textsOf = (page: LaidOutPage) => page.items.filter(isText);
const wordsOf = (pages: readonly LaidOutPage[]) =>
  pages
    .flatMap(textsOf)
    .map(({ text }) => text)
    .join('')
    .replace(/\s/gu, '');
const models = [
  ...Object.entries(LETTER_FIXTURES),
  ...Object.entries(FORM_FIXTURES),
  ...SHEET_FIXTURES.map(({ group, name, model }) => [`${group} ${name}`, model] as const),
];

describe('a laid-out document', () => {
  it.each(models)('%s stays on its paper and places each character', (_name, model) => {
    for (const page of layOutDocument(model, DRAFT).pages) {
      for (const item of page.items) {
        if (item.kind === 'text') {
          expect(item.x).toHaveLength([...item.text].length);
          if (item.turned) continue;
          expect(item.baseline).toBeLessThan(page.height);
          expect(Math.min(...item.x)).toBeGreaterThan(20);
          expect(Math.max(...item.x)).toBeLessThan(page.width - 20);
        } else {
          expect(item.top).toBeGreaterThan(0);
          expect(item.top + item.height).toBeLessThan(page.height);
          expect(item.width).toBeGreaterThan(0);
        }
      }
    }
  });

  it('shows every word of the body, in order', () => {
    const words = wordsOf(layOutDocument(letter, DRAFT).pages);
    let at = 0;
    for (const block of letter.body) {
      if (block.type !== 'paragraph' && block.type !== 'heading') continue;
      // A page number may stand between the lines of one block.
      const start = words.indexOf(block.text.slice(0, 12), at);
      expect(start).toBeGreaterThanOrEqual(at);
      at = start;
    }
  });

  it('puts at most 22 lines of text on a page, on the lines of the grid', () => {
    const text = (length: number) => ({
      type: 'paragraph' as const,
      text: '各有关部门要切实加强组织领导'.repeat(length),
    });
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 1, max: 60 }), { minLength: 1, maxLength: 12 }), (lengths) => {
        const { pages } = layOutDocument({ ...letter, body: lengths.map(text) }, DRAFT);
        for (const page of pages) {
          const baselines = new Set(
            textsOf(page)
              .filter(
                ({ points, baseline }) =>
                  points === 16 && baseline > TYPE_AREA.top && baseline < TYPE_AREA.bottom + 15,
              )
              .map(({ baseline }) => baseline.toFixed(2)),
          );
          expect(baselines.size).toBeLessThanOrEqual(22);
        }
      }),
      { numRuns: 40 },
    );
  });

  it('leaves no signature on a page without text, however long its last paragraph is', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 1_500 }), (length) => {
        const text = '各有关部门要切实加强组织领导明确责任'.repeat(90).slice(0, length);
        const { pages } = layOutDocument(
          { ...letter, body: [...letter.body, { type: 'paragraph', text }] },
          DRAFT,
        );
        const page = pages.find(({ items }) => items.some(({ kind }) => kind === 'image'));
        const above = page?.items
          .filter(isText)
          .filter((item) => /^[各有关部门要切实加强组织领导明确责任]+$/u.test(item.text));
        expect(above?.length).toBeGreaterThan(0);
      }),
      { numRuns: 60 },
    );
  });

  it('begins the first line 37 mm below the edge and fills a line from margin to margin', () => {
    const { pages } = layOutDocument(LETTER_FIXTURES.fullPages as OfficialDocument, DRAFT);
    const [first] = textsOf(pages[1] as LaidOutPage);
    const emTop = (first?.baseline ?? 0) - (16 * 0.88 * 25.4) / 72;
    expect(emTop).toBeCloseTo(PAGE_GEOMETRIES.calibrated.firstEmTop, 0);
    const full = textsOf(pages[1] as LaidOutPage).find(({ text }) => text.length === 28);
    expect(full?.x[0]).toBeCloseTo(TYPE_AREA.left, 1);
    expect((full?.x.at(-1) ?? 0) + (16 * 25.4) / 72).toBeCloseTo(TYPE_AREA.left + TYPE_AREA.width, 1);
  });

  it('keeps the room of a seal in a draft, leaves it free in a final, and moves a given seal by its shift', () => {
    const seals = (options: LayoutOptions) =>
      layOutDocument(letter, options).pages.flatMap(({ items }) =>
        items.filter(({ kind }) => kind === 'image'),
      );
    const [room] = seals(DRAFT) as Extract<PageItem, { kind: 'image' }>[];
    expect(room).toMatchObject({ role: 'seal', index: 0, width: 42, height: 42 });
    expect(seals({ variant: 'final' })).toEqual([]);
    const [seal] = seals({ variant: 'final', seals: [{ width: 40, height: 40, right: 2, down: -1.5 }] });
    expect(seal).toMatchObject({ width: 40, height: 40 });
    expect((seal as typeof room)?.left).toBeCloseTo((room?.left ?? 0) + 1 + 2);
    expect((seal as typeof room)?.top).toBeCloseTo((room?.top ?? 0) + 1 - 1.5);
  });

  it('leaves the red head to the paper where it is pre-printed, and everything else in its place', () => {
    const plain = layOutDocument(letter, DRAFT).pages[0];
    const preprinted = layOutDocument({ ...letter, head: { ...letter.head, preprinted: true } }, DRAFT)
      .pages[0];
    const black = (page: LaidOutPage | undefined) =>
      page?.items.filter((item) => item.kind === 'image' || item.ink === 'black');
    expect(preprinted?.items.some((item) => item.kind !== 'image' && item.ink === 'red')).toBe(false);
    expect(black(preprinted)).toEqual(black(plain));
  });

  it('numbers pages but the first of a letter and an imprint alone', () => {
    const { pages } = layOutDocument(letter, DRAFT);
    const numbers = pages.map(
      (page) => textsOf(page).find(({ text }) => /^— \d+ —$/u.test(text))?.text ?? null,
    );
    expect(numbers[0]).toBeNull();
    expect(numbers[1]).toBe('— 2 —');
  });
});
