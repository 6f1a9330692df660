/**
 * A whole backup of a desk: a folder with the database, the key boxes, the files of the content store, and `backup.json`, which
 * names every file with its SM3 and is written last. A folder without it is no backup, whatever else lies in it.
 */
import { lstat, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { canonicalize, parseCanonical } from '@shared/package-format/canonical-json';
import {
  countField,
  instantField,
  labelField,
  ordinalField,
  sm3Field,
  uuidField,
} from '@shared/package-format/fields';
import { AppError } from '@shared/result/app-error';
import { z } from 'zod';
import { asReadError, isMissing } from '../../disk/disk-error';
import { decodeUtf8, hexOf, utf8 } from '../../sealing/bytes';
import { sm3 } from '../../sealing/sm3';

export const SET_FILE = 'backup.json';

/** Every file a set may name; the number in the name keeps the files of two generations apart while the newer is written. */
const DATABASE = /^chengfu-[0-9]{1,16}\.db$/;
const UNIT_BOX = /^keys\/unit-[0-9]{1,16}\.cfk$/;
const RECOVERY_BOX = /^keys\/recovery-[0-9]{1,16}\.cfk$/;
const BLOB = /^blobs\/([0-9a-f]{2})\/([0-9a-f]{62})$/;
const ROLES = { database: DATABASE, unit: UNIT_BOX, recovery: RECOVERY_BOX, blob: BLOB } as const;
export type SetRole = keyof typeof ROLES;

const MAX_BYTES = 256 * 1024 * 1024;

const setFileSchema = z
  .strictObject({ path: z.string().max(100), size: countField, sm3: sm3Field })
  .refine(({ path }) => roleOf(path) !== undefined, 'path')
  .refine(({ path, sm3 }) => roleOf(path) !== 'blob' || path === blobPath(sm3), 'digest');
export type SetFile = z.output<typeof setFileSchema>;

const backupSetSchema = z
  .strictObject({
    v: z.literal(1),
    unitId: uuidField,
    unitName: labelField,
    madeAt: instantField,
    schemaVersion: ordinalField,
    files: z.array(setFileSchema).min(2).max(2_000_000),
  })
  .refine(({ files }) => new Set(files.map(({ path }) => path)).size === files.length, 'doubled')
  .refine(({ files }) => countOf(files, 'database') === 1 && countOf(files, 'unit') === 1, 'incomplete')
  .refine(({ files }) => countOf(files, 'recovery') <= 1, 'doubled');
export type BackupSet = z.output<typeof backupSetSchema>;

export function roleOf(path: string): SetRole | undefined {
  return (Object.keys(ROLES) as SetRole[]).find((role) => ROLES[role].test(path));
}

export function blobPath(sm3: string): string {
  return `blobs/${sm3.slice(0, 2)}/${sm3.slice(2)}`;
}

export function sizeOfSet({ files }: Pick<BackupSet, 'files'>): number {
  return files.reduce((sum, { size }) => sum + size, 0);
}

/** With an SM3 over all the rest, so that a damaged name or date shows as well. */
export async function encodeSet(set: BackupSet): Promise<Uint8Array> {
  const body = backupSetSchema.parse(set);
  return utf8(canonicalize({ ...body, sm3: await digestOf(body) }));
}

async function digestOf(set: BackupSet): Promise<string> {
  return hexOf(await sm3(utf8(canonicalize(set))));
}

/** Form only; the files are not looked at. @throws AppError BACKUP_SET_FOREIGN without `backup.json`, BACKUP_SET_DAMAGED, DISK_READ. */
export async function readSet(folder: string): Promise<BackupSet> {
  const bytes = await readSetBytes(join(folder, SET_FILE));
  try {
    const { sm3: digest, ...rest } = z
      .looseObject({ sm3: sm3Field })
      .parse(parseCanonical(decodeUtf8(bytes)));
    const set = backupSetSchema.parse(rest);
    if ((await digestOf(set)) !== digest) throw new Error('digest');
    return set;
  } catch (error) {
    throw new AppError('BACKUP_SET_DAMAGED', { name: SET_FILE }, { cause: error });
  }
}

async function readSetBytes(path: string): Promise<Uint8Array> {
  try {
    const { size } = await lstat(path);
    if (size > MAX_BYTES) throw new AppError('BACKUP_SET_DAMAGED', { name: SET_FILE });
    return await readFile(path);
  } catch (error) {
    if (isMissing(error)) throw new AppError('BACKUP_SET_FOREIGN', {}, { cause: error });
    throw asReadError(error);
  }
}

function countOf(files: readonly SetFile[], role: SetRole): number {
  return files.filter(({ path }) => roleOf(path) === role).length;
}
