/** From the bytes of a document to what the format check says of it, the way the product goes. */
import { openForeignDocx } from '@main/document/foreign/open-foreign-docx';
import { readFacts } from '@main/document/foreign/read-facts';
import type { Finding } from '@shared/format-check/finding';
import { type Inspection, type InspectOptions, inspectDocument } from '@shared/format-check/inspect-document';
import PizZip from 'pizzip';

export async function inspect(bytes: Uint8Array, options: InspectOptions = {}): Promise<Inspection> {
  return inspectDocument(readFacts(await openForeignDocx(bytes)), options);
}

/** One line a finding, for comparing and for reading. */
export const lineOf = ({ check, rule, place, found, wanted }: Finding): string =>
  `${check} ${rule} [${place.element} ${place.paragraph ?? ''} ${place.excerpt}] ${found} → ${wanted}`;

/** The document with one part changed, zipped again. A change that changes nothing is a broken test. */
export function edited(bytes: Uint8Array, part: string, change: (xml: string) => string): Uint8Array {
  const zip = new PizZip(bytes);
  const before = zip.file(part)?.asText() ?? '';
  const after = change(before);
  if (after === before) throw new Error(`${part} stayed as it was`);
  zip.file(part, after);
  return zip.generate({ type: 'uint8array', compression: 'DEFLATE' });
}

/** Parts whose name matches, in the order of the file. */
export function partNames(bytes: Uint8Array, pattern: RegExp): string[] {
  return Object.keys(new PizZip(bytes).files).filter((name) => pattern.test(name));
}

export function partText(bytes: Uint8Array, part: string): string {
  return new PizZip(bytes).file(part)?.asText() ?? '';
}
