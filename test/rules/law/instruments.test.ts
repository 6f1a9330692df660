/** Every instrument proposes what its clause asks for (PRODUCT 6, S0 to S4): the words stand in the document made from a real matter. */
import { proposeDocument } from '@shared/domain/document/propose-document';
import { describe, expect, it } from 'vitest';
import { KIND_CIRCUMSTANCES } from '../../integration/document/kinds/kind-circumstances';
import { PHRASES } from './phrases';

/** The words between the signs of the program. */
const words = (phrase: string): string =>
  phrase
    .replaceAll(/\$\{[^}]*\}/g, '\n')
    .split(/[^\p{Script=Han}，、。；：（）“”·\n]+/u)
    .filter((part) => part !== '')
    .join('\n');

describe('what an instrument says', () => {
  it.each(PHRASES.map((rule) => [rule.name, rule] as const))('%s', (_name, { kind, phrases }) => {
    const text = JSON.stringify(proposeDocument(kind, KIND_CIRCUMSTANCES[kind])).replaceAll(/[\s　]/g, '');
    for (const phrase of phrases) {
      for (const part of words(phrase).split('\n')) expect(text, phrase).toContain(part);
    }
  });

  it('names no rule twice', () => {
    expect(new Set(PHRASES.map(({ name }) => name)).size).toBe(PHRASES.length);
  });
});
