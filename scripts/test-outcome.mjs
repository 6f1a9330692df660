/** Runs vitest in a process of its own, and what comes of a runner: for `npm test` and `npm run test:exchange`. */
import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { ROOT } from './set-up.mjs';

const VITEST = join(ROOT, 'node_modules/vitest/vitest.mjs');
const SUMMARY_REPORTER = join(ROOT, 'scripts/summary-reporter.mjs');
const NOTHING = { passed: 0, skipped: 0, skippedNames: [], failures: [] };
/** Of a failure told once more at the end: its words and where it happened. */
const FAILURE_LINES = 12;

/** `summary`: the file for the counts. */
export function runVitest(executable, words, { env, summary }) {
  const own = ['run', '--reporter=default', `--reporter=${SUMMARY_REPORTER}`];
  const ended = spawnSync(executable, [VITEST, ...own, ...words], {
    cwd: ROOT,
    env: { ...env, CHENGFU_SUMMARY: summary },
    stdio: 'inherit',
  });
  return settle(ended, readReport(summary) ?? NOTHING);
}

/** A runner that broke before or beside its tests is a failure, whatever it counted. So is one that ran nothing. */
export function settle({ status, signal }, outcome) {
  if (outcome.failures.length > 0) return outcome;
  const ranNothing = outcome.passed === 0;
  if (status === 0 && !ranNothing) return outcome;
  const message = ranNothing ? 'it ran no test' : 'no test failed, and it did not end well';
  return {
    ...outcome,
    failures: [{ name: 'the runner', message: `${message} (${signal ?? `exit code ${status}`})` }],
  };
}

export function readReport(file) {
  return existsSync(file) ? JSON.parse(readFileSync(file, 'utf8')) : undefined;
}

/** Once more at the end, where a reader looks and where a cut record still has them. */
export function tellFailures(failures) {
  for (const { stage, name, message } of failures) {
    console.log(
      `\n== failed in ${stage}: ${name}\n${message.split('\n').slice(0, FAILURE_LINES).join('\n')}`,
    );
  }
  if (failures.length > 0) console.log();
}
