/**
 * `npm test`: makes the clone ready, then lint, types, unit and integration tests, the sealing tests inside Electron, and the
 * built application in real windows. The last line is the sum of all, and nothing follows it.
 */
import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { electronPath } from './electron-command.mjs';
import { cacheFolder } from './provision-electron.mjs';
import { ROOT, setUpOrExit } from './set-up.mjs';

const RESULTS = join(ROOT, 'test-results');
const TYPE_ROOTS = ['src-shared', 'src-main', 'src-main/preload', 'src-renderer', 'test'];
/** Electron's crypto is another library than Node's: what passes in Node can fail in the product. */
const IN_ELECTRON = ['test/unit/sealing', 'test/integration/sealing', 'test/integration/runtime'];

const VITEST = join(ROOT, 'node_modules/vitest/vitest.mjs');
const PLAYWRIGHT = join(ROOT, 'node_modules/@playwright/test/cli.js');

await setUpOrExit({ forTests: true });
const environment = { ...process.env, ...testFonts() };
rmSync(RESULTS, { recursive: true, force: true });
mkdirSync(RESULTS, { recursive: true });

const totals = { passed: 0, failed: 0, skipped: 0 };

stage('lint and format', () => check('node_modules/.bin/biome', ['check', '.']));
for (const root of TYPE_ROOTS) stage(`types of ${root}`, () => check('node_modules/.bin/tsc', ['-p', root]));
stage('tests in Node', () => vitest(process.execPath, environment, 'node', []));
stage('sealing inside Electron', () =>
  vitest(electronPath(), { ...environment, ELECTRON_RUN_AS_NODE: '1' }, 'electron', IN_ELECTRON),
);
stage('the built application', () => playwright());

process.exitCode = totals.failed > 0 ? 1 : 0;
const skipped = totals.skipped > 0 ? `, ${totals.skipped} skipped` : '';
console.log(`${totals.passed} passed, ${totals.failed} failed${skipped}`);

function stage(name, act) {
  console.log(`\n== ${name}`);
  const started = Date.now();
  const counts = act();
  for (const key of Object.keys(totals)) totals[key] += counts[key];
  console.log(`== ${name}: ${counts.passed} passed, ${counts.failed} failed, ${seconds(started)}`);
}

function run(command, words, env = environment) {
  return spawnSync(command, words, { cwd: ROOT, env, stdio: 'inherit' }).status === 0;
}

/** A check without cases of its own counts as one test. */
function check(command, words) {
  const passed = run(join(ROOT, command), words);
  return { passed: passed ? 1 : 0, failed: passed ? 0 : 1, skipped: 0 };
}

function vitest(executable, env, name, folders) {
  const file = join(RESULTS, `${name}.json`);
  const clean = run(
    executable,
    [VITEST, 'run', '--reporter=default', '--reporter=json', `--outputFile=${file}`, ...folders],
    env,
  );
  const report = readReport(file);
  return settle(clean, {
    passed: report?.numPassedTests ?? 0,
    failed: report?.numFailedTests ?? 0,
    skipped: (report?.numPendingTests ?? 0) + (report?.numTodoTests ?? 0),
  });
}

function playwright() {
  const clean = run(process.execPath, [PLAYWRIGHT, 'test', '--config', 'test/e2e/playwright.config.ts']);
  const stats = readReport(join(RESULTS, 'e2e.json'))?.stats;
  return settle(clean, {
    passed: (stats?.expected ?? 0) + (stats?.flaky ?? 0),
    failed: stats?.unexpected ?? 0,
    skipped: stats?.skipped ?? 0,
  });
}

/** A runner that broke before or beside its tests is a failure, whatever it counted. So is one that ran nothing. */
function settle(clean, counts) {
  const ranNothing = counts.passed + counts.failed === 0;
  return counts.failed === 0 && (!clean || ranNothing) ? { ...counts, failed: 1 } : counts;
}

function readReport(file) {
  return existsSync(file) ? JSON.parse(readFileSync(file, 'utf8')) : undefined;
}

/** Without the faces the rendering tests skip themselves, except in CI, where that is a failure. */
function testFonts() {
  const words = [join(ROOT, 'scripts/prepare-test-fonts.mjs'), '--target', join(cacheFolder(), 'fonts')];
  const { status, stdout, stderr } = spawnSync(process.execPath, words, { encoding: 'utf8' });
  if (status === 0) return { FONTCONFIG_FILE: stdout.trim().split('\n').at(-1) };
  console.log(`fonts: the look-alike faces could not be prepared (${stderr.trim().split('\n').at(-1)})`);
  return {};
}

function seconds(started) {
  return `${((Date.now() - started) / 1000).toFixed(1)} s`;
}
