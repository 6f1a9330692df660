/** File steps that every source of the runtime shares. A folder appears under its final name only when it is whole. */
import { createHash } from 'node:crypto';
import { createReadStream, existsSync } from 'node:fs';
import { chmod, cp, mkdir, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { pipeline } from 'node:stream/promises';

/** Digest of a file, read as a stream (the runtime's binary is 180 MB). */
export async function digestOf(path, algorithm, encoding) {
  const hash = createHash(algorithm);
  await pipeline(createReadStream(path), hash);
  return hash.digest(encoding);
}

/** Copies a folder beside its destination, lets `finish` complete it, then renames it: a killed copy never looks like a runtime. */
export async function placeFolder(source, destination, finish = async (_folder) => {}) {
  const staging = `${destination}.incoming-${process.pid}`;
  await rm(staging, { recursive: true, force: true });
  await mkdir(dirname(destination), { recursive: true });
  await cp(source, staging, { recursive: true, verbatimSymlinks: true });
  await chmod(staging, 0o755);
  await finish(staging);
  await rm(destination, { recursive: true, force: true });
  await rename(staging, destination);
}

/** Where a provisioned folder came from, as a word that the set-up prints. */
export async function readSource(folder) {
  const path = join(folder, 'source.txt');
  return existsSync(path) ? (await readFile(path, 'utf8')).trim() : 'official';
}

export async function writeSource(folder, source) {
  await writeFile(join(folder, 'source.txt'), `${source}\n`);
}
