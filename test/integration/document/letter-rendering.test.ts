/** Measures rendered letters against GB/T 9704: every applicable check on every fixture, in LibreOffice with look-alike faces. */
import { renderLetter } from '@main/document/render-letter';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { LETTER_CHECKS } from './checks/letter-checks';
import { LETTER_FIXTURES } from './letter-fixtures';
import { type MeasuredLetter, measureLetter } from './measured-letter';
import { renderToPdf, toolSuite } from './office-tools';

const suite = toolSuite('letter as rendered');

describe.skipIf(suite.skip)(suite.name, () => {
  const measured = new Map<string, MeasuredLetter>();
  let remove = async () => {};

  beforeAll(async () => {
    const documents = new Map<string, Uint8Array>();
    for (const [name, letter] of Object.entries(LETTER_FIXTURES)) {
      documents.set(name, await renderLetter(letter, { variant: 'draft' }));
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
