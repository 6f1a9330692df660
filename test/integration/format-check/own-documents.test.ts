/** What this application writes has nothing to correct: no finding on any fixture of any kind and format, draft or final. */
import { optionsOfModel } from '@shared/format-check/expected-elements';
import { describe, expect, it } from 'vitest';
import { ALL_FIXTURES } from '../document/sheet/all-fixtures';
import { fileUnderTest, keyOf } from '../document/sheet/run-sheet';
import { inspect, lineOf } from './inspected';

describe('our own documents', () => {
  it.each(ALL_FIXTURES.map((fixture) => [keyOf(fixture), fixture] as const))('%s', async (_name, fixture) => {
    const { bytes, finalBytes, isFinal, model } = await fileUnderTest(fixture);
    const told = await inspect(bytes, optionsOfModel(model, isFinal ? 'final' : 'draft'));
    expect(told.findings.map(lineOf)).toEqual([]);
    if (finalBytes !== null && !isFinal) {
      const final = await inspect(finalBytes, optionsOfModel(model, 'final'));
      expect(final.findings.map(lineOf)).toEqual([]);
    }
    // Without the caller's help it is taken for what it is, unless its head is on the paper already.
    if (model.shape === 'official' && !model.head.preprinted)
      expect((await inspect(bytes)).format).toBe(model.format);
  });
});
