/**
 * One worker of the mutation run: works in its own copy of the tree, changes one place at a time, runs only the named tests
 * and puts the place back. Speaks JSON lines with `run-mutations.mjs`; everything a test prints goes to stderr.
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { createVitest } from 'vitest/node';
import { applyMutation } from './apply-mutation.mjs';

const [root] = process.argv.slice(2);
const answer = (value) => writeAnswer(`${JSON.stringify(value)}\n`);
const writeAnswer = process.stdout.write.bind(process.stdout);
process.stdout.write = process.stderr.write.bind(process.stderr);

const vitest = await createVitest('test', {
  root,
  config: join(root, 'vitest.config.ts'),
  watch: false,
  cache: false,
  reporters: [{}],
  maxWorkers: 1,
  testTimeout: 60_000,
});
answer({ ready: true });

for await (const line of createInterface({ input: process.stdin })) {
  const { id, mutation, tests } = JSON.parse(line);
  answer({ id, ...(await tryMutation(mutation, tests)) });
}
await vitest.close();

/** `mutation` null: the named tests as the tree is, which must pass. */
async function tryMutation(mutation, tests) {
  if (!mutation) return runTests(tests);
  const path = join(root, mutation.file);
  const original = readFileSync(path, 'utf8');
  try {
    writeFileSync(path, applyMutation(original, mutation));
    vitest.invalidateFile(path);
    return await runTests(tests);
  } catch (error) {
    return { error: String(error) };
  } finally {
    writeFileSync(path, original);
    vitest.invalidateFile(path);
  }
}

/** The state of each named test; a test that did not run is `missing`, whatever broke its file. */
async function runTests(tests) {
  const files = [...new Set(tests.map(({ file }) => join(root, file)))];
  const names = tests.map(({ name }) => quoted(name.replaceAll(' > ', ' ')));
  vitest.setGlobalTestNamePattern(new RegExp(`^(?:${names.join('|')})$`));
  const specifications = files.flatMap((file) => vitest.getModuleSpecifications(file));
  const found = specifications.length > 0 ? specifications : await vitest.globTestSpecifications(files);
  const { testModules: known, unhandledErrors } = await vitest.runTestSpecifications(found);
  // The answer may hold files of earlier trials, as they ended then.
  const testModules = known.filter(({ moduleId }) => files.includes(moduleId));
  const states = {};
  for (const module of testModules) {
    for (const test of module.children.allTests()) {
      states[`${module.relativeModuleId} > ${test.fullName}`] = test.result().state;
    }
  }
  return {
    states: Object.fromEntries(
      tests.map(({ file, name }) => [`${file} > ${name}`, states[`${file} > ${name}`] ?? 'missing']),
    ),
    broken: testModules.flatMap((module) => module.errors().map((error) => error.message)),
    unhandled: unhandledErrors.map((error) => String(error?.message ?? error)),
  };
}

function quoted(text) {
  return text.replace(/[$()*+.?[\\\]^{|}]/g, '\\$&');
}
