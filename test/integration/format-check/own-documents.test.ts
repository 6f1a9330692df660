/** What this application writes has nothing to correct: no finding on any fixture, draft or final. */
import { renderDocument } from '@main/document/render-document';
import { optionsOfModel } from '@shared/format-check/expected-elements';
import { describe, expect, it } from 'vitest';
import { LETTER_FIXTURES } from '../document/letter-fixtures';
import { inspect, lineOf } from './inspected';

describe('our own documents', () => {
  it.each(Object.entries(LETTER_FIXTURES))('letter %s', async (_name, model) => {
    for (const variant of ['draft', 'final'] as const) {
      const bytes = await renderDocument(model, { variant });
      const told = await inspect(bytes, optionsOfModel(model, variant));
      expect(told.findings.map(lineOf)).toEqual([]);
      // Without the caller's help it is taken for what it is, too.
      const judged = await inspect(bytes);
      expect(judged.format).toBe(model.format);
      expect(judged.findings.map(lineOf)).toEqual([]);
    }
  });
});
