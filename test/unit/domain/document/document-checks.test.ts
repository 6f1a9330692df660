/** The reviewed table of DOCUMENT-FORMAT 3, pinned: a change of what a kind is held to is a change of this file. */
import { type OfficialDocument, officialDocumentSchema } from '@shared/document-model/official-document';
import {
  applicableChecks,
  CHECKS_OF_FULL_PAGES,
  checksOfKind,
  ELEMENT_RULES,
  FORMAT_CHECKS,
  LAYOUT_EXCLUSIONS,
} from '@shared/domain/document/document-checks';
import { DOCUMENT_KINDS, type DocumentKind, KIND_FACTS } from '@shared/domain/document/document-kind';
import { describe, expect, it } from 'vitest';
import { KIND_DOCUMENTS, PROPOSED } from '../../../integration/document/kind-fixtures';

/** 1-5, 8-12 as 1-5, 8-12. */
function ranges(checks: readonly number[]): string {
  const runs: number[][] = [];
  for (const check of checks) {
    const run = runs.at(-1);
    if (run && run.at(-1) === check - 1) run.push(check);
    else runs.push([check]);
  }
  return runs.map((run) => (run.length === 1 ? `${run[0]}` : `${run[0]}-${run.at(-1)}`)).join(', ');
}

describe('the table by layout', () => {
  it.each([
    ['letter', '1-23, 25, 27-32, 34-45, 48-54'],
    ['downward', '1-24, 26, 33-50, 52-54'],
    ['upward', '1-24, 26, 33-50, 52-54'],
    ['minutes', '1-22, 26, 33, 35-36, 42, 44-50, 52-54'],
    // DOCUMENT-FORMAT 3: forms at least 1-5, 13, 16, 52-54
    ['form', '1-5, 13, 16, 52-54'],
  ])('%s', (layout, expected) => {
    const kinds = DOCUMENT_KINDS.filter((kind) => KIND_FACTS[kind].layout === layout);
    expect(kinds.length).toBeGreaterThan(0);
    for (const kind of kinds) expect(ranges(checksOfKind(kind))).toBe(expected);
  });

  it('knows 54 checks and gives every exclusion a reason', () => {
    const rules = [...Object.values(LAYOUT_EXCLUSIONS).flat(), ...ELEMENT_RULES];
    for (const { checks, reason } of rules) {
      expect(reason).not.toBe('');
      for (const check of checks) expect(FORMAT_CHECKS).toContain(check);
    }
    for (const check of CHECKS_OF_FULL_PAGES) expect(checksOfKind('reply')).toContain(check);
  });
});

/** What the filled-in fixtures are held to, kind by kind. */
const APPLICABLE: Readonly<Record<DocumentKind, string>> = {
  reply: '1-18, 21-23, 25, 27-32, 34-44, 48-54',
  'co-opinion': '1-18, 21-23, 25, 27-32, 34-35, 37-44, 48-54',
  'report-reply': '1-18, 21-24, 26, 33-35, 37-44, 46-50, 52-54',
  'feedback-form': '1-5, 13, 16, 52-54',
  'approval-sheet': '1-5, 13, 16, 52-54',
  'promise-fulfilment': '1-18, 21-23, 25, 27-32, 34-35, 37-44, 48-54',
  'handling-plan': '1-18, 21-24, 26, 33-35, 37-44, 46-50, 52-54',
  'implementation-plan': '1-18, 21-24, 26, 33-50, 52-54',
  'assignment-notice': '1-18, 21-23, 25, 27-32, 34-44, 50-54',
  'supervision-slip': '1-18, 21-23, 25, 27-32, 34-35, 37-44, 50-54',
  'urge-notice': '1-16, 21-23, 25, 27-32, 34-35, 37-44, 50-54',
  'supervision-notice': '1-18, 20-23, 25, 27-32, 34-35, 37-44, 50-54',
  'talk-record': '1-5, 13, 16, 52-54',
  'positions-statement': '1-5, 13, 16, 52-54',
  'special-report': '1-18, 21-24, 26, 33-35, 37-44, 46-50, 52-54',
  'coordination-minutes': '1-18, 21-22, 26, 33, 35, 42, 46-50, 52-54',
  circular: '1-18, 21-24, 26, 33-35, 37-44, 46-50, 52-54',
  'special-brief': '1-18, 21-22, 26, 33, 35, 42, 46-50, 52-54',
  compilation: '1-16, 21-24, 26, 33-50, 52-54',
  'monthly-list': '1-16, 21-24, 26, 33-50, 52-54',
  'periodic-report': '1-18, 21-24, 26, 33-35, 37-44, 46-50, 52-54',
  'investigation-report': '1-18, 21-24, 26, 33-35, 37-44, 46-50, 52-54',
  'supervision-plan': '1-18, 21-24, 26, 33-50, 52-54',
  'supervision-task': '1-18, 20-24, 26, 33-35, 37-44, 46-50, 52-54',
  'supervision-report': '1-18, 21-24, 26, 33-35, 37-44, 46-50, 52-54',
  'inspection-record': '1-5, 13, 16, 52-54',
  'return-visit-record': '1-5, 13, 16, 52-54',
  'summary-report': '1-18, 21-24, 26, 33-35, 37-44, 46-50, 52-54',
  'hand-over-slip': '1-5, 13, 16, 52-54',
};

describe('what a document of the fixtures is held to', () => {
  it.each(DOCUMENT_KINDS)('%s', (kind) => {
    expect(ranges(applicableChecks(kind, KIND_DOCUMENTS[kind]))).toBe(APPLICABLE[kind]);
  });
});

describe('elements', () => {
  const reply = PROPOSED.reply as OfficialDocument;
  const checks = (change: Partial<OfficialDocument>) =>
    applicableChecks('reply', officialDocumentSchema.parse({ ...reply, ...change }));

  it('drop the checks of what a document has not', () => {
    expect(checks({})).not.toContain(23);
    expect(
      checks({ head: { ...reply.head, documentNumber: { code: '云建函', year: 2026, serial: 1 } } }),
    ).toContain(23);
    expect(checks({ note: null })).not.toContain(44);
    expect(checks({ addressee: null })).not.toContain(34);
    expect(
      checks({ signature: { kind: 'unsealed', issuers: ['云州市住房和城乡建设局'], dateOfIssue: null } }),
    ).not.toContain(39);
    expect(
      checks({ head: { ...reply.head, classification: { level: '机密', period: null }, copyNumber: 1 } }),
    ).toEqual(expect.arrayContaining([19, 20]));
  });

  it('leave the red head to the paper where it is on it', () => {
    const preprinted = checks({ head: { ...reply.head, preprinted: true } });
    for (const check of [21, 22, 27, 28, 29, 30]) expect(preprinted).not.toContain(check);
    expect(preprinted).toContain(34);
  });

  it('follow the format that a clerk chose in place of the kind’s own', () => {
    expect(checks({ format: 'downward' })).not.toContain(27);
  });
});
