/**
 * Turns `docx` sections into bytes that depend on the model alone. Only what varies is written anew (text, headers, footers,
 * properties); parts that an official document never uses (notes, comments, numbering, theme) are left out.
 */
import type { PageGeometry } from '@shared/document-model/geometry';
import type { DocumentProperties } from '@shared/document-model/official-document';
import { Document, type IContext, type ISectionOptions } from 'docx';
import {
  contentTypesXml,
  documentParts,
  PACKAGE_RELATIONSHIPS,
  type Relationship,
  relationshipsXml,
} from './document-parts';
import { writeXml, XML_HEAD } from './write-xml';
import { writeZip, type ZipEntry } from './write-zip';

export interface DocumentContent {
  readonly geometry: PageGeometry;
  readonly title: string;
  readonly properties: DocumentProperties;
  readonly sections: readonly ISectionOptions[];
}

/** Pictures are numbered from here, clear of the numbers that `docx` gives to headers and footers. */
const PICTURE_RELATIONSHIPS = 1_000;

export async function packDocument(content: DocumentContent): Promise<Uint8Array> {
  const file = new Document({ sections: content.sections, evenAndOddHeaderAndFooters: true });
  const headers = file.Headers.map((wrapper, index) => ({
    wrapper,
    name: `header${index + 1}`,
    type: 'header' as const,
  }));
  const footers = file.Footers.map((wrapper, index) => ({
    wrapper,
    name: `footer${index + 1}`,
    type: 'footer' as const,
  }));
  const text = part(file, file.Document, 'document', [
    { id: 'rId1', type: 'styles', target: 'styles.xml' },
    { id: 'rId5', type: 'settings', target: 'settings.xml' },
    ...[...headers, ...footers].map(({ wrapper, name, type }) => ({
      id: `rId${wrapper.View.ReferenceId}`,
      type,
      target: `${name}.xml`,
    })),
  ]);
  const sides = [...headers, ...footers].flatMap(({ wrapper, name }) => part(file, wrapper, name, []));
  return writeZip([
    { path: '[Content_Types].xml', data: contentTypesXml(headers.length, footers.length) },
    { path: '_rels/.rels', data: PACKAGE_RELATIONSHIPS },
    ...text,
    ...sides,
    ...documentParts(content.geometry, content.title, content.properties).map(({ path, data }) => ({
      path,
      data,
    })),
    ...file.Media.Array.map(({ fileName, data }) => ({
      path: `word/media/${fileName}`,
      data: bytesOf(data),
    })),
  ]);
}

type PartWrapper = IContext['viewWrapper'];

/** A part with its relationships; `docx` leaves `rId{key}` where a picture is used. */
function part(
  file: Document,
  wrapper: PartWrapper,
  name: string,
  known: readonly Relationship[],
): ZipEntry[] {
  const prepared = wrapper.View.prepForXml({ viewWrapper: wrapper, file, stack: [] });
  if (prepared === undefined) throw new Error(`${name} is empty`);
  const relationships = [...known];
  let xml = XML_HEAD + writeXml(prepared);
  for (const [index, [key, { fileName }]] of file.Media.Entries.entries()) {
    const number = PICTURE_RELATIONSHIPS + index;
    const placed = xml.replaceAll(`{${key}}`, String(number));
    if (placed === xml) continue;
    relationships.push({ id: `rId${number}`, type: 'image', target: `media/${fileName}` });
    xml = placed;
  }
  const entry = { path: `word/${name}.xml`, data: xml };
  if (relationships.length === 0) return [entry];
  return [entry, { path: `word/_rels/${name}.xml.rels`, data: relationshipsXml(relationships) }];
}

function bytesOf(data: unknown): Uint8Array {
  if (data instanceof Uint8Array) return data;
  if (data instanceof ArrayBuffer) return new Uint8Array(data);
  throw new Error('a picture is given as bytes');
}
