/** Series of numbers (PRODUCT 7: co-handling opinions count apart) and what the head of a final must not lack (GB/T 9704 7.2). */
import type { OfficialDocument } from '@shared/document-model/official-document';
import { DOCUMENT_KINDS, KIND_FACTS } from '@shared/domain/document/document-kind';
import { headProblems, seriesCode, seriesOfKind } from '@shared/domain/document/number-series';
import { parseDocumentNumber } from '@shared/domain/reply/document-number';
import { describe, expect, it } from 'vitest';
import { KIND_DOCUMENTS, PROPOSED } from '../../../integration/document/kind-fixtures';
import { KIND_CIRCUMSTANCES } from '../../../integration/document/kinds/kind-circumstances';

const SETTINGS = { letterSeries: '云建函' };

describe('the series of a kind', () => {
  it('is the letters’, and another one for co-handling opinions', () => {
    expect(seriesCode('reply', SETTINGS)).toBe('云建函');
    expect(seriesCode('co-opinion', SETTINGS)).toBe('云建会函');
    expect(seriesCode('report-reply', SETTINGS)).toBe('云建报');
    expect(seriesCode('urge-notice', { letterSeries: '云政办函' })).toBe('云政办督函');
    expect(seriesCode('circular', { letterSeries: '云政办函' })).toBe('云政办发');
  });

  it('is made from a code of another form only where it must stand apart', () => {
    expect(seriesCode('urge-notice', { letterSeries: '云政督' })).toBe('云政督');
    expect(seriesCode('co-opinion', { letterSeries: '云政督' })).toBe('云政督会');
  });

  it('is what the unit chose', () => {
    expect(seriesCode('co-opinion', { ...SETTINGS, series: { 'co-opinion': ' 云建办会 ' } })).toBe(
      '云建办会',
    );
  });

  it('is none for forms, minutes and briefs, and empty while the unit has named none', () => {
    for (const kind of DOCUMENT_KINDS) {
      const { layout } = KIND_FACTS[kind];
      expect(seriesOfKind(kind) === undefined).toBe(layout === 'form' || layout === 'minutes');
      expect(seriesCode(kind, { letterSeries: '' })).toBe('');
    }
  });

  it('always makes a number that can be written', () => {
    for (const kind of DOCUMENT_KINDS) {
      const code = seriesCode(kind, SETTINGS);
      if (code !== '')
        expect(parseDocumentNumber(`${code}〔2026〕1号`)).toEqual({ code, year: 2026, serial: 1 });
    }
  });
});

describe('the head of a final', () => {
  it.each(DOCUMENT_KINDS)('%s of the fixtures lacks nothing', (kind) => {
    expect(headProblems(kind, KIND_DOCUMENTS[kind], KIND_CIRCUMSTANCES[kind].settings)).toEqual([]);
  });

  const report = KIND_DOCUMENTS['report-reply'] as OfficialDocument;
  const problems = (change: Partial<OfficialDocument>) =>
    headProblems('report-reply', { ...report, ...change }, SETTINGS);
  const head = (change: Partial<OfficialDocument['head']>) =>
    problems({ head: { ...report.head, ...change } });

  it('lacks its number while it is a proposal', () => {
    expect(headProblems('reply', PROPOSED.reply, SETTINGS)).toEqual(['number-missing']);
  });

  it('counts in its own series and year', () => {
    expect(head({ documentNumber: { code: '云建函', year: 2026, serial: 3 } })).toEqual([
      'number-of-other-series',
    ]);
    expect(head({ documentNumber: { code: '云建报', year: 2025, serial: 3 } })).toEqual([
      'number-of-other-year',
    ]);
  });

  it('has a copy number exactly where it is classified (7.2.1)', () => {
    expect(head({ copyNumber: 1 })).toEqual(['copy-number-without-secrecy']);
    expect(head({ classification: { level: '秘密', period: null } })).toEqual(['copy-number-missing']);
  });

  it('names its signer and one addressee where it goes up (7.2.6)', () => {
    expect(head({ signers: [] })).toEqual(['signer-missing']);
    expect(problems({ addressee: '市人民政府、市人大常委会' })).toEqual(['several-addressees-upward']);
    expect(problems({ addressee: null })).toEqual(['addressee-missing']);
  });

  it('is signed by who is on the mark (7.3.5.1)', () => {
    expect(head({ mark: { names: ['云州市财政局'], suffix: '文件' } })).toEqual(['mark-without-issuer']);
  });

  it('carries an issue where it is minutes (10.3)', () => {
    const minutes = KIND_DOCUMENTS['coordination-minutes'] as OfficialDocument;
    const without = { ...minutes, head: { ...minutes.head, issue: null } };
    expect(headProblems('coordination-minutes', without, SETTINGS)).toEqual(['issue-missing']);
  });
});
