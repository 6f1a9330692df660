/**
 * Prepares the look-alike fonts of the rendering tests and prints the path of a fonts.conf that adds them to the system's.
 * Usage: node scripts/prepare-test-fonts.mjs [--deb texlive-lang-chinese.deb] [--target folder]. A second run does nothing.
 * The fonts come from the Debian package texlive-lang-chinese, unpacked and not installed; they are never shipped.
 */
import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, readdirSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { homedir, tmpdir } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import { parseArgs } from 'node:util';

const PACKAGE = 'texlive-lang-chinese';
const FANDOL = 'usr/share/texlive/texmf-dist/fonts/opentype/public/fandol';

const { values } = parseArgs({
  options: {
    deb: { type: 'string' },
    target: { type: 'string', default: join(homedir(), '.cache/chengfu/fonts') },
  },
});
const target = resolve(values.target);
const configuration = join(target, 'fonts.conf');

function run(command, args, cwd) {
  const result = spawnSync(command, args, { cwd, encoding: 'utf8', stdio: ['ignore', 'pipe', 'pipe'] });
  if (result.error !== undefined || result.status !== 0)
    throw new Error(`${command} ${args[0]}: ${result.error?.message ?? result.stderr.trim().slice(-400)}`);
}

/** The first Python that has fonttools: a version manager's Python usually lacks Debian's python3-fonttools. */
function pythonWithFontTools() {
  for (const python of ['/usr/bin/python3', 'python3']) {
    if (spawnSync(python, ['-c', 'import fontTools'], { stdio: 'ignore' }).status === 0) return python;
  }
  throw new Error('fonttools is missing: apt-get install python3-fonttools');
}

function fandolFolder(scratch) {
  const installed = `/${FANDOL}`;
  if (values.deb === undefined && existsSync(installed)) return installed;
  let deb = values.deb === undefined ? undefined : resolve(values.deb);
  if (deb === undefined) {
    run('apt-get', ['download', PACKAGE], scratch);
    const downloaded = readdirSync(scratch).find((name) => name.endsWith('.deb'));
    if (downloaded === undefined) throw new Error(`apt-get download ${PACKAGE} left no file`);
    deb = join(scratch, downloaded);
  }
  run('dpkg-deb', ['-x', deb, join(scratch, 'unpacked')]);
  return join(scratch, 'unpacked', FANDOL);
}

if (!existsSync(configuration)) {
  mkdirSync(dirname(target), { recursive: true });
  // Beside the target, so that the last step is a rename and a killed run leaves no half-made folder.
  const scratch = mkdtempSync(join(tmpdir(), 'chengfu-fonts-'));
  const staged = mkdtempSync(join(dirname(target), 'fonts-'));
  try {
    run(pythonWithFontTools(), [
      join(import.meta.dirname, 'prepare-test-fonts.py'),
      fandolFolder(scratch),
      staged,
    ]);
    writeFileSync(
      join(staged, 'fonts.conf'),
      `<?xml version="1.0"?>
<!DOCTYPE fontconfig SYSTEM "fonts.dtd">
<fontconfig>
  <include ignore_missing="yes">/etc/fonts/fonts.conf</include>
  <dir>${target}</dir>
  <cachedir>${join(target, 'cache')}</cachedir>
</fontconfig>
`,
    );
    rmSync(target, { recursive: true, force: true });
    renameSync(staged, target);
  } finally {
    rmSync(scratch, { recursive: true, force: true });
    rmSync(staged, { recursive: true, force: true });
  }
}
console.log(configuration);
