/** Files that are no .docx, or are made to harm: each is refused with its own code and words before it costs anything. */
import { mkdtemp, open, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { openForeignDocx } from '@main/document/foreign/open-foreign-docx';
import { readFacts } from '@main/document/foreign/read-facts';
import { errorWords } from '@renderer/strings/errors';
import { AppError } from '@shared/result/app-error';
import PizZip from 'pizzip';
import { describe, expect, it } from 'vitest';
import { docx, type Parts, paragraph, zipped } from './foreign-fixtures';
import { partText } from './inspected';

const PAGE = '<w:sectPr/>';
const plain = () => Buffer.from(docx(paragraph('<w:r><w:t>正文</w:t></w:r>') + PAGE));
const withBody = (body: string) => docx(body + PAGE);

async function failureOf(bytes: Uint8Array): Promise<AppError> {
  try {
    readFacts(await openForeignDocx(bytes));
  } catch (error) {
    if (error instanceof AppError) return error;
    throw error;
  }
  throw new Error('it was read');
}

/** Word parts of a plain document with more parts beside them. */
function withParts(more: Parts, compression: 'DEFLATE' | 'STORE' = 'DEFLATE'): Uint8Array {
  const zip = new PizZip(plain());
  for (const [name, text] of Object.entries(more)) zip.file(name, text);
  return zip.generate({ type: 'uint8array', compression });
}

/** Bytes after a mark, changed in place. */
function patched(bytes: Buffer, mark: number, change: (at: number) => void): Buffer {
  const sought = Buffer.alloc(4);
  sought.writeUInt32LE(mark);
  for (let at = bytes.indexOf(sought); at >= 0; at = bytes.indexOf(sought, at + 4)) change(at);
  return bytes;
}
const LOCAL = 0x04034b50;
const CENTRAL = 0x02014b50;

const ole = (name: string) =>
  Buffer.concat([
    Buffer.from([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]),
    Buffer.alloc(600),
    Buffer.from(name, 'utf16le'),
    Buffer.alloc(600),
  ]);

describe('files of another kind', () => {
  it.each([
    ['word-97', ole('WordDocument')],
    ['locked-office', ole('EncryptedPackage')],
    ['spreadsheet', ole('Workbook')],
    ['wps', ole('WpsDocument')],
    ['rtf', Buffer.from('{\\rtf1\\ansi 正文}')],
    ['html', Buffer.from('\ufeff<!DOCTYPE html><html><body>正文</body></html>')],
    ['html', Buffer.from('<?xml version="1.0"?><html xmlns="http://www.w3.org/1999/xhtml"></html>')],
    ['flat-xml', Buffer.from('<?xml version="1.0"?><w:wordDocument/>')],
    ['pdf', Buffer.from('%PDF-1.7\n')],
    ['picture', Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a])],
    ['empty', Buffer.alloc(0)],
    ['unknown', Buffer.from('正文正文正文')],
    ['ofd', zipped({ 'OFD.xml': '<ofd/>' })],
    [
      'spreadsheet',
      zipped({
        '[Content_Types].xml': partText(plain(), '[Content_Types].xml').replace(
          'wordprocessingml.document',
          'spreadsheetml.sheet',
        ),
        '_rels/.rels': partText(plain(), '_rels/.rels'),
        'word/document.xml': '<x/>',
        'xl/workbook.xml': '<x/>',
      }),
    ],
    ['open-document', zipped({ mimetype: 'application/vnd.oasis.opendocument.text', 'content.xml': '<x/>' })],
    ['other-zip', zipped({ 'readme.txt': 'x' })],
    [
      'macro-document',
      withParts({
        '[Content_Types].xml': partText(plain(), '[Content_Types].xml').replace(
          'application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml',
          'application/vnd.ms-word.document.macroEnabled.main+xml',
        ),
      }),
    ],
  ] as const)('%s', async (kind, bytes) => {
    const { code, details } = await failureOf(bytes);
    expect([code, details.kind]).toEqual(['FOREIGN_DOCUMENT_KIND', kind]);
  });

  it('says a different sentence for each', () => {
    const kinds = [
      'word-97',
      'locked-office',
      'wps',
      'rtf',
      'html',
      'flat-xml',
      'pdf',
      'picture',
      'ofd',
      'spreadsheet',
      'presentation',
      'open-document',
      'macro-document',
      'other-zip',
      'empty',
      'unknown',
    ];
    const titles = kinds.map((kind) => errorWords('FOREIGN_DOCUMENT_KIND', { kind }).title);
    expect(new Set(titles).size).toBe(kinds.length);
  });
});

const bomb = () => withParts({ 'word/media/a.bin': '0'.repeat(40 << 20) });
const DOCTYPE =
  '<?xml version="1.0"?><!DOCTYPE w [<!ENTITY a "aaaaaaaaaa"><!ENTITY b "&a;&a;&a;&a;&a;&a;&a;&a;">]><w:settings xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main">&b;</w:settings>';

