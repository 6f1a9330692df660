/** Turns a `docx` document into bytes that depend on the model alone: own parts replace `docx`'s, and the zip carries no time of day. */
import type { PageGeometry } from '@shared/document-model/geometry';
import type { DocumentProperties } from '@shared/document-model/official-document';
import { Document, type ISectionOptions, Packer } from 'docx';
import { documentParts } from './document-parts';
import { fixZipTimes } from './fix-zip-times';

export interface DocumentContent {
  readonly geometry: PageGeometry;
  readonly title: string;
  readonly properties: DocumentProperties;
  readonly sections: readonly ISectionOptions[];
}

export async function packDocument(content: DocumentContent): Promise<Uint8Array> {
  const document = new Document({ sections: content.sections, evenAndOddHeaderAndFooters: true });
  const parts = documentParts(content.geometry, content.title, content.properties);
  return fixZipTimes(new Uint8Array(await Packer.toArrayBuffer(document, undefined, parts)));
}
