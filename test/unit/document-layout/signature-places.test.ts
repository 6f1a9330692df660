/** Places of the signature block (GB/T 9704 7.3.5) hold for any issuers, dates and seals: apart, inside the type area, each name under its seal. */
import { evenLines } from '@shared/document-layout/even-lines';
import { textWidth } from '@shared/document-layout/line-metrics';
import {
  EMPTY_DATE,
  type SignatureImage,
  type SignaturePlaces,
  type SignatureText,
  signaturePlaces,
} from '@shared/document-layout/signature-places';
import {
  CHARACTER_POINTS,
  DEFAULT_GEOMETRY,
  PAGE_GEOMETRIES,
  pointsToMillimetres,
  TYPE_AREA,
} from '@shared/document-model/geometry';
import type { DocumentSignature } from '@shared/document-model/official-document';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';

const CHARACTER = pointsToMillimetres(CHARACTER_POINTS);
const PITCH = pointsToMillimetres(DEFAULT_GEOMETRY.pitchTwips / 20);
const DATE = '2025-11-18';

const UNITS = [
  '云州市财政局',
  '云州市住房和城乡建设局',
  '云州市公安局',
  '云州市民政局',
  '云州市发展和改革委员会',
];

/** Five that stand as 3 + 2 and five that do not. */
const LONG = [
  '云州市发展和改革委员会',
  '云州市住房和城乡建设局',
  '云州市财政局',
  '云州市市场监督管理局',
  '云州市自然资源和规划局',
] as const;
const LONGER = [
  '中共云州市委机构编制委员会办公室',
  '云州市人力资源和社会保障局',
  '云州市人民政府国有资产监督管理委员会',
  '云州市退役军人事务局',
  '云州市城市管理综合行政执法局',
] as const;
const LONGEST = '云州市推进老旧小区改造和既有住宅加装电梯工作领导小组办公室';

const issuer = fc
  .array(fc.constantFrom('云州市', '人民政府', '建设', '发展', '改革', '委员会', '办公室', '局'), {
    minLength: 1,
    maxLength: 9,
  })
  .map((words) => words.join('').slice(0, 40));
const day = fc.constantFrom<string | null>('2025-01-05', '2025-11-18', '2026-10-31', null);
const geometry = fc.constantFrom(...Object.values(PAGE_GEOMETRIES));
const sealed = fc.record({
  kind: fc.constant('sealed' as const),
  issuers: fc.array(issuer, { minLength: 1, maxLength: 5 }),
  dateOfIssue: day,
  sealDiameter: fc.double({ min: 30, max: 60, noNaN: true }),
});

const width = (text: string) => pointsToMillimetres(textWidth(text, 16));
const widest = ({ lines }: SignatureText) => Math.max(...lines.map(width));

/** Left and right edge of a text. */
function span(text: SignatureText): [number, number] {
  const wide = widest(text);
  const left = { left: text.at, centre: text.at - wide / 2, right: text.at - wide }[text.align];
  return [left, left + wide];
}

const distance = (one: SignatureImage, other: SignatureImage) =>
  Math.hypot(
    one.left + one.width / 2 - other.left - other.width / 2,
    one.top + one.height / 2 - other.top - other.height / 2,
  );

const issuersOf = ({ texts }: SignaturePlaces) => texts.filter(({ role }) => role === 'issuer');
const endOf = ({ line, lines }: SignatureText) => line + lines.length;
const inLastRow = (places: SignaturePlaces, name: SignatureText) => endOf(name) === dateOf(places).line;
/** How many seals stand in each row, from top to bottom. */
const rowsOf = ({ images }: SignaturePlaces) => {
  const tops = images.map(({ top }) => top.toFixed(6));
  return [...new Set(tops)].map((top) => tops.filter((each) => each === top).length);
};
const dateOf = ({ texts }: SignaturePlaces) => texts.find(({ role }) => role === 'date') as SignatureText;

