/** The XML parts of a finished .docx, by name. */
import PizZip from 'pizzip';

export function partsOf(bytes: Uint8Array): Map<string, string> {
  const zip = new PizZip(bytes);
  return new Map(
    Object.keys(zip.files)
      .filter((name) => name.endsWith('.xml') || name.endsWith('.rels'))
      .map((name) => [name, zip.file(name)?.asText() ?? '']),
  );
}
