/**
 * Makes a fresh clone ready and leaves a ready one alone: Debian packages, npm packages, the Electron runtime, the build.
 *
 * Node built-ins only, since it runs before anything is installed. Each step remembers what it was done for, so a second
 * run costs the reading of a few stamps. docs/decisions/0003 has the reasons.
 */
import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { installDebianPackages } from './debian-packages.mjs';
import { provisionElectron } from './provision-electron.mjs';

export const ROOT = resolve(import.meta.dirname, '..');
const LOCK_STAMP = join(ROOT, 'node_modules/.chengfu-lock');
const BUILD_STAMP = join(ROOT, 'out/.chengfu-sources');
/** Everything that the build reads. */
const SOURCES = [
  'src-shared',
  'src-main',
  'src-renderer',
  'resources',
  'electron.vite.config.ts',
  'package-lock.json',
];

const say = (line) => console.log(line);

/** @param {{ forTests: boolean }} options */
export async function setUp(options) {
  installDebianPackages(options, say);
  installNpmPackages();
  if (!electronStands())
    await timed('runtime', 'fetching the Electron runtime', () => provisionElectron(say));
  else await provisionElectron(say);
  build();
}

function electronStands() {
  return existsSync(join(ROOT, 'node_modules/electron/dist/version'));
}

function installNpmPackages() {
  const lock = createHash('sha256')
    .update(readFileSync(join(ROOT, 'package-lock.json')))
    .digest('hex');
  if (readStamp(LOCK_STAMP) === lock) return;
  say(
    'npm: installing the packages of package-lock.json; the database driver is compiled (about a minute and a half)',
  );
  const started = Date.now();
  const environment = {
    ...process.env,
    // The runtime has its own provisioning; the packages' own download would fail or hang on a closed network.
    ELECTRON_SKIP_BINARY_DOWNLOAD: '1',
    // Not the prebuilt driver of a code-hosting site: the same source gives the same driver everywhere.
    npm_config_build_from_source: 'true',
    ...nodeHeaders(),
  };
  run('npm', ['ci', '--no-audit', '--no-fund', '--loglevel=error'], environment);
  writeFileSync(LOCK_STAMP, lock);
  say(`npm: installed, ${seconds(started)}`);
}

/** node-gyp would download the headers of the running Node although most installations carry them. */
function nodeHeaders() {
  const prefix = dirname(dirname(process.execPath));
  return existsSync(join(prefix, 'include/node/node.h')) ? { npm_config_nodedir: prefix } : {};
}

function build() {
  const fingerprint = fingerprintOfSources();
  if (readStamp(BUILD_STAMP) === fingerprint) return;
  const started = Date.now();
  run(process.execPath, [
    join(ROOT, 'node_modules/electron-vite/bin/electron-vite.js'),
    'build',
    '--logLevel',
    'warn',
  ]);
  writeFileSync(BUILD_STAMP, fingerprint);
  say(`build: done, ${seconds(started)}`);
}

/** Names, sizes and times: no file is read, and an edit, an addition or a removal still shows. */
function fingerprintOfSources() {
  const hash = createHash('sha256');
  for (const source of SOURCES) {
    const path = join(ROOT, source);
    if (!existsSync(path)) continue;
    const entries = statSync(path).isDirectory()
      ? readdirSync(path, { recursive: true, withFileTypes: true })
          .filter((entry) => entry.isFile())
          .map((entry) => join(entry.parentPath, entry.name))
          .sort()
      : [path];
    for (const entry of entries) {
      const { size, mtimeMs } = statSync(entry);
      hash.update(`${entry}\0${size}\0${mtimeMs}\n`);
    }
  }
  return hash.digest('hex');
}

function readStamp(path) {
  return existsSync(path) ? readFileSync(path, 'utf8') : undefined;
}

async function timed(name, doing, step) {
  say(`${name}: ${doing}`);
  const started = Date.now();
  await step();
  say(`${name}: ready, ${seconds(started)}`);
}

function seconds(started) {
  return `${((Date.now() - started) / 1000).toFixed(1)} s`;
}

function run(command, words, env = process.env) {
  const done = spawnSync(command, words, { cwd: ROOT, env, stdio: 'inherit' });
  if (done.status !== 0) throw new Error(`${command} ${words.join(' ')} failed`);
}

/** For the commands: set-up with a plain sentence instead of a stack when it cannot be done. */
export async function setUpOrExit(options) {
  try {
    await setUp(options);
  } catch (error) {
    console.error(`\nset-up stopped: ${error.message}`);
    process.exit(1);
  }
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const started = Date.now();
  await setUpOrExit({ forTests: process.argv.includes('--tests') });
  say(`set-up: ready, ${seconds(started)}`);
}