describe('sealed (7.3.5.1)', () => {
  it('gives each issuer, in order, one seal over its name, inside the type area and apart from the others', () => {
    fc.assert(
      fc.property(sealed, geometry, (signature, pages) => {
        const places = signaturePlaces(signature, pages);
        const names = issuersOf(places);
        expect(names.map(({ lines }) => lines.join(''))).toEqual(signature.issuers);
        expect(places.images).toHaveLength(signature.issuers.length);
        for (const [index, seal] of places.images.entries()) {
          const name = names[index] as SignatureText;
          expect(seal.left).toBeGreaterThanOrEqual(0);
          expect(seal.left + seal.width).toBeLessThanOrEqual(TYPE_AREA.width);
          expect(seal.left + seal.width / 2).toBeCloseTo(name.at, 9);
          const [left, right] = span(name);
          expect(left).toBeGreaterThan(-0.01);
          expect(right).toBeLessThan(TYPE_AREA.width + 0.01);
          for (const other of names.slice(index + 1)) {
            const beside = other.line < endOf(name) && name.line < endOf(other);
            if (beside) expect(span(other)[0] - right).toBeGreaterThan(CHARACTER - 0.01);
            else expect(other.line).toBeGreaterThanOrEqual(endOf(name));
          }
          for (const other of places.images.slice(index + 1)) {
            expect(distance(seal, other)).toBeGreaterThan(signature.sealDiameter + 1.9);
          }
        }
      }),
    );
  });

  it('puts names and date below the centre and under the seal, in the last row of a name of two lines its second', () => {
    fc.assert(
      fc.property(sealed, geometry, (signature, pages) => {
        const places = signaturePlaces(signature, pages);
        const pitch = pointsToMillimetres(pages.pitchTwips / 20);
        for (const [index, seal] of places.images.entries()) {
          const name = issuersOf(places)[index] as SignatureText;
          const pressed = (inLastRow(places, name) ? endOf(name) - 1 : name.line) * pitch;
          const centre = seal.top + seal.height / 2;
          expect(centre).toBeGreaterThan(pressed);
          expect(centre).toBeLessThan(pressed + 4);
          expect(seal.top + seal.height).toBeGreaterThan((name.line + name.lines.length) * pitch - 8);
        }
        const last = places.images.at(-1) as SignatureImage;
        const date = dateOf(places);
        expect(date.at).toBeCloseTo(last.left + last.width / 2, 9);
        expect(last.top + last.height).toBeGreaterThan(date.line * pitch + 2);
        expect(places.lines).toBe(date.line + 1);
      }),
    );
  });

  it('lets the first seals begin within one line of the text', () => {
    fc.assert(
      fc.property(sealed, geometry, (signature, pages) => {
        const { images } = signaturePlaces(signature, pages);
        const pitch = pointsToMillimetres(pages.pitchTwips / 20);
        const top = Math.min(...images.map((image) => image.top));
        expect(top).toBeGreaterThan(-1.4);
        expect(top).toBeLessThan(pitch);
      }),
    );
  });

  it.each([
    [2, [2]],
    [3, [3]],
    [4, [2, 2]],
    [5, [3, 2]],
  ] as const)('stands %i short names in rows of %j', (count, rows) => {
    const issuers = ['云州市财政局', '云州市公安局', '云州市民政局', '云州市教育局', '云州市水利局'].slice(
      0,
      count,
    );
    const places = signaturePlaces(
      { kind: 'sealed', issuers, dateOfIssue: DATE, sealDiameter: 42 },
      DEFAULT_GEOMETRY,
    );
    const { images } = places;
    expect(rowsOf(places)).toEqual(rows);
    // The rows share their columns, and the last column is the date's.
    const centres = new Set(images.map(({ left }) => left.toFixed(6)));
    expect(centres.size).toBe(Math.max(...rows));
    expect(images.at(-1)?.left).toBe(Math.max(...images.map(({ left }) => left)));
  });

  it.each([
    ['of ten characters', LONG, [3, 2]],
    ['of up to eighteen', LONGER, [2, 2, 1]],
    ['beside one of twenty-eight', [LONGEST, ...LONG.slice(1)], [2, 2, 1]],
    ['of three', LONGER.slice(0, 3), [2, 1]],
    ['of two', LONGER.slice(0, 2), [2]],
    [
      'of twenty whose words end far from the middle',
      [
        '云州市云州市人民政府云州市发展云州市云州',
        '云州市',
        '云州市',
        '局云州市云州市人民政府云州市云州市云州市',
      ],
      [2, 2],
    ],
  ] as const)(
    'turns long names %s over two lines rather than stack seals in a column',
    (_, issuers, rows) => {
      const places = signaturePlaces(
        { kind: 'sealed', issuers: [...issuers], dateOfIssue: DATE, sealDiameter: 42 },
        DEFAULT_GEOMETRY,
      );
      expect(rowsOf(places)).toEqual(rows);
      expect(new Set(places.images.map(({ left }) => left.toFixed(6))).size).toBe(Math.max(...rows));
      for (const { lines } of issuersOf(places)) {
        const [upper = '', lower = upper] = lines;
        expect(lines.length).toBeLessThanOrEqual(2);
        expect(Math.abs(upper.length - lower.length)).toBeLessThanOrEqual(4);
      }
    },
  );

  it('keeps five issuers on one page with text whatever their names, to twenty characters', () => {
    const usual = issuer.map((name) => name.slice(0, 20));
    fc.assert(
      fc.property(fc.array(usual, { minLength: 2, maxLength: 5 }), day, (issuers, dateOfIssue) => {
        const places = signaturePlaces(
          { kind: 'sealed', issuers, dateOfIssue, sealDiameter: 42 },
          DEFAULT_GEOMETRY,
        );
        expect(rowsOf(places).length).toBeLessThanOrEqual(issuers.length === 2 ? 1 : 3);
        expect(places.lines).toBeLessThanOrEqual(15);
      }),
    );
  });

  it('takes fewer a row rather than break a long name where two rows hold all', () => {
    const issuers = UNITS.slice(0, 3);
    const { texts } = signaturePlaces(
      { kind: 'sealed', issuers, dateOfIssue: DATE, sealDiameter: 42 },
      DEFAULT_GEOMETRY,
    );
    const names = texts.filter(({ role }) => role === 'issuer');
    expect(names.every(({ lines }) => lines.length === 1)).toBe(true);
    expect(new Set(names.map(({ line }) => line)).size).toBe(2);
  });

  it('ends the date four characters from the right', () => {
    const signature = {
      kind: 'sealed',
      issuers: UNITS.slice(0, 2),
      dateOfIssue: DATE,
      sealDiameter: 42,
    } as const;
    const places = signaturePlaces({ ...signature, issuers: [...signature.issuers] }, DEFAULT_GEOMETRY);
    const [, right] = span(dateOf(places));
    expect(right).toBeCloseTo(TYPE_AREA.width - 4 * CHARACTER, 6);
  });
});

