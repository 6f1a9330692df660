/** Opens a .docx that somebody else made: limits first, then every check sum, then the parts. What comes out can be read without fear. */
import type { FileHandle } from 'node:fs/promises';
import type { Document } from '@xmldom/xmldom';
import { dangerous, incomplete, wrongKind } from './foreign-failure';
import { FOREIGN_LIMITS } from './foreign-limits';
import { parseXml } from './parse-xml';
import { readEntry } from './read-entry';
import { kindOfZip, recogniseFile } from './recognise-file';
import { decodeXml, scanXml } from './scan-xml';
import { elementsOf } from './word-xml';
import { readZipDirectory, type ZipEntry } from './zip-directory';

export interface ForeignDocx {
  /** The file as it came. */
  readonly bytes: Buffer;
  readonly entries: readonly ZipEntry[];
  /** Name of the main document part, e.g. `word/document.xml`. */
  readonly mainPart: string;
  /** Inflated bytes of an XML part; undefined where there is none. */
  readonly bytesOf: (part: string) => Uint8Array | undefined;
  /** Parsed once. @throws AppError FOREIGN_DOCUMENT_DAMAGED. */
  readonly xmlOf: (part: string) => Document | undefined;
}

const CONTENT_TYPES = '[Content_Types].xml';
const isXml = (name: string) => /\.(?:xml|rels)$/iu.test(name);

/** @throws AppError FOREIGN_DOCUMENT_KIND, FOREIGN_DOCUMENT_REFUSED, FOREIGN_DOCUMENT_DAMAGED, FOREIGN_DOCUMENT_INCOMPLETE. */
export async function openForeignDocx(source: Uint8Array | FileHandle): Promise<ForeignDocx> {
  const bytes = await bytesOfSource(source);
  const kind = recogniseFile(bytes);
  if (kind !== 'zip') throw wrongKind(kind);
  const { zip, entries } = await readZipDirectory(bytes);
  const parts = new Map<string, Uint8Array>();
  let xml = 0;
  for (const entry of entries) {
    const keep = isXml(entry.name);
    if (keep) {
      xml += entry.entry.uncompressedSize;
      if (entry.entry.uncompressedSize > FOREIGN_LIMITS.xmlBytes || xml > FOREIGN_LIMITS.allXmlBytes)
        throw dangerous('xml-size', entry.name);
    }
    const inflated = await readEntry(zip, entry, keep);
    if (!keep) continue;
    scanXml(decodeXml(inflated, entry.name), entry.name);
    parts.set(entry.name, inflated);
  }
  const names = new Set(entries.map(({ name }) => name));
  const parsed = new Map<string, Document>();
  const xmlOf = (part: string) => {
    const known = parsed.get(part);
    const found = parts.get(part);
    if (known !== undefined || found === undefined) return known;
    const document = parseXml(found, part);
    parsed.set(part, document);
    return document;
  };
  const mainPart = findMainPart(names, xmlOf);
  return { bytes, entries, mainPart, bytesOf: (part) => parts.get(part), xmlOf };
}

async function bytesOfSource(source: Uint8Array | FileHandle): Promise<Buffer> {
  if (source instanceof Uint8Array) {
    if (source.byteLength > FOREIGN_LIMITS.fileBytes) throw dangerous('file-size');
    return Buffer.from(source.buffer, source.byteOffset, source.byteLength);
  }
  if ((await source.stat()).size > FOREIGN_LIMITS.fileBytes) throw dangerous('file-size');
  return source.readFile();
}

const WORD_MAIN =
  /^application\/vnd\.openxmlformats-officedocument\.wordprocessingml\.(?:document|template)\.main\+xml$/u;
const MACRO_MAIN = /^application\/vnd\.ms-word\.(?:document|template)\.macroEnabled/iu;

/** By the root relationship, as programs find it; its content type must be a Word document's. */
function findMainPart(names: ReadonlySet<string>, xmlOf: (part: string) => Document | undefined): string {
  const types = xmlOf(CONTENT_TYPES);
  if (types === undefined || !names.has(CONTENT_TYPES)) {
    const kind = kindOfZip(names);
    throw kind === 'other-zip' && !names.has('word/document.xml') ? wrongKind(kind) : missingOr(kind);
  }
  const relations = xmlOf('_rels/.rels');
  if (relations === undefined) throw incomplete('_rels/.rels');
  const target = elementsOf(relations.documentElement, 'Relationship')
    .find((each) => each.getAttribute('Type')?.endsWith('/officeDocument') === true)
    ?.getAttribute('Target');
  if (!target) throw incomplete('word/document.xml');
  const part = target.replace(/^\.?\//u, '');
  const type = elementsOf(types.documentElement, 'Override')
    .find((each) => each.getAttribute('PartName') === `/${part}`)
    ?.getAttribute('ContentType');
  if (MACRO_MAIN.test(type ?? '')) throw wrongKind('macro-document');
  if (!WORD_MAIN.test(type ?? '')) {
    const kind = kindOfZip(names);
    throw kind === 'other-zip' ? incomplete(part) : wrongKind(kind);
  }
  if (!names.has(part)) throw incomplete(part);
  return part;
}

const missingOr = (kind: ReturnType<typeof kindOfZip>) =>
  kind === 'other-zip' ? incomplete(CONTENT_TYPES) : wrongKind(kind);
