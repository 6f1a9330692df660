/** Plays the main job between the demonstration desks where nobody can see it, and names what it left in demo/. */
import { spawnSync } from 'node:child_process';
import { mkdirSync, readdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { ROOT } from './set-up.mjs';

const DEMO = join(ROOT, 'demo');
const PLAYWRIGHT = join(ROOT, 'node_modules/@playwright/test/cli.js');

rmSync(DEMO, { recursive: true, force: true });
mkdirSync(DEMO, { recursive: true });
const words = [PLAYWRIGHT, 'test', '--config', 'test/e2e/demo.config.ts'];
const { status } = spawnSync(process.execPath, words, { cwd: ROOT, stdio: 'inherit' });
process.exitCode = status ?? 1;
console.log('\nLeft in demo/:');
for (const [folder, what] of [
  ['packages', 'sealed packages that travelled between the desks'],
  ['', 'letters'],
  ['pictures', 'pictures of the windows'],
]) {
  const names = readdirSync(join(DEMO, folder)).filter((name) => /\.(cfp|docx|png)$/.test(name));
  for (const name of names.sort()) console.log(`  ${join('demo', folder, name)}  (${what})`);
}
