/** Files that clerks attach: evidence and the scan of the signed paper, small but of their true format. */
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';

/** One page of PDF with nothing on it. */
const PDF = [
  '%PDF-1.4',
  '1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj',
  '2 0 obj<</Type/Pages/Kids[3 0 R]/Count 1>>endobj',
  '3 0 obj<</Type/Page/Parent 2 0 R/MediaBox[0 0 595 842]>>endobj',
  'trailer<</Root 1 0 R>>',
  '%%EOF',
].join('\n');

export async function writeScan(folder: string): Promise<string> {
  const path = join(folder, '签章扫描件.pdf');
  await writeFile(path, PDF);
  return path;
}

export async function writeEvidence(folder: string): Promise<string> {
  const path = join(folder, '竣工验收意见.pdf');
  await writeFile(path, PDF);
  return path;
}
