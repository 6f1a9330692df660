/** Made data folders, kept below node_modules/.cache as long as nothing changes that decides what stands in them. */
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, readFileSync, renameSync, rmSync, statSync } from 'node:fs';
import { join } from 'node:path';

/** In the folder of the search bench. */
export const PLAIN_TEXTS = 'plain-texts.db';

const CACHE = 'node_modules/.cache/chengfu-bench';
/** What decides the rows: the migrations, the fold, the projection, the search text and the made matters themselves. */
const DECIDING = [
  'src-main/database/migrations',
  'src-main/database/search-text.ts',
  'src-main/database/repositories/projection-repository.ts',
  'src-main/usecases/event',
  'src-shared/domain',
  'src-shared/package-format/events',
  'resources',
  'test/bench/make-data.ts',
  'test/bench/data',
];

/** The finished folder; `make-data` runs before every bench. */
export function dataFolder(name: string): string {
  const folder = pathOf(name);
  if (!existsSync(folder)) throw new Error(`${folder} was not made`);
  return folder;
}

function pathOf(name: string): string {
  return join(CACHE, `${name}-${keyOfData()}`);
}

/** Builds the folder under another name first: a build that was broken off is never taken for a finished one. */
export async function madeOnce(name: string, make: (folder: string) => Promise<void>): Promise<void> {
  const folder = pathOf(name);
  if (existsSync(folder)) return;
  mkdirSync(CACHE, { recursive: true });
  for (const old of readdirSync(CACHE)) {
    if (old.startsWith(`${name}-`)) rmSync(join(CACHE, old), { recursive: true, force: true });
  }
  const unfinished = `${folder}.unfinished`;
  await make(unfinished);
  renameSync(unfinished, folder);
}

function keyOfData(): string {
  const hash = createHash('sha256');
  for (const path of DECIDING.flatMap(filesBelow)) hash.update(path).update(readFileSync(path));
  return hash.digest('hex').slice(0, 12);
}

function filesBelow(path: string): string[] {
  if (!statSync(path).isDirectory()) return [path];
  return readdirSync(path, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name))
    .sort();
}