describe('files made to harm', () => {
  it.each([
    ['ratio', bomb],
    ['doctype', () => withParts({ 'word/settings.xml': DOCTYPE })],
    [
      'entries',
      () =>
        withParts(
          Object.fromEntries(Array.from({ length: 10_000 }, (_, index) => [`word/media/${index}.txt`, 'x'])),
          'STORE',
        ),
    ],
    ['depth', () => withBody('<w:sdt><w:sdtContent>'.repeat(200) + '</w:sdtContent></w:sdt>'.repeat(200))],
    [
      'elements',
      () =>
        withBody(
          `<w:p/>${Array.from({ length: 400_001 }, (_, index) => `<w:r w:rsidR="${index}"/>`).join('')}`,
        ),
    ],
    [
      'attribute',
      () => withBody(`<w:p w:rsidR="${Array.from({ length: 60_000 }, (_, index) => index).join('')}"/>`),
    ],
    [
      'attribute',
      () => withBody(`<w:p ${Array.from({ length: 300 }, (_, index) => `a${index}="1"`).join(' ')}/>`),
    ],
    ['path', () => withParts({ '../outside.xml': '<x/>' })],
    ['path', () => withParts({ '/etc/outside.xml': '<x/>' })],
    ['path', () => withParts({ 'C:/outside.xml': '<x/>' })],
    ['duplicate', () => withParts({ 'Word/Document.xml': '<x/>' })],
    ['encrypted', encrypted],
  ] as const)('%s', async (danger, make) => {
    const bytes = make();
    const { code, details } = await failureOf(bytes);
    expect([code, details.danger]).toEqual(['FOREIGN_DOCUMENT_REFUSED', danger]);
    expect(errorWords(code, details).title).not.toBe(errorWords(code, {}).title);
  });

  it('entries that share bytes', async () => {
    const bytes = Buffer.from(
      withParts({ 'word/a.txt': 'a'.repeat(300), 'word/b.txt': 'b'.repeat(300) }, 'STORE'),
    );
    const offsets: number[] = [];
    patched(bytes, CENTRAL, (at) => offsets.push(at));
    const [one, other] = offsets.slice(-2) as [number, number];
    bytes.writeUInt32LE(bytes.readUInt32LE(one + 42), other + 42);
    const { code, details } = await failureOf(bytes);
    expect([code, details.danger]).toEqual(['FOREIGN_DOCUMENT_REFUSED', 'overlap']);
  });

  it('a zip64 entry that claims more than everything', async () => {
    const bytes = plain();
    const last: number[] = [];
    patched(bytes, CENTRAL, (at) => last.push(at));
    const at = last.at(-1) ?? 0;
    // 600 MiB, packed so that the ratio alone does not give it away.
    bytes.writeUInt32LE(600 << 20, at + 24);
    expect((await failureOf(bytes)).code).toBe('FOREIGN_DOCUMENT_REFUSED');
  });
});

function encrypted(): Buffer {
  const bytes = plain();
  const flag = (offset: number) => (at: number) =>
    bytes.writeUInt16LE(bytes.readUInt16LE(at + offset) | 1, at + offset);
  patched(bytes, LOCAL, flag(6));
  return patched(bytes, CENTRAL, flag(8));
}

describe('damaged files', () => {
  it('a wrong check sum', async () => {
    const bytes = plain();
    let done = false;
    patched(bytes, CENTRAL, (at) => {
      if (done) return;
      bytes.writeUInt32LE(bytes.readUInt32LE(at + 16) ^ 0xff, at + 16);
      done = true;
    });
    expect((await failureOf(bytes)).code).toBe('FOREIGN_DOCUMENT_DAMAGED');
  });

  it.each([0.3, 0.6, 0.95])('cut off at %f of its length', async (share) => {
    const bytes = plain();
    expect((await failureOf(bytes.subarray(0, Math.floor(bytes.length * share)))).code).toBe(
      'FOREIGN_DOCUMENT_DAMAGED',
    );
  });

  it.each([
    ['a tag that is not closed', '<w:p><w:r>'],
    ['an unknown entity', '<w:p>&nope;</w:p>'],
    ['an unbound prefix', '<x:p/>'],
    ['two attributes of one name', '<w:p w:a="1" w:a="2"/>'],
  ])('%s', async (_words, body) => {
    expect((await failureOf(withBody(body))).code).toBe('FOREIGN_DOCUMENT_DAMAGED');
  });

  it('bytes that are not UTF-8', async () => {
    const zip = new PizZip(plain());
    zip.file('word/document.xml', Buffer.from([0x3c, 0x61, 0xff, 0xfe, 0x80, 0x2f, 0x3e]));
    expect((await failureOf(zip.generate({ type: 'uint8array' }))).code).toBe('FOREIGN_DOCUMENT_DAMAGED');
  });

  it.each(['[Content_Types].xml', '_rels/.rels', 'word/document.xml'])('%s is missing', async (part) => {
    const zip = new PizZip(plain());
    zip.remove(part);
    expect((await failureOf(zip.generate({ type: 'uint8array' }))).code).toBe('FOREIGN_DOCUMENT_INCOMPLETE');
  });
});

describe('what is unusual and harmless', () => {
  it('a part in UTF-16, names of other prefixes, and no styles at all', async () => {
    const zip = new PizZip(plain());
    const xml = partText(plain(), 'word/document.xml')
      .replace('encoding="UTF-8"', 'encoding="UTF-16"')
      .replaceAll('w:', 'x:')
      .replace('xmlns:w=', 'xmlns:x=');
    zip.file('word/document.xml', Buffer.concat([Buffer.from([0xff, 0xfe]), Buffer.from(xml, 'utf16le')]));
    const facts = readFacts(await openForeignDocx(zip.generate({ type: 'uint8array' })));
    expect(facts.paragraphs.map(({ text }) => text)).toEqual(['正文']);
  });

  it('an open file instead of bytes', async () => {
    const folder = await mkdtemp(join(tmpdir(), 'chengfu-foreign-'));
    try {
      const path = join(folder, 'a.docx');
      await writeFile(path, plain());
      const file = await open(path, 'r');
      expect((await openForeignDocx(file)).mainPart).toBe('word/document.xml');
      await file.close();
    } finally {
      await rm(folder, { recursive: true, force: true });
    }
  });
});
