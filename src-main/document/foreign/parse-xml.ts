/** From the bytes of a part to its document, by a parser that takes every warning as an error. */
import { DOMParser, type Document, XMLSerializer } from '@xmldom/xmldom';
import { damaged } from './foreign-failure';
import { decodeXml, scanXml } from './scan-xml';

/** @throws AppError FOREIGN_DOCUMENT_REFUSED, FOREIGN_DOCUMENT_DAMAGED. */
export function parseXml(bytes: Uint8Array, part: string): Document {
  const text = decodeXml(bytes, part);
  scanXml(text, part);
  const parser = new DOMParser({
    locator: false,
    onError: (_level, message) => {
      throw new Error(message);
    },
  });
  try {
    return parser.parseFromString(text, 'text/xml');
  } catch (error) {
    throw damaged(part, error);
  }
}

export function xmlBytes(document: Document): Uint8Array {
  return Buffer.from(new XMLSerializer().serializeToString(document), 'utf8');
}
