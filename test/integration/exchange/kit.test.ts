/** The fault kit: it can be made again byte for byte, and the application gives every file of it the one code that belongs to its fault. */
import { mkdir, readdir, readFile } from 'node:fs/promises';
import { basename, join, resolve } from 'node:path';
import { joinVolumes } from '@main/sealing/join-volumes';
import { deriveBoxKeys, readKeyBox } from '@main/sealing/key-box';
import { copyVolume } from '@main/sealing/read-volume';
import type { VolumeHeader } from '@main/sealing/volume-header';
import { fitPart } from '@main/sealing/volume-set';
import { importCard } from '@main/usecases/card/import-card';
import { APP_ERROR_CODES } from '@shared/result/app-error-code';
import { beforeAll, expect, it } from 'vitest';
import { type BuiltKit, buildKit } from './kit/build-kit';
import { KIT_PASSWORD } from './kit/key-box-cases';
import { openKitDesk } from './kit/kit-desk';
import { sized, state } from './section-nine';
import {
  codeOf,
  databaseDigest,
  drop,
  filesOnDisk,
  importAt,
  stageAt,
  stagingFolders,
  temporaryFolder,
} from './support';

const FOLDER = resolve(import.meta.dirname, '../../fixtures/exchange-kit');
/** What keeps a refused package for a person's decision, and what its sender is owed: its receipt, its own originals. */
const KEEPING = ['quarantine', 'outbox_receipt', 'outbox_original', 'audit'];
const AFTER_SIGNATURE = ['E_FORK', 'E_SENDER_EXPIRED', 'E_SENDER_PENDING', 'E_SENDER_UNKNOWN'];

/** One by one in the full run, so that a change would be laid at the right file. */
const TOGETHER = sized(25, 1);

interface Listed {
  readonly file: string;
  readonly code: string;
  readonly fault: string;
  readonly after?: readonly string[];
}

let kit: BuiltKit;
let listed: readonly Listed[];

beforeAll(async () => {
  kit = await buildKit();
  listed = JSON.parse(await readFile(join(FOLDER, 'kit.json'), 'utf8')).cases;
}, 120_000);

const named = (folder: string) => listed.filter(({ file }) => file.startsWith(`${folder}/`));

it('lies in the tree as it is made, file by file', async () => {
  const entries = await readdir(FOLDER, { recursive: true, withFileTypes: true });
  const present = entries
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name).slice(FOLDER.length + 1));
  expect(present.sort()).toEqual([...kit.files.keys()].sort());
  const other: string[] = [];
  let size = 0;
  for (const [file, bytes] of kit.files) {
    size += bytes.length;
    if (!(await readFile(join(FOLDER, file))).equals(bytes)) other.push(file);
  }
  expect(other).toEqual([]);
  expect(size).toBeLessThan(1_500_000);
  expect(listed.length).toBeGreaterThanOrEqual(150);
  state('kit', 'faulty files, made again byte for byte', listed.length);
});

it('has a file for every code of SEALED-PACKAGE 4 that a file can have', () => {
  const codes = new Set(listed.map(({ code }) => code));
  // A full disk is no fault of a file: the tests of media show it.
  const expected = APP_ERROR_CODES.filter((code) => code.startsWith('E_') && code !== 'E_DISK_FULL');
  expect(expected.filter((code) => !codes.has(code))).toEqual([]);
});

it('gives every package its code, through the whole import, and changes nothing', {
  timeout: 240_000,
}, async () => {
  const desk = await openKitDesk(kit.world);
  await importAt(desk, join(FOLDER, 'before.cfp'));
  const files = await filesOnDisk(desk);
  const found: Record<string, string> = {};
  const isKept = ({ code }: Listed) => AFTER_SIGNATURE.includes(code) || isVersion(code);
  const packages = named('packages');
  for (const group of [packages.filter(isKept), packages.filter((one) => !isKept(one))]) {
    const except = group.some(isKept) ? KEEPING : [];
    for (let at = 0; at < group.length; at += TOGETHER) {
      const some = group.slice(at, at + TOGETHER);
      const before = await databaseDigest(desk, except);
      const { plans, refused } = await stageAt(desk, ...some.map(({ file }) => join(FOLDER, file)));
      expect(plans).toEqual([]);
      for (const { fileName, code, details } of refused) {
        found[`packages/${fileName}`] =
          isVersion(code) && !saysWhich(details) ? `${code} of no version` : code;
      }
      expect(await databaseDigest(desk, except), some.map(({ file }) => file).join()).toBe(before);
    }
  }
  expect(found).toEqual(Object.fromEntries(packages.map(({ file, code }) => [file, code])));
  expect(await filesOnDisk(desk)).toEqual(files);
  expect(await stagingFolders(desk)).toEqual([]);
  stateCodes('packages');
});