describe('not sealed (7.3.5.2)', () => {
  const unsealed = (issuers: string[], dateOfIssue: string | null = DATE): DocumentSignature => ({
    kind: 'unsealed',
    issuers,
    dateOfIssue,
  });

  it('ends the longest name two characters from the right and starts the date two after its first', () => {
    const places = signaturePlaces(unsealed([UNITS[1] as string]), DEFAULT_GEOMETRY);
    const [left, right] = span(issuersOf(places)[0] as SignatureText);
    expect(right).toBeCloseTo(TYPE_AREA.width - 2 * CHARACTER, 6);
    expect(dateOf(places).at).toBeCloseTo(left + 2 * CHARACTER, 6);
    expect(places.lines).toBe(3);
  });

  it('moves a name shorter than the date further in and ends the date two characters from the right', () => {
    const places = signaturePlaces(unsealed(['云州市']), DEFAULT_GEOMETRY);
    const [left, right] = span(dateOf(places));
    expect(right).toBeCloseTo(TYPE_AREA.width - 2 * CHARACTER, 6);
    expect(issuersOf(places)[0]?.at).toBeCloseTo(left - 2 * CHARACTER, 6);
  });

  it('lists issuers under each other, one blank line above, nothing beyond the type area', () => {
    fc.assert(
      fc.property(fc.array(issuer, { minLength: 1, maxLength: 5 }), day, (issuers, dateOfIssue) => {
        const places = signaturePlaces(unsealed(issuers, dateOfIssue), DEFAULT_GEOMETRY);
        const names = issuersOf(places);
        expect(names[0]?.line).toBe(1);
        expect(new Set(names.map(({ at }) => at)).size).toBe(1);
        let next = 1;
        for (const name of names) {
          expect(name.line).toBe(next);
          next += name.lines.length;
        }
        expect(dateOf(places).line).toBe(next);
        for (const [left, right] of places.texts.map(span)) {
          expect(left).toBeGreaterThan(-0.01);
          expect(right).toBeLessThan(TYPE_AREA.width + 0.01);
        }
        expect(places.images).toEqual([]);
      }),
    );
  });
});

