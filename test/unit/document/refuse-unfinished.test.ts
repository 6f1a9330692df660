/** A letter that may not leave the house is refused with every reason at once. */
import { requireSealedLetter } from '@main/document/refuse-unfinished';
import type { OfficialDocument } from '@shared/document-model/official-document';
import { AppError } from '@shared/result/app-error';
import { describe, expect, it } from 'vitest';
import { LETTER_FIXTURES } from '../../integration/document/letter-fixtures';

const letter = LETTER_FIXTURES.onePage as OfficialDocument;

function reasonsOf(run: () => void): unknown {
  try {
    run();
  } catch (error) {
    if (error instanceof AppError && error.code === 'DOCUMENT_REJECTED') return error.details.reasons;
    throw error;
  }
  return null;
}

describe('requireSealedLetter', () => {
  const unfinished: OfficialDocument = {
    ...letter,
    head: { ...letter.head, documentNumber: null },
    signature: { kind: 'sealed', issuers: ['云州市财政局'], dateOfIssue: null, sealDiameter: 42 },
  };

  it('lets a draft pass without number and date', () => {
    expect(reasonsOf(() => requireSealedLetter(unfinished, { variant: 'draft' }))).toBeNull();
  });

  it('names number and date when a final lacks both', () => {
    expect(reasonsOf(() => requireSealedLetter(unfinished, { variant: 'final' }))).toEqual([
      'document-number-missing',
      'date-of-issue-missing',
    ]);
  });

  it('refuses a seal that is no PNG, and any seal on a draft', () => {
    const seals = [{ png: new Uint8Array([0xff, 0xd8, 0xff]), width: 42, height: 42, right: 0, down: 0 }];
    expect(reasonsOf(() => requireSealedLetter(letter, { variant: 'final', seals }))).toEqual([
      'seal-image-not-png',
    ]);
    expect(reasonsOf(() => requireSealedLetter(letter, { variant: 'draft', seals }))).toEqual([
      'seal-image-in-draft',
    ]);
  });

  it('refuses two issuers, which the letter format cannot seal', () => {
    const joint = {
      ...letter,
      signature: {
        kind: 'sealed' as const,
        issuers: ['云州市财政局', '云州市民政局'],
        dateOfIssue: null,
        sealDiameter: 42,
      },
    };
    expect(reasonsOf(() => requireSealedLetter(joint, { variant: 'draft' }))).toEqual([
      'more-than-one-issuer',
    ]);
  });

  it.each([
    ['a control character', { addressee: '李四\u0007委员' }, 'model:addressee'],
    ['an empty title', { title: ' ' }, 'model:title'],
    [
      'a day that does not exist',
      { signature: { ...letter.signature, dateOfIssue: '2025-02-30' } },
      'model:signature.dateOfIssue',
    ],
    ['no body', { body: [] }, 'model:body'],
  ])('refuses %s with its place', (_, change, reason) => {
    expect(
      reasonsOf(() =>
        requireSealedLetter({ ...letter, ...change } as OfficialDocument, { variant: 'draft' }),
      ),
    ).toEqual([reason]);
  });
});
