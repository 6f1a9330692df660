/** A short sample of the mutation run: in a copy of the tree, a changed limit, guard, form and record each fail their named test, and a change of nothing named survives. */
import { describe, expect, it } from 'vitest';
import { ROOT } from './check-table';
import { runMutations } from './runner/run-mutations.mjs';
import { trials } from './table';

/** One of each sort: a limit, a table of the holidays, a guard, a stage, words of a document, a rung, a schema. */
const SAMPLE = [
  'D5 1',
  'months from the original start 1',
  'D6 1',
  '环节 supervised-matter 会议说明 1',
  '汇编：逐一梳理、分类归口 1',
  'ladder S1 talk 1',
  'three levels of responsibility 1',
  'points closed by an act 1',
];

/** Seconds on a free machine; a busy one is no failure. */
const PATIENCE = 600_000;

describe('the mutation run', () => {
  it(
    'kills a sample of the changes, and tells of one that nothing notices',
    async () => {
      const sample = trials().filter(({ id }) => SAMPLE.includes(id));
      expect(sample.map(({ id }) => id).sort()).toEqual([...SAMPLE].sort());
      const [first] = sample;
      if (!first) throw new Error('no sample');
      const unnoticed = {
        id: 'unnoticed',
        tests: first.tests,
        mutation: { file: 'resources/profiles/xuchang.json', at: 'name', to: '许' },
      };
      const outcome = await runMutations({ root: ROOT, trials: [...sample, unnoticed], workers: 1 });
      expect(outcome).toMatchObject({ broken: [], killed: SAMPLE.length });
      expect(outcome.survived).toEqual(['unnoticed: resources/profiles/xuchang.json name → "许"']);
    },
    PATIENCE,
  );
});
