/** The product's own check sees what the format sheet breaks: every mutant of a check that reads the XML, made by somebody else. */
import { optionsOfModel } from '@shared/format-check/expected-elements';
import { FORMAT_CHECKS } from '@shared/format-check/inspect-document';
import { describe, expect, it } from 'vitest';
import { ALL_MUTANTS, broken } from '../document/mutants/all-mutants';
import { ALL_FIXTURES } from '../document/sheet/all-fixtures';
import { fileUnderTest, keyOf } from '../document/sheet/run-sheet';
import { inspect } from './inspected';

const ours = new Set(FORMAT_CHECKS.map(({ check }) => check));

describe('mutants of the format sheet', () => {
  it.each(
    ALL_MUTANTS.filter(({ id }) => ours.has(id)).map((mutant) => [mutant.id, mutant.broken, mutant] as const),
  )('check %i: %s', async (id, _words, mutant) => {
    const fixture = ALL_FIXTURES.find((each) => keyOf(each) === mutant.fixture);
    if (fixture === undefined) throw new Error(`no fixture ${mutant.fixture}`);
    const { bytes, finalBytes, isFinal, model } = await fileUnderTest(fixture);
    const final = mutant.inFinal === true || isFinal;
    const sound = mutant.inFinal === true ? (finalBytes ?? bytes) : bytes;
    const options = optionsOfModel(model, final ? 'final' : 'draft');
    expect((await inspect(sound, options)).findings).toEqual([]);
    const { findings } = await inspect(broken(mutant, sound), options);
    expect(findings.map(({ check }) => check)).toContain(id);
  });
});
