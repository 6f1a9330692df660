/** What the application and its tests need from Debian. Root gets it installed; anyone else is told what is missing and how. */
import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';

/** To compile the database driver, to open a window, and to show Chinese in it. */
const FOR_START = [
  'python3',
  'make',
  'g++',
  'xvfb',
  'xauth',
  'libgtk-3-0',
  'libnss3',
  'libgbm1',
  'libasound2',
  'libx11-xcb1',
  'fonts-noto-cjk',
];
/** To render documents, measure them, open packages with stock tools, and make the faces of the standard. */
const FOR_TESTS = ['libreoffice-writer-nogui', 'poppler-utils', 'fonttools', 'openssl', 'python3-docx'];

const query = (command, words) => spawnSync(command, words, { encoding: 'utf8' });

/**
 * @param {{ forTests: boolean }} options
 * @param {(line: string) => void} say
 */
export function installDebianPackages({ forTests }, say) {
  if (!existsSync('/usr/bin/dpkg-query')) {
    say('packages: this is not Debian; the names of what is needed stand in scripts/debian-packages.mjs');
    return;
  }
  const wanted = forTests ? [...FOR_START, ...FOR_TESTS] : FOR_START;
  const missing = findMissing(wanted);
  if (missing.length === 0) return;
  if (process.getuid?.() !== 0) {
    throw new Error(
      `These Debian packages are missing: ${missing.join(' ')}\nInstall them and start again:\n` +
        `  sudo apt-get update && sudo apt-get install --no-install-recommends ${missing.join(' ')}`,
    );
  }
  say(`packages: installing ${missing.join(' ')} (one to three minutes)`);
  const started = Date.now();
  apt(['update'], say, true);
  apt(['install', '--yes', '--no-install-recommends', ...missing.map(currentName)], say, false);
  say(`packages: installed, ${((Date.now() - started) / 1000).toFixed(0)} s`);
}

/** Debian 13 renamed some libraries for 64-bit time; either name will do. */
function findMissing(names) {
  const both = names.flatMap((name) => [name, `${name}t64`]);
  // biome-ignore lint/suspicious/noTemplateCurlyInString: the placeholders are dpkg-query's
  const { stdout } = query('dpkg-query', ['-W', '-f', '${binary:Package} ${db:Status-Status}\n', ...both]);
  const installed = new Set(
    stdout
      .split('\n')
      .filter((line) => line.endsWith(' installed'))
      .map((line) => line.split(/[ :]/, 1)[0]),
  );
  return names.filter((name) => !installed.has(name) && !installed.has(`${name}t64`));
}

function currentName(name) {
  return query('apt-cache', ['show', `${name}t64`]).status === 0 ? `${name}t64` : name;
}

/** Old lists are better than none, so an update that fails is only mentioned; an install that fails ends the set-up. */
function apt(words, say, mayFail) {
  const environment = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
  const done = spawnSync('apt-get', ['-q', ...words], { encoding: 'utf8', env: environment, stdio: 'pipe' });
  if (done.status === 0) return;
  const reason = `${done.stdout ?? ''}${done.stderr ?? ''}`.trim().split('\n').slice(-5).join('\n');
  if (!mayFail) throw new Error(`apt-get ${words.join(' ')} failed:\n${reason}`);
  say(
    `packages: apt-get ${words[0]} failed, going on with the lists that are here (${reason.split('\n').at(-1)})`,
  );
}
