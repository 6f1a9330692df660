/** Reads the words of a produced .docx, part by part, to see that a real document was opened. */
import { readFile } from 'node:fs/promises';
import PizZip from 'pizzip';

/** The text of `word/document.xml` with one line a paragraph. */
export async function readDocx(path: string): Promise<string> {
  const zip = new PizZip(await readFile(path));
  const xml = zip.file('word/document.xml')?.asText();
  if (xml === undefined || zip.file('[Content_Types].xml') === null) throw new Error(`${path} is no .docx`);
  return xml
    .replaceAll(/<\/w:p>/g, '\n')
    .replaceAll(/<[^>]+>/g, '')
    .replaceAll('&amp;', '&')
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>');
}
