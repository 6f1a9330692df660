/** A form on its pages, for any rows: nothing lost, nothing beyond the type area, headers again on each page, the last page filled by what grows. */
import { DATE_BY_HAND } from '@shared/document-layout/form-cells';
import { type FormPlaces, formPlaces } from '@shared/document-layout/form-places';
import { gridTwips } from '@shared/document-layout/grid-twips';
import type { FormCell, FormDocument, FormRow } from '@shared/document-model/form-document';
import { FORM, PAGE_GEOMETRIES } from '@shared/document-model/geometry';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';

const COLUMNS = [26, 52, 26, 52];
const cell = (text: string, span: number, more: Partial<FormCell> = {}): FormCell => ({
  span,
  look: 'text',
  text,
  placeholder: null,
  ...more,
});
const row = (cells: FormCell[], more: Partial<FormRow> = {}): FormRow => ({
  height: 10,
  header: false,
  grows: false,
  cells,
  ...more,
});
const form = (rows: FormRow[], more: Partial<FormDocument> = {}): FormDocument => ({
  shape: 'form',
  unit: '云州市人民政府办公室',
  title: '约谈记录',
  left: null,
  right: null,
  landscape: false,
  columns: COLUMNS,
  rows,
  notes: [],
  properties: { author: '云州市人民政府办公室', createdAt: 0 },
  ...more,
});

const words = fc
  .array(fc.constantFrom('建议办理', '情况', '2025年', '已完成。', '（第0123号）', 'A类', '\n'), {
    maxLength: 60,
  })
  .map((parts) => parts.join(''));
const anyCell = (span: number) =>
  fc.record({
    span: fc.constant(span),
    look: fc.constantFrom('label' as const, 'text' as const, 'number' as const, 'choice' as const),
    text: words,
    placeholder: fc.option(fc.constantFrom('signature' as const, 'seal' as const, 'date' as const), {
      freq: 3,
    }),
  });
const anyRow = fc.record({
  height: fc.integer({ min: 6, max: 80 }),
  header: fc.boolean(),
  grows: fc.boolean(),
  cells: fc.constantFrom([4], [1, 3], [2, 2], [1, 1, 1, 1]).chain((spans) => fc.tuple(...spans.map(anyCell))),
});
const anyForm = fc
  .record({
    rows: fc.array(anyRow, { minLength: 1, maxLength: 25 }),
    landscape: fc.boolean(),
    notes: fc.array(fc.constant('本表一式两份，一份退承办单位，一份送市人大常委会代表工作委员会。'), {
      maxLength: 2,
    }),
  })
  .map(({ rows, ...more }) => form(rows, more));
const geometry = fc.constantFrom(...Object.values(PAGE_GEOMETRIES));

const textOf = ({ characters }: { characters: readonly { text: string }[] }) =>
  characters.map(({ text }) => text).join('');

function parts(places: FormPlaces) {
  return places.flow.pages.flatMap(({ rows }) => rows).filter(({ repeated }) => !repeated);
}