describe('signature stamp (7.3.5.3)', () => {
  const stamped = (post: string): DocumentSignature => ({
    kind: 'signature-stamp',
    post,
    name: '陈望',
    dateOfIssue: DATE,
  });

  it('stands below two blank lines, four characters from the right, post two characters before it and date after a blank line', () => {
    const places = signaturePlaces(stamped('市　长'), DEFAULT_GEOMETRY);
    const [stamp] = places.images as [SignatureImage];
    const [post, date] = places.texts as [SignatureText, SignatureText];
    expect(TYPE_AREA.width - stamp.left - stamp.width).toBeCloseTo(4 * CHARACTER, 6);
    expect(stamp.left - post.at).toBeCloseTo(2 * CHARACTER, 6);
    // Its upper edge is the upper edge of the third line's characters.
    expect(stamp.top).toBeGreaterThan(2 * PITCH);
    expect(stamp.top).toBeLessThan(2 * PITCH + 4);
    expect(date.line * PITCH).toBeGreaterThan(stamp.top + stamp.height + PITCH);
    expect([date.align, TYPE_AREA.width - date.at]).toEqual(['right', expect.closeTo(4 * CHARACTER, 6)]);
    expect(places.lines).toBe(7);
  });

  it('keeps a post of any length level with the middle of the stamp', () => {
    fc.assert(
      fc.property(issuer, (text) => {
        const places = signaturePlaces(stamped(text), DEFAULT_GEOMETRY);
        const [stamp] = places.images as [SignatureImage];
        const [post] = places.texts as [SignatureText];
        const middle = (post.line + post.lines.length / 2) * PITCH;
        expect(post.lines.join('')).toBe(text);
        expect(span(post)[0]).toBeGreaterThan(-0.01);
        // Characters sit a little low on their lines.
        expect(stamp.top + stamp.height / 2 - middle).toBeCloseTo(1.01, 1);
      }),
    );
  });
});

it('leaves no room where nothing is signed', () => {
  expect(signaturePlaces({ kind: 'none' }, DEFAULT_GEOMETRY)).toEqual({ lines: 0, texts: [], images: [] });
});

it('keeps a place for the digits of a date that is not known yet', () => {
  const places = signaturePlaces(
    { kind: 'sealed', issuers: UNITS.slice(0, 1), dateOfIssue: null, sealDiameter: 42 },
    DEFAULT_GEOMETRY,
  );
  expect(dateOf(places).lines).toEqual([EMPTY_DATE]);
});

it('splits a name into lines that all fit and together are the name', () => {
  fc.assert(
    fc.property(issuer, fc.integer({ min: 5, max: 24 }), (name, characters) => {
      const lines = evenLines(name, characters * CHARACTER_POINTS);
      expect(lines.join('')).toBe(name);
      for (const line of lines)
        expect(textWidth(line, 16)).toBeLessThanOrEqual(characters * CHARACTER_POINTS + 0.01);
    }),
  );
});

describe('a given signature stamp', () => {
  it('ends four characters from the right, two lines below the text and one above the date, the post two characters before it', () => {
    const signature = { kind: 'signature-stamp', post: '市长', name: '李建国', dateOfIssue: DATE } as const;
    const size = fc.record({
      width: fc.integer({ min: 15, max: 60 }),
      height: fc.integer({ min: 6, max: 40 }),
    });
    fc.assert(
      fc.property(size, fc.constantFrom(...Object.values(PAGE_GEOMETRIES)), (stamp, geometry) => {
        const pitch = pointsToMillimetres(geometry.pitchTwips / 20);
        const { lines, texts, images } = signaturePlaces(signature, geometry, stamp);
        const [image] = images;
        const [post, date] = texts;
        if (image === undefined || post === undefined || date === undefined) throw new Error('not placed');
        const right = TYPE_AREA.width - 4 * CHARACTER;
        expect(image.width).toBe(stamp.width);
        expect(image.left + image.width).toBeCloseTo(right, 6);
        expect(image.left - post.at).toBeCloseTo(2 * CHARACTER, 6);
        expect(date.at).toBeCloseTo(right, 6);
        // Blank lines between em boxes, to a third of a line.
        const middle = image.top + image.height / 2;
        expect(Math.abs((image.top - 0.5) / pitch - 2)).toBeLessThan(0.8);
        expect(Math.abs(date.line - (image.top + image.height) / pitch - 1)).toBeLessThan(0.8);
        expect(middle / pitch).toBeGreaterThan(2);
        expect(lines).toBe(date.line + 1);
      }),
    );
  });
});
