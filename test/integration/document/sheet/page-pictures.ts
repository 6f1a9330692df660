/** PNG pictures of the first and the last page of a PDF. */
import { spawnSync } from 'node:child_process';
import { mkdirSync } from 'node:fs';
import { join } from 'node:path';

const DOTS_PER_INCH = 75;

export const pictureFile = (folder: string, page: number): string => join(folder, `page-${page}.png`);

export function savePictures(pdf: string, pages: number, folder: string): void {
  mkdirSync(folder, { recursive: true });
  for (const page of new Set([1, pages])) {
    const file = pictureFile(folder, page).replace(/\.png$/, '');
    const words = ['-png', '-r', DOTS_PER_INCH, '-f', page, '-l', page, '-singlefile', pdf, file].map(String);
    const done = spawnSync('pdftoppm', words);
    if (done.status !== 0) throw new Error(`pdftoppm: ${done.stderr}`);
  }
}
