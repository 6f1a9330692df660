/**
 * `npm test`: makes the clone ready, then lint, types, unit and integration tests, the sealing tests inside Electron, and the
 * built application in real windows. The last line is the sum of all, and nothing follows it.
 */
import { spawnSync } from 'node:child_process';
import { mkdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { electronPath } from './electron-command.mjs';
import { cacheFolder } from './provision-electron.mjs';
import { ROOT, setUpOrExit } from './set-up.mjs';
import { readReport, runVitest, settle, tellFailures } from './test-outcome.mjs';

const RESULTS = join(ROOT, 'test-results');
const TYPE_ROOTS = ['src-shared', 'src-main', 'src-main/preload', 'src-renderer', 'test'];
/** Electron's crypto is another library than Node's: what passes in Node can fail in the product. */
const IN_ELECTRON = ['test/unit/sealing', 'test/integration/sealing', 'test/integration/runtime'];

const PLAYWRIGHT = join(ROOT, 'node_modules/@playwright/test/cli.js');

await setUpOrExit({ forTests: true });
const environment = { ...process.env, ...testFonts() };
rmSync(RESULTS, { recursive: true, force: true });
mkdirSync(RESULTS, { recursive: true });

const totals = { passed: 0, failed: 0, skipped: 0 };
const failures = [];

stage('lint and format', () => check('biome', ['check', '.']));
for (const root of TYPE_ROOTS) stage(`types of ${root}`, () => check('tsc', ['-p', root]));
stage('tests in Node', () => vitest(process.execPath, environment, 'node', []));
stage('sealing inside Electron', () =>
  vitest(electronPath(), { ...environment, ELECTRON_RUN_AS_NODE: '1' }, 'electron', IN_ELECTRON),
);
stage('the built application', () => playwright());

tellFailures(failures);
process.exitCode = totals.failed > 0 ? 1 : 0;
const skipped = totals.skipped > 0 ? `, ${totals.skipped} skipped` : '';
console.log(`${totals.passed} passed, ${totals.failed} failed${skipped}`);

function stage(name, act) {
  console.log(`\n== ${name}`);
  const started = Date.now();
  const outcome = act();
  failures.push(...outcome.failures.map((failure) => ({ stage: name, ...failure })));
  totals.passed += outcome.passed;
  totals.failed += outcome.failures.length;
  totals.skipped += outcome.skipped;
  console.log(`== ${name}: ${outcome.passed} passed, ${outcome.failures.length} failed, ${seconds(started)}`);
}

function run(command, words) {
  return spawnSync(command, words, { cwd: ROOT, env: environment, stdio: 'inherit' });
}

/** A check without cases of its own counts as one test. */
function check(command, words) {
  const passed = run(join(ROOT, 'node_modules/.bin', command), words).status === 0;
  const failure = { name: [command, ...words].join(' '), message: 'its findings stand above' };
  return { passed: passed ? 1 : 0, failures: passed ? [] : [failure], skipped: 0 };
}

function vitest(executable, env, name, folders) {
  return runVitest(executable, folders, { env, summary: join(RESULTS, `${name}.json`) });
}

function playwright() {
  const ended = run(process.execPath, [PLAYWRIGHT, 'test', '--config', 'test/e2e/playwright.config.ts']);
  const { stats, suites = [], errors = [] } = readReport(join(RESULTS, 'e2e.json')) ?? {};
  return settle(ended, {
    passed: (stats?.expected ?? 0) + (stats?.flaky ?? 0),
    failures: [
      ...suites.flatMap(unexpectedSpecs),
      ...errors.map(({ message }) => ({ name: 'beside the tests', message })),
    ],
    skipped: stats?.skipped ?? 0,
  });
}

function unexpectedSpecs({ specs = [], suites = [] }) {
  const own = specs
    .filter(({ ok }) => !ok)
    .map(({ file, title, tests }) => ({
      name: `${file} › ${title}`,
      message: tests
        .flatMap(({ results }) => results.flatMap(({ errors }) => errors.map((error) => error.message)))
        .join('\n'),
    }));
  return [...own, ...suites.flatMap(unexpectedSpecs)];
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
