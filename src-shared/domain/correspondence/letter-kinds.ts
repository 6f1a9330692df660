/** Kinds of letters that two desks send each other inside packages (PRODUCT 6). Each is also the label of a package that carries nothing weightier (SEALED-PACKAGE 3). */
import type { PackageKind } from '../../package-format/manifest';
import type { DocumentKind } from '../document/document-kind';
import type { Desk } from '../person/actor';

/** What the office issues to units. */
export const NOTICE_KINDS = [
  'urge', // 催办
  'supervise', // 督办, 督查
  'notice', // 通知
  'talk', // 约谈
  'circular', // 通报
  'extension', // 对延期申请的答复
  'close', // 同意销号、办结
] as const satisfies readonly PackageKind[];
export type NoticeKind = (typeof NOTICE_KINDS)[number];

/** What a unit sends to the office, and units that share a matter to each other. */
export const PAPER_KINDS = [
  'co-request', // 会办函: the lead asks its co-handlers
  'co-opinion', // 会办意见函
  'positions', // 各方理据 (S2 五)
  'plan', // 处理方案
  'report', // 专题报告, 进展报告, 对来文的回复
  'extension', // 延期申请 (S2 六)
  'close', // 办结、销号和承诺兑现报告
] as const satisfies readonly PackageKind[];
export type PaperKind = (typeof PAPER_KINDS)[number];

export type LetterKind = NoticeKind | PaperKind;

export function letterKindsOf(desk: Desk): readonly LetterKind[] {
  return desk === 'office' ? NOTICE_KINDS : PAPER_KINDS;
}

const NOTICE_OF_DOCUMENT: Readonly<Partial<Record<DocumentKind, NoticeKind>>> = {
  'assignment-notice': 'notice',
  'supervision-slip': 'supervise',
  'urge-notice': 'urge',
  'supervision-notice': 'supervise',
  'talk-record': 'talk',
  circular: 'circular',
  'monthly-list': 'circular',
  'implementation-plan': 'notice',
  'coordination-minutes': 'notice',
  'special-brief': 'notice',
  compilation: 'notice',
  'investigation-report': 'notice',
  'supervision-plan': 'supervise',
  'supervision-task': 'supervise',
  'supervision-report': 'supervise',
  'inspection-record': 'notice',
  'return-visit-record': 'notice',
  'summary-report': 'notice',
};

const PAPER_OF_DOCUMENT: Readonly<Partial<Record<DocumentKind, PaperKind>>> = {
  'co-opinion': 'co-opinion',
  'report-reply': 'report',
  'promise-fulfilment': 'close',
  'handling-plan': 'plan',
  'positions-statement': 'positions',
  'special-report': 'report',
  'periodic-report': 'report',
};

/** As what a document travels; undefined for one that goes another way: a reply with its approval, a slip with its medium. */
export function letterKindOfDocument(kind: DocumentKind, desk: Desk): LetterKind | undefined {
  return desk === 'office' ? NOTICE_OF_DOCUMENT[kind] : PAPER_OF_DOCUMENT[kind];
}

/** The formal document with which a unit may answer at length, where a kind of letter has one of its own. */
export const DOCUMENTS_OF_PAPER: Readonly<Record<PaperKind, readonly DocumentKind[]>> = {
  'co-request': [],
  'co-opinion': ['co-opinion'],
  positions: ['positions-statement'],
  plan: ['handling-plan'],
  report: ['special-report'],
  extension: [],
  close: ['promise-fulfilment'],
};
