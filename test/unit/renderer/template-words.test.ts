/** Every reason against a template reaches the clerk by the place's own name, and no other reason is taken for one. */
import { reasonSentence } from '@renderer/strings/document-words';
import { templateSentence } from '@renderer/strings/template-words';
import type { TemplateReason } from '@shared/document-model/template-placeholder';
import { describe, expect, it } from 'vitest';

const REASONS: readonly TemplateReason[] = [
  'template-unknown:拟稿人',
  'template-missing:正文',
  'template-repeated:落款',
  'template-not-alone:附件正文',
];

describe('reasons against a template', () => {
  it.each(REASONS)('%s names the place and what to do', (reason) => {
    const place = `“{{${reason.split(':')[1]}}}”`;
    expect(reasonSentence(reason)).toContain(place);
    expect(reasonSentence(reason)).toMatch(/请|独占一段/u);
  });

  it('have a sentence each', () => {
    expect(new Set(REASONS.map((reason) => templateSentence(reason)?.replace(/“.*”/u, ''))).size).toBe(
      REASONS.length,
    );
  });

  it('leave every other reason to its own words', () => {
    expect(templateSentence('model:head.signers.0')).toBeUndefined();
    expect(templateSentence('document-number-missing')).toBeUndefined();
  });
});
