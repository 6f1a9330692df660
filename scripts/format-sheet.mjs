/**
 * `npm run format:sheet`: the 54 checks of the page (DOCUMENT-FORMAT) on every fixture and every kind of document, rendered by
 * LibreOffice, and a mutant a check. Leaves the files in test-results/format-sheet and the contact sheets in docs/pictures.
 */
import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { cacheFolder } from './provision-electron.mjs';
import { ROOT, setUpOrExit } from './set-up.mjs';

await setUpOrExit({ forTests: true });
const prepared = spawnSync(
  process.execPath,
  [join(ROOT, 'scripts/prepare-test-fonts.mjs'), '--target', join(cacheFolder(), 'fonts')],
  { encoding: 'utf8' },
);
if (prepared.status !== 0) {
  console.error(`the look-alike faces could not be prepared: ${prepared.stderr.trim().split('\n').at(-1)}`);
  process.exit(1);
}
const environment = { ...process.env, FONTCONFIG_FILE: prepared.stdout.trim().split('\n').at(-1) };

run([
  join(ROOT, 'node_modules/vite/bin/vite.js'),
  'build',
  '--config',
  'test/integration/document/sheet/vite.config.ts',
]);
run([join(ROOT, 'out/format-sheet/format-sheet.js'), ...process.argv.slice(2)]);

function run(words) {
  const { status } = spawnSync(process.execPath, words, { cwd: ROOT, env: environment, stdio: 'inherit' });
  if (status !== 0) process.exit(status ?? 1);
}
