/** Changes the XML of a finished .docx, part by part, and leaves every other byte of its parts alone. */
import PizZip from 'pizzip';

/** `edit` gives null to leave a part out. */
export function editParts(bytes: Uint8Array, edit: (name: string, xml: string) => string | null): Uint8Array {
  const zip = new PizZip(bytes);
  for (const name of Object.keys(zip.files)) {
    const file = zip.file(name);
    if (file === null || !/\.(xml|rels)$/.test(name)) continue;
    const before = file.asText();
    const after = edit(name, before);
    if (after === null) zip.remove(name);
    else if (after !== before) zip.file(name, after);
  }
  return zip.generate({ type: 'uint8array', compression: 'DEFLATE' });
}