/** Events of a newer version are E_SCHEMA and name the version too. */
function isVersion(code: string): boolean {
  return code === 'E_VERSION' || code === 'E_SCHEMA';
}

function saysWhich(details: Readonly<Record<string, unknown>> | undefined): boolean {
  if (details === undefined) return false;
  return ['version', 'suite', 'v', 'minReader', 'needed', 'problems'].some((key) => key in details);
}

it('gives every card its code, and changes nothing', async () => {
  const desk = await openKitDesk(kit.world);
  const before = await databaseDigest(desk);
  const found: Record<string, string> = {};
  for (const { file } of named('cards')) {
    found[file] = await codeOf(importCard(desk.workspace, drop(join(FOLDER, file))));
  }
  expect(found).toEqual(Object.fromEntries(named('cards').map(({ file, code }) => [file, code])));
  expect(await databaseDigest(desk)).toBe(before);
  stateCodes('cards');
});

it('gives every key box its code', { timeout: 240_000 }, async () => {
  const derived = new Map<string, ReturnType<typeof deriveBoxKeys>>();
  const derive: typeof deriveBoxKeys = (password, salt, cost) => {
    const name = JSON.stringify([password, Buffer.from(salt).toString('hex'), cost]);
    const keys = derived.get(name) ?? deriveBoxKeys(password, salt, cost);
    derived.set(name, keys);
    return keys;
  };
  const found: Record<string, string> = {};
  for (const { file } of named('key-boxes')) {
    found[file] = await codeOf(readKeyBox(await readFile(join(FOLDER, file)), KIT_PASSWORD, derive));
  }
  expect(found).toEqual(Object.fromEntries(named('key-boxes').map(({ file, code }) => [file, code])));
  const right = await readKeyBox(await readFile(join(FOLDER, 'units/reader.cfk')), KIT_PASSWORD, derive);
  expect(right.unitId).toBe(kit.world.reader.unitId);
  stateCodes('key-boxes');
});

it('gives every volume its code, and leaves nothing', async () => {
  const found: Record<string, string> = {};
  for (const { file, after = [] } of named('volumes')) {
    found[file] = await codeOf(joined([...after, file]));
  }
  expect(found).toEqual(Object.fromEntries(named('volumes').map(({ file, code }) => [file, code])));
  stateCodes('volumes');
});

/** Copied one by one, as they come from the media, then joined. */
async function joined(files: readonly string[]): Promise<void> {
  const folder = await temporaryFolder();
  const [setFolder, stagingFolder] = [join(folder, 'set'), join(folder, 'staging')];
  await mkdir(setFolder);
  await mkdir(stagingFolder);
  const parts: VolumeHeader[] = [];
  let left: string[] = [];
  try {
    for (const file of files) {
      const part = await copyVolume({ sourcePath: join(FOLDER, file), setFolder });
      if (fitPart(part, parts) === 'new') parts.push(part);
    }
    await joinVolumes({ parts, setFolder, stagingFolder });
  } finally {
    left = await readdir(stagingFolder);
  }
  expect(left, basename(files.at(-1) ?? '')).toEqual([]);
}

function stateCodes(folder: string): void {
  const codes = new Map<string, number>();
  for (const { code } of named(folder)) codes.set(code, (codes.get(code) ?? 0) + 1);
  for (const [code, count] of [...codes].sort()) state('kit', `${folder}: ${code}`, count);
}
