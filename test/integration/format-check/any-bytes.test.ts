/** Whatever the bytes, the reader answers facts or a coded refusal, and what it reads can be judged and mended: nothing else ever comes out. */

import { runFormatJob } from '@main/document/foreign/format-job';
import { openForeignDocx } from '@main/document/foreign/open-foreign-docx';
import { AppError } from '@shared/result/app-error';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { wordLetter, wpsDocument } from './foreign-fixtures';
import { edited, partText } from './inspected';

const SOURCES = [Buffer.from(wordLetter()), Buffer.from(wpsDocument())];
const source = fc.constantFrom(...SOURCES);

/** The code of the refusal, or nothing when it was read. Anything else that is thrown fails the test. */
async function refusal(bytes: Uint8Array): Promise<string | undefined> {
  try {
    const { inspection } = await runFormatJob({ kind: 'check', bytes, options: {} });
    const { findings } = inspection;
    const { repaired } = await runFormatJob({ kind: 'repair', bytes, options: {}, findings });
    await openForeignDocx(repaired ?? new Uint8Array());
    return undefined;
  } catch (error) {
    if (error instanceof AppError) return error.code;
    throw error;
  }
}

describe('any bytes', () => {
  it('with bytes changed anywhere', async () => {
    const changes = fc.array(fc.tuple(fc.nat(), fc.integer({ min: 0, max: 255 })), {
      minLength: 1,
      maxLength: 12,
    });
    await fc.assert(
      fc.asyncProperty(source, changes, async (original, list) => {
        const bytes = Buffer.from(original);
        for (const [at, value] of list) bytes[at % bytes.length] = value;
        expect((await refusal(bytes)) ?? 'FOREIGN_DOCUMENT_').toMatch(/^FOREIGN_DOCUMENT_/u);
      }),
      { numRuns: 300 },
    );
  }, 60_000);

  it('of no kind at all', async () => {
    await fc.assert(
      fc.asyncProperty(fc.uint8Array({ maxLength: 400 }), async (bytes) => {
        expect(await refusal(bytes)).toMatch(/^FOREIGN_DOCUMENT_/u);
      }),
      { numRuns: 200 },
    );
  });

  it('with any of its elements taken out: what is left is read, judged and mended', async () => {
    const sizes = SOURCES.map((bytes) => tagsOf(partText(bytes, 'word/document.xml')).length);
    await fc.assert(
      fc.asyncProperty(
        fc.nat({ max: SOURCES.length - 1 }),
        fc.array(fc.nat(), { minLength: 1, maxLength: 30 }),
        async (which, picks) => {
          const bytes = edited(SOURCES[which] as Buffer, 'word/document.xml', (xml) =>
            without(
              xml,
              picks.map((pick) => pick % (sizes[which] ?? 1)),
            ),
          );
          expect(await refusal(bytes)).toBeUndefined();
        },
      ),
      { numRuns: 200 },
    );
  }, 60_000);
});

const EMPTY_TAG = /<w:[A-Za-z]+(?: [^<>]*)?\/>/gu;
const tagsOf = (xml: string) => [...xml.matchAll(EMPTY_TAG)];

/** Empty elements can go without breaking the nesting. */
function without(xml: string, picks: readonly number[]): string {
  const gone = new Set(picks);
  let place = -1;
  return xml.replace(EMPTY_TAG, (tag) => {
    place += 1;
    return gone.has(place) ? '' : tag;
  });
}
