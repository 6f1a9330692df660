/**
 * A vitest reporter for the scripts: the counts of a run and everything that went wrong in it, as one JSON file whose path is in
 * CHENGFU_SUMMARY. Unlike vitest's own JSON it tells failed hooks and errors beside the tests, which fail a run too.
 */
import { writeFileSync } from 'node:fs';
import { relative } from 'node:path';

export default class SummaryReporter {
  onTestRunEnd(testModules, unhandledErrors) {
    const tests = testModules.flatMap((module) => [...module.children.allTests()]);
    const inState = (state) => tests.filter((test) => test.result().state === state);
    const failedTests = inState('failed').map((test) => failure(nameOf(test), test.result().errors));
    const failedHooks = testModules
      .flatMap((module) => [module, ...module.children.allSuites()])
      .filter((suite) => suite.errors().length > 0)
      .map((suite) => failure(nameOf(suite), suite.errors()));
    const beside = unhandledErrors.map((error) => failure('beside the tests', [error]));
    writeFileSync(
      process.env.CHENGFU_SUMMARY,
      JSON.stringify({
        passed: inState('passed').length,
        skipped: inState('skipped').length,
        skippedNames: inState('skipped').map(nameOf),
        failures: [...failedTests, ...failedHooks, ...beside],
      }),
    );
  }
}

function failure(name, errors = []) {
  return { name, message: errors.map((error) => error.stack ?? error.message ?? String(error)).join('\n') };
}

function nameOf(task) {
  const file = relative(process.cwd(), (task.module ?? task).moduleId);
  return task.fullName === undefined ? file : `${file} › ${task.fullName}`;
}
