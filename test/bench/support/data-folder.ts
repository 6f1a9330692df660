/** Made data folders, kept below node_modules/.cache as long as nothing changes that decides what stands in them. */
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, readFileSync, renameSync, rmSync, statSync } from 'node:fs';
import { join } from 'node:path';

/** In the folders of the lists. */
export const PLAIN_TEXTS = 'plain-texts.db';

const CACHE = 'node_modules/.cache/chengfu-bench';
const UNFINISHED = '.unfinished';
/** What decides the rows: the migrations, the fold, the projection, the search text and the made matters themselves. */
const DECIDING = [
  'src-main/database/migrations',
  'src-main/database/search-text.ts',
  'src-main/database/repositories/projection-repository.ts',
  'src-main/usecases/event',
  'src-shared/domain/assignment',
  'src-shared/domain/calendar',
  'src-shared/domain/deadline',
  'src-shared/domain/event',
  'src-shared/domain/matter',
  'src-shared/domain/workflow',
  'src-shared/package-format/events',
  'resources/holidays',
  'resources/profiles/general.json',
  'test/bench/make-data.ts',
  'src-shared/domain/search',
  'src-shared/domain/similar',
  'test/bench/data',
];

/** The finished folder: `make-data` runs before every bench and leaves one of each name. */
export function dataFolder(name: string): string {
  const made = foldersOf(name).find((folder) => !folder.endsWith(UNFINISHED));
  if (made === undefined) throw new Error(`the data of ${name} was not made`);
  return made;
}

function foldersOf(name: string): string[] {
  const names = existsSync(CACHE) ? readdirSync(CACHE) : [];
  return names.filter((folder) => folder.startsWith(`${name}-`)).map((folder) => join(CACHE, folder));
}

/** Builds the folder under another name first: a build that was broken off is never taken for a finished one. */
export async function madeOnce(name: string, make: (folder: string) => Promise<void>): Promise<void> {
  const folder = join(CACHE, `${name}-${keyOfData()}`);
  if (existsSync(folder)) return;
  mkdirSync(CACHE, { recursive: true });
  for (const old of foldersOf(name)) rmSync(old, { recursive: true, force: true });
  const unfinished = `${folder}${UNFINISHED}`;
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
