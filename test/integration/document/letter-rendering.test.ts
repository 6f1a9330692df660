/** Measures rendered letters against GB/T 9704: every applicable check on every fixture, in LibreOffice with look-alike faces. */
import { renderDocument } from '@main/document/render-document';
import { PAGE_GEOMETRIES } from '@shared/document-model/geometry';
import type { OfficialDocument } from '@shared/document-model/official-document';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { placedSeal } from '../../fixtures/placed-seal';
import * as end from './checks/end-checks';
import { LETTER_CHECKS } from './checks/letter-checks';
import { firstLineTop } from './checks/page-checks';
import { LETTER_FIXTURES, lettersOfLengths } from './letter-fixtures';
import { type MeasuredLetter, measureLetter } from './measured-letter';
import { renderToPdf, toolSuite } from './office-tools';

const suite = toolSuite('letter as rendered');

describe.skipIf(suite.skip)(suite.name, () => {
  const measured = new Map<string, MeasuredLetter>();
  let remove = async () => {};

  beforeAll(async () => {
    const documents = new Map<string, Uint8Array>();
    for (const [name, letter] of Object.entries(LETTER_FIXTURES)) {
      documents.set(name, await renderDocument(letter, { variant: 'draft' }));
    }
    const rendered = await renderToPdf(documents);
    remove = rendered.remove;
    for (const [name, letter] of Object.entries(LETTER_FIXTURES)) {
      measured.set(name, await measureLetter(letter, documents.get(name) as Uint8Array, rendered.pdf(name)));
    }
  }, 180_000);
  afterAll(() => remove());

  it.each(Object.keys(LETTER_FIXTURES))('%s passes every applicable check', (name) => {
    const letter = measured.get(name) as MeasuredLetter;
    const failed = Object.entries(LETTER_CHECKS).flatMap(([check, run]) => {
      const result = run(letter);
      return result === null || result.pass ? [] : [{ check, ...result }];
    });
    expect(failed).toEqual([]);
  });

  it.each(Object.keys(LETTER_CHECKS))('%s applies to at least one fixture', (check) => {
    const run = LETTER_CHECKS[check];
    expect([...measured.values()].some((letter) => run?.(letter) !== null)).toBe(true);
  });
});

describe.skipIf(suite.skip)(`${suite.name}: lengths, geometries and finals`, () => {
  it('puts the imprint on an even page, clear of the text, wherever the text ends', async () => {
    const letters = lettersOfLengths(20);
    const documents = new Map<string, Uint8Array>();
    for (const [name, letter] of letters) {
      documents.set(name, await renderDocument(letter, { variant: 'draft' }));
    }
    const rendered = await renderToPdf(documents);
    const failed: unknown[] = [];
    const pageCounts = new Set<number>();
    for (const [name, letter] of letters) {
      const one = await measureLetter(letter, documents.get(name) as Uint8Array, rendered.pdf(name));
      pageCounts.add(one.pages.length);
      for (const check of Object.values(end)) {
        const result = check(one);
        if (result !== null && !result.pass) failed.push({ name, ...result });
      }
    }
    await rendered.remove();
    expect(failed).toEqual([]);
    expect(pageCounts.size).toBeGreaterThan(1);
  }, 120_000);

  it('holds each declared geometry to its own first line', async () => {
    const letter = LETTER_FIXTURES.fullPages as OfficialDocument;
    for (const geometry of Object.values(PAGE_GEOMETRIES)) {
      const bytes = await renderDocument(letter, { variant: 'draft' }, geometry);
      const rendered = await renderToPdf(new Map([['geometry', bytes]]));
      const one = await measureLetter(letter, bytes, rendered.pdf('geometry'));
      await rendered.remove();
      const shift = geometry.firstEmTop - PAGE_GEOMETRIES.calibrated.firstEmTop;
      expect(Math.abs(Number(firstLineTop(one)?.found) - 37 - shift)).toBeLessThan(1);
    }
  }, 60_000);

  it('shows a given seal in a final where the draft kept its place', async () => {
    const letter = LETTER_FIXTURES.twoPages as OfficialDocument;
    const options = { variant: 'final', seals: [placedSeal()] } as const;
    const bytes = await renderDocument(letter, options);
    const rendered = await renderToPdf(new Map([['final', bytes]]));
    const one = await measureLetter(letter, bytes, rendered.pdf('final'));
    await rendered.remove();
    for (const check of [
      end.sealWithinOneLine,
      end.namesBelowSealCentre,
      end.sealSizeAndAxis,
      end.datePlace,
    ]) {
      expect(check(one)).toMatchObject({ pass: true });
    }
  }, 60_000);

  it('finds fault with a page that is wrong', async () => {
    const letter = LETTER_FIXTURES.threePointReply as OfficialDocument;
    const bytes = await renderDocument(letter, { variant: 'final' });
    const rendered = await renderToPdf(new Map([['bare', bytes]]));
    const one = await measureLetter(letter, bytes, rendered.pdf('bare'));
    await rendered.remove();
    // A final without a seal has no ring to measure and no seal tag.
    expect(end.sealSizeAndAxis(one)).toMatchObject({ pass: false });
    expect(end.taggedFields(one)).toMatchObject({ pass: false });
    // The right document held against another model.
    const other = {
      ...letter,
      head: { ...letter.head, copyNumber: 99, documentNumber: { code: '云财函', year: 2025, serial: 1 } },
    };
    const wrong = {
      ...one,
      letter: {
        ...one.letter,
        head: other.head,
        title: '云州市财政局关于另一件事的答复函',
        note: '联系人：李四五',
      },
    };
    const found = Object.values(LETTER_CHECKS).flatMap((check) => {
      const result = check(wrong);
      return result !== null && !result.pass ? [result.id] : [];
    });
    expect(found).toEqual(expect.arrayContaining([16, 19, 23, 25, 30, 31, 34, 44]));
  }, 60_000);
});