describe('any form', () => {
  it('stands every row once and in order, on the type area, none over another', () => {
    fc.assert(
      fc.property(anyForm, geometry, (document, pages) => {
        const places = formPlaces(document, pages);
        const order = parts(places).map((part) => part.row);
        expect([...new Set(order)]).toEqual(document.rows.map((_, index) => index));
        expect(order).toEqual([...order].sort((a, b) => a - b));
        for (const page of places.flow.pages) {
          let end = places.page.top;
          for (const { top, height } of page.rows) {
            expect(top).toBeGreaterThan(end - 0.001);
            end = top + height;
          }
          expect(end).toBeLessThan(places.page.height - places.page.bottom + 0.001);
        }
      }),
    );
  });

  it('keeps the words of every cell', () => {
    fc.assert(
      fc.property(anyForm, (document) => {
        for (const [index, { cells }] of formPlaces(document).rows.entries()) {
          for (const [at, { paragraphs, cell: of }] of cells.entries()) {
            const shown = paragraphs.filter(({ dateIndex }) => dateIndex === null);
            const lines = shown.map((each) => each.lines.map(textOf).join('')).join('\n');
            const wanted = document.rows[index]?.cells[at]?.text ?? '';
            expect(of).toEqual(document.rows[index]?.cells[at]);
            if (wanted.trim() !== '') expect(lines).toBe(wanted);
          }
        }
      }),
    );
  });

  it('gives no row less than the model asks for, one that grows no less than it needs, and a broken row all of its lines', () => {
    fc.assert(
      fc.property(anyForm, (document) => {
        const places = formPlaces(document);
        for (const [index, { height, grows }] of document.rows.entries()) {
          const own = parts(places).filter((part) => part.row === index);
          if (places.flow.splits[index] !== true) {
            expect(own).toHaveLength(1);
            const least = grows ? (places.rows[index]?.needed ?? height) : height;
            expect(own[0]?.height).toBeGreaterThan(least - 0.001);
          } else {
            expect(own.map(({ linesBefore }) => linesBefore)).toEqual(
              own.map(({ linesBefore }) => linesBefore).sort((a, b) => a - b),
            );
          }
        }
      }),
    );
  });

  it('lets rows that grow give way rather than put the notes on a page of their own', () => {
    const filled = (text: string) => {
      const growing = row([cell('谈话情况', 1), cell(text, 3)], { height: 100, grows: true });
      return formPlaces(
        form([growing, growing, row([cell('记录人签名', 1), cell('', 3)])], { notes: ['一式两份。'] }),
      );
    };
    const { flow } = filled('加装电梯的补助资金已经到位，请市住房和城乡建设局继续做好低层住户的工作。');
    expect(flow.pages).toHaveLength(1);
    expect(flow.pages[0]?.notesTop).not.toBeNull();
    expect(filled('请继续做好工作。'.repeat(300)).flow.pages.length).toBeGreaterThan(1);
  });

  it('numbers seals, signatures and dates through the form', () => {
    fc.assert(
      fc.property(anyForm, (document) => {
        const cells = formPlaces(document).rows.flatMap((each) => each.cells);
        for (const kind of ['seal', 'signature'] as const) {
          const found = cells.flatMap(({ image }) => (image?.kind === kind ? [image.index] : []));
          expect(found).toEqual(found.map((_, index) => index));
        }
        const dates = cells.flatMap(({ paragraphs }) =>
          paragraphs.flatMap(({ dateIndex }) => dateIndex ?? []),
        );
        expect(dates).toEqual(dates.map((_, index) => index));
      }),
    );
  });
});

describe('a list over pages', () => {
  const list = (before: number) =>
    form([
      ...Array.from({ length: before }, () =>
        row([cell('移交单位', 1, { look: 'label' }), cell('云州市财政局', 3)]),
      ),
      row([cell('序号', 1), cell('文件名称', 1), cell('大小', 1), cell('指纹', 1)], { header: true }),
      ...Array.from({ length: 40 }, (_, index) => row([cell(String(index), 1), cell('答复函', 3)])),
    ]);

  it('has its header again on each page, in a table of its own below other rows', () => {
    const places = formPlaces(list(2));
    expect(places.flow.tables).toMatchObject([
      { from: 0, to: 2, headers: 0 },
      { from: 2, to: 43, headers: 1 },
    ]);
    for (const page of places.flow.pages.slice(1))
      expect(page.rows[0]).toMatchObject({ row: 2, repeated: true });
  });

  it('does not begin with its header alone at the foot of a page', () => {
    for (let before = 14; before <= 22; before++) {
      for (const { rows } of formPlaces(list(before)).flow.pages) {
        expect(rows.at(-1)?.row).not.toBe(before);
      }
    }
  });

  it('does not repeat headers that would fill the pages by themselves', () => {
    const headers = Array.from({ length: 12 }, () => row([cell('栏目', 4)], { header: true, height: 20 }));
    const places = formPlaces(form([...headers, ...list(0).rows.slice(1)]));
    expect(places.flow.tables[0]?.headers).toBe(0);
    expect(places.flow.pages.flatMap(({ rows }) => rows).some(({ repeated }) => repeated)).toBe(false);
  });
});

