/** 发文字号 of each kind: which series it counts in (PRODUCT 7: co-handling opinions have their own), and what a head that a clerk edited still lacks. */
import { z } from 'zod';
import type { DocumentModel } from '../../document-model/document-model';
import type { OfficialDocument } from '../../document-model/official-document';
import { type DocumentKind, KIND_FACTS } from './document-kind';

/** Series beside that of the letters; each starts again at 1 with the year. */
export const OTHER_SERIES = ['co-opinion', 'report', 'notice', 'supervision'] as const;
export const otherSeriesSchema = z.enum(OTHER_SERIES);
export type OtherSeries = z.infer<typeof otherSeriesSchema>;
export type Series = 'letter' | OtherSeries;

export interface SeriesSettings {
  /** 云建函. */
  readonly letterSeries: string;
  /** Codes that the unit chose for other series. */
  readonly series?: Readonly<Partial<Record<OtherSeries, string>>> | undefined;
}

/** Kinds that do not count with the others of their format. */
const OWN_SERIES: Readonly<Partial<Record<DocumentKind, Series>>> = {
  'co-opinion': 'co-opinion',
  'assignment-notice': 'supervision',
  'supervision-slip': 'supervision',
  'urge-notice': 'supervision',
  'supervision-notice': 'supervision',
};

/** Undefined for forms, and for minutes and briefs, which carry an issue. */
export function seriesOfKind(kind: DocumentKind): Series | undefined {
  const own = OWN_SERIES[kind];
  if (own) return own;
  switch (KIND_FACTS[kind].layout) {
    case 'letter':
      return 'letter';
    case 'upward':
      return 'report';
    case 'downward':
      return 'notice';
    case 'minutes':
    case 'form':
      return undefined;
  }
}

/** After the unit's own characters: 云建 + 会函. */
const ENDINGS: Readonly<Record<OtherSeries, string>> = {
  'co-opinion': '会函',
  report: '报',
  notice: '发',
  supervision: '督函',
};

/** The 代字 of a kind; empty while the unit has named none, or where the kind has none. */
export function seriesCode(kind: DocumentKind, settings: SeriesSettings): string {
  const own = seriesOfKind(kind);
  if (own === undefined) return '';
  return own === 'letter' ? settings.letterSeries.trim() : codeOfSeries(own, settings);
}

/** The unit's choice, else made from its letter series: 云建报 beside 云建函. */
export function codeOfSeries(series: OtherSeries, { letterSeries, series: chosen }: SeriesSettings): string {
  const named = chosen?.[series]?.trim() ?? '';
  if (named !== '') return named;
  const letters = letterSeries.trim();
  if (letters.endsWith('函')) return `${letters.slice(0, -1)}${ENDINGS[series]}`;
  // From a code of another form only the series that must stand apart is made.
  return series === 'co-opinion' && letters !== '' ? `${letters}会` : letters;
}

export const HEAD_PROBLEMS = [
  'number-missing', // 7.2.5
  'number-of-other-year', // 7.2.5: the year of issue
  'number-of-other-series', // PRODUCT 7: a series of its own
  'issue-missing', // 10.3
  'copy-number-missing', // 7.2.1: a classified document carries one
  'copy-number-without-secrecy', // 7.2.1
  'signer-missing', // 7.2.6: upward documents name the signer
  'mark-without-issuer', // 7.3.5.1: who is on the mark signs
  'addressee-missing', // 7.3.2
  'several-addressees-upward', // an upward document goes to one body, others get a copy
] as const;
export type HeadProblem = (typeof HEAD_PROBLEMS)[number];

/** What stands against the head of a final; a draft may still have any of it. */
export function headProblems(
  kind: DocumentKind,
  model: DocumentModel,
  settings: SeriesSettings,
): HeadProblem[] {
  if (model.shape === 'form') return [];
  const { head, format, addressee } = model;
  const minutes = format === 'minutes';
  const found: [HeadProblem, boolean][] = [
    ['number-missing', !minutes && head.documentNumber === null],
    ['number-of-other-year', isOfOtherYear(model)],
    ['number-of-other-series', isOfOtherSeries(model, seriesCode(kind, settings))],
    ['issue-missing', minutes && head.issue === null],
    ['copy-number-missing', head.classification !== null && head.copyNumber === null],
    ['copy-number-without-secrecy', head.classification === null && head.copyNumber !== null],
    ['signer-missing', format === 'upward' && head.signers.length === 0],
    ['mark-without-issuer', hasSilentIssuer(model)],
    ['addressee-missing', !minutes && addressee === null],
    ['several-addressees-upward', format === 'upward' && /[，、,;；]/u.test(addressee ?? '')],
  ];
  return found.flatMap(([problem, stands]) => (stands ? [problem] : []));
}

function isOfOtherYear({ head, signature }: OfficialDocument): boolean {
  if (head.documentNumber === null || signature.kind === 'none' || signature.dateOfIssue === null)
    return false;
  return !signature.dateOfIssue.startsWith(`${head.documentNumber.year}-`);
}

/** While no series is known, none is wrong. */
function isOfOtherSeries({ head }: OfficialDocument, code: string): boolean {
  return head.documentNumber !== null && code !== '' && head.documentNumber.code !== code;
}

/** A brief's mark is its name; every other mark is the issuers'. */
function hasSilentIssuer({ head, signature }: OfficialDocument): boolean {
  if (signature.kind !== 'sealed' && signature.kind !== 'unsealed') return false;
  return head.mark.names.length === signature.issuers.length
    ? head.mark.names.some((name) => !signature.issuers.includes(name))
    : head.mark.names.length > signature.issuers.length;
}
