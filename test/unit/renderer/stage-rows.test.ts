/** The editor's rows of stages: what is left out comes back at its place, names stay with their stage, and whatever is ticked off can run. */
import { stageRows, withStage } from '@renderer/features/profiles/stage-rows';
import { MATTER_KINDS } from '@shared/domain/matter/matter-kind';
import { STAGES_OF_KIND } from '@shared/domain/workflow/stages';
import { problemsOfStages } from '@shared/domain/workflow/validate-stages';
import fc from 'fast-check';
import { expect, test } from 'vitest';

const wholeTable = (kind: (typeof MATTER_KINDS)[number]) =>
  STAGES_OF_KIND[kind].map(({ code, name }) => ({ code, name: `本地${name}` }));

test('any stages that may go can go and come back, in any order, without a contradiction', () => {
  fc.assert(
    fc.property(
      fc.constantFrom(...MATTER_KINDS),
      fc.array(fc.boolean(), { minLength: 40, maxLength: 40 }),
      (kind, picks) => {
        const all = wholeTable(kind);
        const free = stageRows(kind, all).filter(({ isNeeded }) => !isNeeded);
        const left = free.filter((_row, index) => picks[index] === true).map(({ code }) => code);
        const fewer = left.reduce<ReturnType<typeof withStage>>(
          (stages, code) => withStage(kind, stages, code, false),
          all,
        );
        expect(fewer.map(({ code }) => code)).toEqual(
          all.map(({ code }) => code).filter((code) => !left.includes(code)),
        );
        expect(problemsOfStages(kind, fewer)).toEqual([]);
        // Every stage still has its row, at its place in the table.
        expect(stageRows(kind, fewer).map(({ code }) => code)).toEqual(all.map(({ code }) => code));
        const back = left
          .toReversed()
          .reduce<ReturnType<typeof withStage>>((stages, code) => withStage(kind, stages, code, true), fewer);
        expect(back.map(({ code }) => code)).toEqual(all.map(({ code }) => code));
        for (const { code, name } of back) expect(name.startsWith('本地')).toBe(!left.includes(code));
      },
    ),
    { numRuns: 60 },
  );
});

test('stages that the rules put in another order, and one that is unknown here, stay where they are', () => {
  const [first, ...rest] = wholeTable('bill');
  if (!first) throw new Error('no stages');
  const own = [first, { code: 'from-elsewhere', name: '外来' }, ...rest.toReversed()];
  expect(stageRows('bill', own).map(({ code }) => code)).toEqual(own.map(({ code }) => code));
  expect(stageRows('bill', own)[1]).toMatchObject({ name: '外来', isNeeded: false });
  expect(stageRows('bill', own)[1]?.tableName).toBeUndefined();
});