it('stands notes that do not fit on a page with the last row', () => {
  const note = '本记录一式三份，约谈单位、被约谈单位、市政府办公室各存一份。';
  const rows = Array.from({ length: 19 }, (_, index) => row([cell(String(index), 4)]));
  const { flow } = formPlaces(form(rows, { notes: [note, note, note] }));
  expect(flow.pages).toHaveLength(2);
  expect(flow.pages[1]?.rows.map((part) => part.row)).toEqual([18]);
  expect(flow.pages[1]?.notesTop).toBeGreaterThan(flow.pages[1]?.rows[0]?.top ?? 0);
  expect(flow.tables.at(-1)).toMatchObject({ from: 18, to: 19, breakBefore: true });
});

describe('room', () => {
  it('goes in equal shares to the rows that grow, down to the foot of the page', () => {
    const { flow, page } = formPlaces(
      form([row([cell('', 4)]), row([cell('', 4)], { grows: true }), row([cell('', 4)], { grows: true })]),
    );
    expect(flow.heights[0]).toBe(10);
    expect(flow.heights[1]).toBeCloseTo(flow.heights[2] ?? 0, 6);
    const last = flow.pages[0]?.rows.at(-1);
    const foot = page.height - page.bottom - (last?.top ?? 0) - (last?.height ?? 0);
    expect(foot).toBeGreaterThan(1);
    expect(foot).toBeLessThan(3);
  });

  it('lets 四号 stand where nothing turns over for it, else 小四', () => {
    expect(formPlaces(form([row([cell('云州市财政局', 4)])])).type.size).toBe(14);
    const tight = form([row([cell('市', 1), cell('关于完善财政补助政策', 1), cell('', 2)])]);
    expect(formPlaces(tight).type.size).toBe(12);
  });

  it('makes a cell as high as the seal that presses it, with words and seal on one middle', () => {
    const [seal] = formPlaces(
      form([row([cell('云州市财政局', 4, { look: 'choice', placeholder: 'seal' })])]),
    ).rows;
    const content = seal?.cells[0];
    expect(seal?.height).toBeGreaterThan(FORM.sealDiameter);
    expect((content?.image?.top ?? 0) + FORM.sealDiameter / 2).toBeCloseTo((content?.height ?? 0) / 2, 6);
  });

  it('fits a signature’s room to its cell, below the words and beside none', () => {
    const narrow = formPlaces(
      form([
        row([cell('同意。', 1, { placeholder: 'signature' }), cell('', 3, { placeholder: 'signature' })]),
      ]),
    ).rows[0]?.cells;
    const [small, large] = [narrow?.[0], narrow?.[1]];
    expect(small?.image?.width).toBeLessThan(26);
    expect((small?.image?.top ?? 0) > 0).toBe(true);
    expect(large?.image).toMatchObject({
      width: FORM.signature.width,
      height: FORM.signature.height,
      top: 0,
    });
    expect(large?.paragraphs).toEqual([]);
  });

  it('writes a date to be filled in after what is printed', () => {
    const [both, alone] =
      formPlaces(
        form([
          row([cell('局长\u3000孙立', 2, { placeholder: 'date' }), cell('', 2, { placeholder: 'date' })]),
        ]),
      ).rows[0]?.cells ?? [];
    expect(both?.paragraphs.map(({ parts: of, align }) => [of.join(''), align])).toEqual([
      ['局长\u3000孙立', 'left'],
      [DATE_BY_HAND, 'right'],
    ]);
    expect(alone?.paragraphs.map(({ parts: of, align }) => [of.join(''), align])).toEqual([
      [DATE_BY_HAND, 'centre'],
    ]);
  });

  it('breaks a label of several lines after a word', () => {
    const [label] = formPlaces(form([row([cell('被约谈人签名', 1, { look: 'label' }), cell('', 3)])])).rows;
    expect(label?.cells[0]?.paragraphs[0]?.parts).toEqual(['被约谈人', '签名']);
  });
});

it('shares a table’s width in whole twips', () => {
  fc.assert(
    fc.property(
      fc.array(fc.double({ min: 0.1, max: 100, noNaN: true }), { minLength: 1, maxLength: 24 }),
      (shares) => {
        const widths = gridTwips(shares, 8_844);
        expect(widths.reduce((sum, width) => sum + width, 0)).toBe(8_844);
        for (const width of widths) expect(Number.isInteger(width)).toBe(true);
      },
    ),
  );
});
