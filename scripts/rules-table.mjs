/**
 * `npm run rules:table`: prints the table of rules with its totals and checks that nothing it names is missing.
 *
 * `--write` renders docs/rules.md; `--mutate [rows or proofs]` changes each constant or guard in a private copy of the tree, one at
 * a time, and expects the named tests to fail: a change that no test notices is a failure.
 */
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { runnerImport } from 'vite';
import { runMutations } from '../test/rules/runner/run-mutations.mjs';

const ROOT = join(import.meta.dirname, '..');
const load = async (path) => (await runnerImport(join(ROOT, path))).module;
const [first, ...rest] = process.argv.slice(2);

const { problemsOfTable } = await load('test/rules/check-table.ts');
const { renderTable, totalsText } = await load('test/rules/render-table.ts');
const { coverage } = await load('test/rules/documents.ts');
const { trials, trialsOf } = await load('test/rules/table.ts');

const problems = [...problemsOfTable()];
const covered = coverage();
problems.push(...covered.problems);

if (first === '--write') {
  writeFileSync(join(ROOT, 'docs/rules.md'), renderTable());
} else if (first === '--mutate') {
  await mutate(rest.length > 0 ? trialsOf(rest) : trials());
} else {
  console.log(renderTable());
}
console.log(covered.words);
console.log(totalsText());
for (const problem of problems) console.log(`  × ${problem}`);
console.log(
  problems.length === 0 ? 'no row is empty, nothing named is missing' : `${problems.length} problems`,
);
if (problems.length > 0) process.exitCode = 1;

async function mutate(chosen) {
  const started = Date.now();
  const { survived, broken, killed, tests } = await runMutations({
    root: ROOT,
    trials: chosen,
    report: (words) => console.log(words),
  });
  for (const line of broken) console.log(`  × ${line}`);
  for (const line of survived) console.log(`  × survived ${line}`);
  const seconds = ((Date.now() - started) / 1000).toFixed(0);
  console.log(
    `${chosen.length} changes, ${killed} killed, ${survived.length} survived, ${broken.length} broken; ${tests} tests; ${seconds} s`,
  );
  if (survived.length + broken.length > 0 || chosen.length === 0) process.exitCode = 1;
}
