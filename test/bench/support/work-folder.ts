/** A folder on the disk of the work tree for large files, gone afterwards. The system's own may lie in memory, and memory is measured here. */
import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { resolve } from 'node:path';

export async function inWorkFolder(work: (folder: string) => Promise<void>): Promise<void> {
  mkdirSync('test-results', { recursive: true });
  const folder = mkdtempSync(resolve('test-results/bench-'));
  try {
    await work(folder);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
