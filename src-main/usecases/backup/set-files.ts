/** Putting one file into a backup set: verified where it is there already, linked from a sister set where the file system can, else copied and read back. */
import { link, mkdir, readdir, rename, rm, stat } from 'node:fs/promises';
import { dirname, join, sep } from 'node:path';
import { AppError } from '@shared/result/app-error';
import { asReadError, isMissing } from '../../disk/disk-error';
import { syncFolder } from '../../disk/durable';
import type { JobOptions } from '../../sealing/engine/jobs';
import type { Workspace } from '../workspace';
import { roleOf, SET_FILE, type SetFile } from './backup-set';
import type { SetFolder } from './set-folder';

export interface SetSource {
  /** Its place in the set. */
  readonly path: string;
  readonly from: string;
  readonly size: number;
  /** Known for files of the content store. */
  readonly sm3?: string;
}

/** @throws AppError NOT_FOUND when it is not there. */
export async function sourceOf(path: string, from: string, sm3?: string): Promise<SetSource> {
  try {
    const { size } = await stat(from);
    return { path, from, size, ...(sm3 === undefined ? {} : { sm3 }) };
  } catch (error) {
    if (isMissing(error)) throw new AppError('NOT_FOUND', { what: 'file' }, { cause: error });
    throw asReadError(error);
  }
}

/** @throws AppError BLOB_MISSING when the store's own copy has changed, the codes of `copyWithReadBack`, CANCELLED. */
export async function putIntoSet(
  { packageEngine }: Pick<Workspace, 'packageEngine'>,
  { path: folder, siblings }: Pick<SetFolder, 'path' | 'siblings'>,
  source: SetSource,
  options: JobOptions,
): Promise<{ readonly sm3: string; readonly size: number; readonly written: boolean }> {
  const target = join(folder, ...source.path.split('/'));
  await mkdir(dirname(target), { recursive: true, mode: 0o700 });
  const known = source.sm3;
  if (known !== undefined) {
    const isWhole = async () => {
      if ((await sizeAt(target)) !== source.size) return false;
      return (await packageEngine.run('digestFile', { path: target }, options)).sm3 === known;
    };
    if (await isWhole()) return { sm3: known, size: source.size, written: false };
    await rm(target, { force: true });
    for (const sibling of siblings) {
      // Media without links, other file systems: then it is copied.
      const linked = await link(join(sibling, ...source.path.split('/')), target).then(
        () => true,
        () => false,
      );
      if (!linked) continue;
      if (await isWhole()) return { sm3: known, size: source.size, written: false };
      await rm(target, { force: true });
    }
  }
  const unfinished = `${target}.part`;
  await rm(unfinished, { force: true });
  const written = await packageEngine.run(
    'copyWithReadBack',
    { source: source.from, target: unfinished },
    options,
  );
  if (known !== undefined && written.sm3 !== known) {
    await rm(unfinished, { force: true });
    throw new AppError('BLOB_MISSING', { sm3: known, damaged: true });
  }
  await rename(unfinished, target);
  await syncFolder(dirname(target));
  return { ...written, written: true };
}

/** After the new list stands: files of the generation before, and what a crash left half. Anything else in the folder is the person's. */
export async function sweepSet(folder: string, files: readonly SetFile[]): Promise<void> {
  const listed = new Set([SET_FILE, ...files.map(({ path }) => path)]);
  for (const entry of await readdir(folder, { recursive: true })) {
    const path = entry.split(sep).join('/');
    const isOurs = roleOf(path.replace(/\.part$/, '')) !== undefined;
    if (isOurs && !listed.has(path)) await rm(join(folder, entry), { force: true });
  }
}

async function sizeAt(path: string): Promise<number | undefined> {
  try {
    return (await stat(path)).size;
  } catch (error) {
    if (isMissing(error)) return undefined;
    throw error;
  }
}
