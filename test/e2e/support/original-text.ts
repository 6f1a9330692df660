/** Real originals where they lie beside the clone, else own texts of the same length: the story is the same with either. */
import { existsSync, readFileSync } from 'node:fs';
import { resolve } from 'node:path';

const ROOT = resolve(import.meta.dirname, '../../..');

export function originalText(sourceDocument: string, fixture: string): string {
  const source = resolve(ROOT, '../shared/source-documents', sourceDocument);
  const own = resolve(ROOT, 'test/fixtures/original-texts', fixture);
  return readFileSync(existsSync(source) ? source : own, 'utf8')
    .replaceAll('\r\n', '\n')
    .trim();
}
