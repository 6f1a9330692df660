/** Every reason against a template reaches the clerk by the place's own name, and no other reason is taken for one. */
import { reasonSentence } from '@renderer/strings/document-words';
import {
  BLOCK_PLACE_WORDS,
  placeText,
  TEXT_PLACE_WORDS,
  templateKindsText,
  templateSentence,
} from '@renderer/strings/template-words';
import {
  BLOCK_PLACEHOLDERS,
  TEXT_PLACEHOLDERS,
  type TemplateReason,
} from '@shared/document-model/template-placeholder';
import { TEMPLATE_KINDS } from '@shared/ipc/calls/template-calls';
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

describe('the list of places', () => {
  it('says of each place what stands there, and of no other', () => {
    expect(Object.keys(TEXT_PLACE_WORDS).sort()).toEqual([...TEXT_PLACEHOLDERS].sort());
    expect(Object.keys(BLOCK_PLACE_WORDS).sort()).toEqual([...BLOCK_PLACEHOLDERS].sort());
    for (const words of [...Object.values(TEXT_PLACE_WORDS), ...Object.values(BLOCK_PLACE_WORDS)]) {
      expect(words).toMatch(/[\u4e00-\u9fff]{2}/u);
      expect(words).not.toMatch(/。$/u);
    }
    for (const words of Object.values(BLOCK_PLACE_WORDS)) expect(words).toContain('独占一段');
  });

  it('writes a place as a template does', () => {
    expect(placeText('正文')).toBe('{{正文}}');
  });

  it('names the kinds that a template is for, forms and replies never among them', () => {
    expect(templateKindsText([])).toBe('所有文种');
    expect(templateKindsText(['circular', 'urge-notice'])).toBe('通报、催办单');
    expect(TEMPLATE_KINDS).toContain('co-opinion');
    expect(TEMPLATE_KINDS).not.toContain('reply');
    expect(TEMPLATE_KINDS).not.toContain('talk-record');
  });
});
