/** The archive of a document: other readers find every part whole, and equal parts give equal bytes. */
import { writeZip, type ZipEntry } from '@main/document/write-zip';
import fc from 'fast-check';
import PizZip from 'pizzip';
import { describe, expect, it } from 'vitest';

const entry = fc.record({
  path: fc.stringMatching(/^[a-z0-9\u4e00-\u9fa5]{1,12}\.(xml|png|rels)$/u),
  data: fc.oneof(fc.string({ unit: 'grapheme', maxLength: 9_000 }), fc.uint8Array({ maxLength: 3_000 })),
});
const entries = fc.uniqueArray(entry, { selector: ({ path }) => path, minLength: 1, maxLength: 80 });

const contentOf = ({ data }: ZipEntry) => Buffer.from(typeof data === 'string' ? Buffer.from(data) : data);

describe('writeZip', () => {
  it('keeps every entry whole for another reader, in the given order', () => {
    fc.assert(
      fc.property(entries, (given) => {
        const read = new PizZip(writeZip(given), { checkCRC32: true });
        expect(Object.keys(read.files)).toEqual(given.map(({ path }) => path));
        for (const each of given) {
          expect(Buffer.from(read.file(each.path)?.asUint8Array() ?? []).equals(contentOf(each))).toBe(true);
        }
      }),
      { numRuns: 60 },
    );
  });

  it('gives the same bytes whether or not a part is remembered', () => {
    const part: ZipEntry = { path: 'word/styles.xml', data: '<w:styles>仿宋</w:styles>' };
    const first = writeZip([part]);
    // More parts than are remembered push the first one out.
    writeZip(Array.from({ length: 200 }, (_, index) => ({ path: `${index}.xml`, data: `part ${index}` })));
    expect(Buffer.from(writeZip([part])).equals(Buffer.from(first))).toBe(true);
    expect(Buffer.from(writeZip([part])).equals(Buffer.from(first))).toBe(true);
  });
});
