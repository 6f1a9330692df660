/** The one-pass writer gives what the library's own writer gives, for every kind of content that a component can prepare. */
import { escapeXml, writeXml } from '@main/document/write-xml';
import { Document, Packer, Paragraph, Table, TableCell, TableRow, TextRun } from 'docx';
import fc from 'fast-check';
import PizZip from 'pizzip';
import { describe, expect, it } from 'vitest';

async function bothWays(texts: readonly string[]): Promise<{ ours: string; theirs: string }> {
  const document = new Document({
    sections: [
      {
        children: [
          ...texts.map(
            (text) => new Paragraph({ keepNext: false, children: [new TextRun({ text, bold: false })] }),
          ),
          new Table({
            rows: [new TableRow({ children: [new TableCell({ children: [new Paragraph('')] })] })],
          }),
        ],
      },
    ],
  });
  const prepared = document.Document.View.prepForXml({
    viewWrapper: document.Document,
    file: document,
    stack: [],
  });
  const archive = new PizZip(await Packer.toBuffer(document));
  const theirs = (archive.file('word/document.xml')?.asText() ?? '').replace(/^<\?xml[^>]*\?>/u, '');
  return { ours: writeXml(prepared ?? {}), theirs };
}

describe('writeXml', () => {
  it('agrees with the library on texts of any characters', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.array(fc.string({ unit: 'grapheme', maxLength: 60 }), { maxLength: 8 }),
        async (texts) => {
          // What looks like a picture's key is replaced by the library only.
          const plain = texts.map((text) => text.replaceAll(/[{}]/gu, ''));
          const { ours, theirs } = await bothWays(plain);
          expect(ours).toBe(theirs);
        },
      ),
      { numRuns: 40 },
    );
  });

  it.each([
    ['text', { 'w:t': '一<二' }, '<w:t>一&lt;二</w:t>'],
    ['attributes alone', { 'w:b': { _attr: { 'w:val': false } } }, '<w:b w:val="false"/>'],
    ['attributes and content', { 'w:t': [{ _attr: { a: '"' } }, 'x'] }, '<w:t a="&quot;">x</w:t>'],
    ['nothing', { 'w:b': {} }, '<w:b/>'],
    ['an empty list', { 'w:b': [] }, '<w:b/>'],
  ])('writes %s', (_name, element, wanted) => {
    expect(writeXml(element)).toBe(wanted);
  });

  it('leaves out characters that XML cannot hold', () => {
    expect(escapeXml('甲\u0000\u0007乙\t丙')).toBe('甲乙\t丙');
  });
});
