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
const SUMMARY_REPORTER = join(ROOT, 'scripts/summary-reporter.mjs');
const PLAYWRIGHT = join(ROOT, 'node_modules/@playwright/test/cli.js');
/** Of a failure told once more at the end: its words and where it happened. */
const FAILURE_LINES = 12;

await setUpOrExit({ forTests: true });
const environment = { ...process.env, ...testFonts() };
rmSync(RESULTS, { recursive: true, force: true });
mkdirSync(RESULTS, { recursive: true });

const totals = { passed: 0, failed: 0, skipped: 0 };
const failures = [];

stage('lint and format', () => check('lint and format', 'node_modules/.bin/biome', ['check', '.']));
for (const root of TYPE_ROOTS) {
  stage(`types of ${root}`, () => check(`types of ${root}`, 'node_modules/.bin/tsc', ['-p', root]));
}
stage('tests in Node', () => vitest(process.execPath, environment, 'node', []));
stage('sealing inside Electron', () =>
  vitest(electronPath(), { ...environment, ELECTRON_RUN_AS_NODE: '1' }, 'electron', IN_ELECTRON),
);
stage('the built application', () => playwright());

tellFailures();
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

/** Once more at the end, where a reader looks and where a cut record still has them. */
function tellFailures() {
  for (const { stage: where, name, message } of failures) {
    console.log(
      `\n== failed in ${where}: ${name}\n${message.split('\n').slice(0, FAILURE_LINES).join('\n')}`,
    );
  }
  if (failures.length > 0) console.log();
}

function run(command, words, env = environment) {
  return spawnSync(command, words, { cwd: ROOT, env, stdio: 'inherit' });
}

/** A check without cases of its own counts as one test. */
function check(name, command, words) {
  const passed = run(join(ROOT, command), words).status === 0;
  return {
    passed: passed ? 1 : 0,
    failures: passed ? [] : [{ name, message: 'its findings stand above' }],
    skipped: 0,
  };
}

function vitest(executable, env, name, folders) {
  const file = join(RESULTS, `${name}.json`);
  const words = [VITEST, 'run', '--reporter=default', `--reporter=${SUMMARY_REPORTER}`, ...folders];
  const ended = run(executable, words, { ...env, CHENGFU_SUMMARY: file });
  return settle(ended, readReport(file) ?? { passed: 0, skipped: 0, failures: [] });
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

/** A runner that broke before or beside its tests is a failure, whatever it counted. So is one that ran nothing. */
function settle({ status, signal }, outcome) {
  if (outcome.failures.length > 0) return outcome;
  const ranNothing = outcome.passed === 0;
  if (status === 0 && !ranNothing) return outcome;
  const message = ranNothing ? 'it ran no test' : 'no test failed, and it did not end well';
  return {
    ...outcome,
    failures: [{ name: 'the runner', message: `${message} (${signal ?? `exit code ${status}`})` }],
  };
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
