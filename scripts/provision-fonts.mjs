/**
 * Gives the tests the five faces that GB/T 9704 names, out of free fonts of Debian, under a fontconfig file of their own.
 *
 * The named faces may not be shipped, and a rendering test without them would measure the fallback. Nothing is installed
 * into the system: only a process with FONTCONFIG_FILE set to the answer sees the faces.
 */
import { execFile } from 'node:child_process';
import { existsSync } from 'node:fs';
import { mkdir, mkdtemp, readdir, rename, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { cacheFolder } from './provision-electron.mjs';

const run = promisify(execFile);

const PACKAGE = 'texlive-lang-chinese';
const INSIDE = 'usr/share/texlive/texmf-dist/fonts/opentype/public/fandol';
const FACES = {
  仿宋_GB2312: 'FandolFang-Regular.otf',
  楷体_GB2312: 'FandolKai-Regular.otf',
  黑体: 'FandolHei-Regular.otf',
  宋体: 'FandolSong-Regular.otf',
  方正小标宋简体: 'FandolSong-Bold.otf',
};
/** Debian's fonttools belongs to Debian's Python; another one in PATH would not find it. */
const PYTHON = '/usr/bin/python3';

/** @returns {Promise<string>} the path for FONTCONFIG_FILE */
export async function provisionFonts(say) {
  const folder = join(cacheFolder(), 'test-fonts');
  const configuration = join(folder, 'fonts.conf');
  if (existsSync(configuration)) return configuration;
  await mkdir(cacheFolder(), { recursive: true });
  const work = await mkdtemp(join(cacheFolder(), 'fonts-'));
  try {
    say(`fonts: fetching ${PACKAGE} for the faces of the rendering tests (49 MB, once)`);
    await run('apt-get', ['download', PACKAGE], { cwd: work });
    const archive = (await readdir(work)).find((name) => name.endsWith('.deb'));
    if (archive === undefined) throw new Error(`apt-get download ${PACKAGE} left no package`);
    await run('dpkg-deb', ['--extract', archive, 'tree'], { cwd: work });
    const made = join(work, 'faces');
    await mkdir(made);
    for (const [family, file] of Object.entries(FACES)) {
      const script = fileURLToPath(new URL('fonts/name-font.py', import.meta.url));
      await run(PYTHON, [script, join(work, 'tree', INSIDE, file), join(made, `${family}.otf`), family]);
    }
    await writeFile(join(made, 'fonts.conf'), configurationFor(folder));
    await rm(folder, { recursive: true, force: true });
    await rename(made, folder);
    return configuration;
  } finally {
    await rm(work, { recursive: true, force: true });
  }
}

function configurationFor(folder) {
  return `<?xml version="1.0"?>
<!DOCTYPE fontconfig SYSTEM "fonts.dtd">
<fontconfig>
  <include ignore_missing="yes">/etc/fonts/fonts.conf</include>
  <dir>${folder}</dir>
  <cachedir>${join(folder, 'cache')}</cachedir>
</fontconfig>
`;
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  console.log(await provisionFonts((line) => console.error(line)));
}
