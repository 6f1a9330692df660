/** The format sheet as tests: every fixture and every kind passes its checks of the 54, and every check sees its mutant. */
import { mkdtemp } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { removeFolder } from '../remove-folder';
import { ALL_MUTANTS } from './mutants/all-mutants';
import { toolSuite } from './office-tools';
import { ALL_FIXTURES } from './sheet/all-fixtures';
import { CHECK_TABLE } from './sheet/check-table';
import { BOUNDS } from './sheet/other-programs';
import {
  type FixtureResult,
  keyOf,
  type MutantResult,
  measureFixtures,
  measureMutants,
} from './sheet/run-sheet';

const suite = toolSuite('format sheet');

describe.skipIf(suite.skip)(suite.name, () => {
  let folder = '';
  let results: readonly FixtureResult[] = [];
  let mutants: readonly MutantResult[] = [];

  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'chengfu-sheet-'));
    const options = { folder, versions: () => BOUNDS, roundTrip: () => true };
    results = await measureFixtures(ALL_FIXTURES, options);
    mutants = await measureMutants(ALL_FIXTURES, results, join(folder, 'mutants'));
  }, 900_000);
  afterAll(() => removeFolder(folder));

  it.each(ALL_FIXTURES.map(keyOf))('%s passes every check of what it has', (key) => {
    const judgements = results.find(({ fixture }) => keyOf(fixture) === key)?.judgements ?? [];
    expect(judgements.length).toBeGreaterThan(8);
    expect(judgements.filter(({ pass }) => !pass)).toEqual([]);
  });

  it.each(CHECK_TABLE.map(({ id, name }) => [id, name] as const))(
    'check %i, %s, is applied somewhere',
    (id) => {
      expect(results.some(({ judgements }) => judgements.some((each) => each.id === id))).toBe(true);
    },
  );

  it('has a mutant for each of the 54 checks', () => {
    expect([...new Set(ALL_MUTANTS.map(({ id }) => id))]).toEqual(CHECK_TABLE.map(({ id }) => id));
  });

  it.each(ALL_MUTANTS.map(({ id, broken }) => [id, broken] as const))('check %i sees: %s', (id, broken) => {
    const found = mutants.find(({ mutant }) => mutant.id === id && mutant.broken === broken);
    expect(found?.soundBefore).toBe(true);
    expect(found?.judgement).toMatchObject({ id, pass: false });
  });
});
