/** A document that may not leave the house is refused with every reason at once. */
import { requireRenderable } from '@main/document/refuse-unfinished';
import type { OfficialDocument } from '@shared/document-model/official-document';
import { AppError } from '@shared/result/app-error';
import { describe, expect, it } from 'vitest';
import { placedSeal } from '../../fixtures/placed-seal';
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

describe('requireRenderable', () => {
  const unfinished: OfficialDocument = {
    ...letter,
    head: { ...letter.head, documentNumber: null },
    signature: { kind: 'sealed', issuers: ['云州市财政局'], dateOfIssue: null, sealDiameter: 42 },
  };

  it('lets a draft pass without number and date', () => {
    expect(reasonsOf(() => requireRenderable(unfinished, { variant: 'draft' }))).toBeNull();
  });

  it('names number and date when a final lacks both', () => {
    expect(reasonsOf(() => requireRenderable(unfinished, { variant: 'final' }))).toEqual([
      'document-number-missing',
      'date-of-issue-missing',
    ]);
  });

  it('refuses a seal that is no PNG, and any seal on a draft', () => {
    const seals = [{ png: new Uint8Array([0xff, 0xd8, 0xff]), width: 42, height: 42, right: 0, down: 0 }];
    expect(reasonsOf(() => requireRenderable(letter, { variant: 'final', seals }))).toEqual([
      'seal-image-not-png',
    ]);
    expect(reasonsOf(() => requireRenderable(letter, { variant: 'draft', seals }))).toEqual([
      'seal-image-in-draft',
    ]);
  });

  it('takes as many seals as there are issuers', () => {
    const joint = {
      ...letter,
      signature: {
        kind: 'sealed' as const,
        issuers: ['云州市财政局', '云州市民政局'],
        dateOfIssue: '2025-11-21',
        sealDiameter: 42,
      },
    };
    const final = { variant: 'final' as const };
    expect(reasonsOf(() => requireRenderable(joint, { ...final, seals: [placedSeal(), null] }))).toBeNull();
    expect(reasonsOf(() => requireRenderable(joint, { ...final, seals: [placedSeal()] }))).toEqual([
      'seal-count-mismatch',
    ]);
    expect(reasonsOf(() => requireRenderable(letter, { ...final, signature: placedSeal() }))).toEqual([
      'signature-image-out-of-place',
    ]);
    const endless = { ...placedSeal(), width: Number.POSITIVE_INFINITY };
    expect(reasonsOf(() => requireRenderable(letter, { ...final, seals: [endless] }))).toEqual([
      'seal-image-size',
    ]);
  });

  it('asks a final of the other formats for what they need', () => {
    const upward: OfficialDocument = { ...letter, format: 'upward' };
    expect(reasonsOf(() => requireRenderable(upward, { variant: 'final' }))).toEqual([
      'signer-missing',
      'printing-office-missing',
    ]);
    const printed = { ...letter.imprint, printingOffice: '云州市财政局办公室' };
    const downward: OfficialDocument = { ...letter, format: 'downward', imprint: printed };
    expect(reasonsOf(() => requireRenderable(downward, { variant: 'final' }))).toEqual([
      'printed-on-missing',
    ]);
    expect(reasonsOf(() => requireRenderable(downward, { variant: 'draft' }))).toBeNull();
  });

  it('refuses what a format has no place for, in a draft too', () => {
    const minutes: OfficialDocument = { ...letter, format: 'minutes' };
    expect(reasonsOf(() => requireRenderable(minutes, { variant: 'draft' }))).toEqual([
      'not-in-format:document-number',
      'not-in-format:signature',
    ]);
    const crowded: OfficialDocument = {
      ...letter,
      attendance: [{ label: '出席', names: '王小明' }],
      head: {
        ...letter.head,
        signers: ['孙立'],
        issue: { serial: 1, issuer: '云州市财政局', issuedOn: null },
        mark: { names: ['云州市财政局'], suffix: '文件' },
      },
    };
    expect(reasonsOf(() => requireRenderable(crowded, { variant: 'draft' }))).toEqual([
      'not-in-format:issue',
      'not-in-format:signers',
      'not-in-format:suffix',
      'not-in-format:attendance',
    ]);
    const unaddressed = { ...letter, addressee: null };
    expect(reasonsOf(() => requireRenderable(unaddressed, { variant: 'draft' }))).toEqual([
      'addressee-missing',
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
      reasonsOf(() => requireRenderable({ ...letter, ...change } as OfficialDocument, { variant: 'draft' })),
    ).toEqual([reason]);
  });
});
