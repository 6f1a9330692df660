/**
 * `npm run test:exchange`: the full run of the sealed exchange (SEALED-PACKAGE 9). The suites run in Node, those of the format
 * again inside Electron; every test states its figures, and a line of section 9 that nobody stated a figure for fails the run.
 *
 * Words after `--` choose suites, as for vitest; then missing lines are told but are no failure.
 */
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { electronPath } from './electron-command.mjs';
import { ROOT, setUpOrExit } from './set-up.mjs';
import { runVitest, tellFailures } from './test-outcome.mjs';

const RESULTS = join(ROOT, 'test-results/exchange');
const FORMAT = ['test/unit/sealing', 'test/integration/sealing', 'test/integration/runtime'];
const EXCHANGE = ['test/unit/sealing', 'test/integration/sealing', 'test/integration/exchange'];
/** A hanging test is told after this time; the long ones have longer times of their own. */
const PATIENCE = 1_200_000;

const chosen = process.argv.slice(2);
await setUpOrExit({ forTests: true });
rmSync(RESULTS, { recursive: true, force: true });
mkdirSync(RESULTS, { recursive: true });

// Only now: before the set-up a fresh clone has no packages.
const { runnerImport } = await import('vite');
const { module } = await runnerImport(join(ROOT, 'test/integration/exchange/section-nine.ts'));
const lines = module.SECTION_NINE;
const started = Date.now();
const stages = [
  {
    name: 'Node',
    executable: process.execPath,
    folders: chosen.length > 0 ? chosen : [...EXCHANGE, ...statingElsewhere()],
    env: {},
  },
  {
    name: 'Electron',
    executable: electronPath(),
    folders: chosen.length > 0 ? chosen.filter((word) => FORMAT.some((it) => word.startsWith(it))) : FORMAT,
    env: { ELECTRON_RUN_AS_NODE: '1' },
  },
].filter(({ folders }) => folders.length > 0);

const totals = { passed: 0, failed: 0, skipped: 0 };
const failures = [];
const figures = stages.map(runStage);
const missing = printLines(figures);
if (chosen.length === 0) totals.failed += missing;

tellFailures(failures);
process.exitCode = totals.failed > 0 ? 1 : 0;
console.log(`${totals.passed} passed, ${totals.failed} failed, ${totals.skipped} skipped`);

function runStage({ name, executable, folders, env }) {
  console.log(`\n== the exchange in ${name}`);
  const began = Date.now();
  const stated = join(RESULTS, `${name}.figures`);
  const times = [`--testTimeout=${PATIENCE}`, `--hookTimeout=${PATIENCE}`];
  const outcome = runVitest(executable, [...times, ...folders], {
    env: {
      ...process.env,
      ...env,
      CHENGFU_SEED: process.env.CHENGFU_SEED ?? 'random',
      CHENGFU_EXCHANGE_RUN: 'full',
      CHENGFU_EXCHANGE_FIGURES: stated,
    },
    summary: join(RESULTS, `${name}.json`),
  });
  const { passed, skipped, skippedNames } = outcome;
  const failed = outcome.failures.length;
  failures.push(...outcome.failures.map((failure) => ({ stage: name, ...failure })));
  totals.passed += passed;
  totals.failed += failed;
  totals.skipped += skipped;
  for (const test of skippedNames) console.log(`skipped: ${test}`);
  console.log(`== the exchange in ${name}: ${passed} passed, ${failed} failed, ${minutes(began)}`);
  return { name, stated: existsSync(stated) ? readStated(stated) : [] };
}

function readStated(file) {
  return readFileSync(file, 'utf8')
    .split('\n')
    .filter((line) => line !== '')
    .map((line) => JSON.parse(line));
}

/** Suites of other folders that state figures belong to the run wherever they stand. */
function statingElsewhere() {
  return readdirSync(join(ROOT, 'test'), { recursive: true })
    .map((file) => join('test', file))
    .filter((file) => file.endsWith('.test.ts') && !EXCHANGE.some((folder) => file.startsWith(folder)))
    .filter((file) => readFileSync(join(ROOT, file), 'utf8').includes('/section-nine'));
}

/** Every line of section 9 with what was stated for it; returns how many lines have nothing. */
function printLines(byStage) {
  console.log(`\nSEALED-PACKAGE 9, ${minutes(started)} in all\n`);
  let without = 0;
  for (const [line, words] of Object.entries(lines)) {
    console.log(`${line}: ${words}`);
    const rows = byStage.flatMap(({ name, stated }) =>
      sums(
        stated.filter((one) => one.line === line),
        name,
      ),
    );
    for (const { count, what, name } of rows) {
      console.log(`  ${count.toLocaleString('en').padStart(9)}  ${what} (${name})`);
    }
    if (rows.length > 0) continue;
    without += 1;
    console.log('             NOT SHOWN');
  }
  console.log(without === 0 ? '\nevery line is shown' : `\n${without} lines are not shown`);
  return without;
}

/** The same words from several tests are one row. */
function sums(stated, name) {
  const counts = new Map();
  for (const { what, count } of stated) counts.set(what, (counts.get(what) ?? 0) + count);
  return [...counts].map(([what, count]) => ({ what, count, name }));
}

function minutes(since) {
  return `${((Date.now() - since) / 60_000).toFixed(1)} min`;
}
