/** Every kind of official document and form that 承复 makes, by the instruments of PRODUCT 6 to 8: name, layout, and whose desk writes it. */
import { z } from 'zod';
import type { DocumentFormat } from '../../document-model/official-document';
import type { Desk } from '../person/actor';

export const DOCUMENT_KINDS = [
  // Answers (PRODUCT 7)
  'reply',
  'co-opinion',
  'report-reply',
  'feedback-form',
  'approval-sheet',
  'promise-fulfilment',
  // Plans (S0, S3)
  'handling-plan',
  'implementation-plan',
  // 三单 (S4) and the notice (S1)
  'assignment-notice',
  'supervision-slip',
  'urge-notice',
  'supervision-notice',
  'talk-record',
  // Disagreement and hot issues (S0, S2)
  'positions-statement',
  'special-report',
  'coordination-minutes',
  // Results
  'circular',
  'special-brief',
  'compilation',
  'monthly-list',
  'periodic-report',
  'investigation-report',
  // 督查 (S1)
  'supervision-plan',
  'supervision-task',
  'supervision-report',
  // Visits (S4)
  'inspection-record',
  'return-visit-record',
  'summary-report',
  // Exchange
  'hand-over-slip',
] as const;
export const documentKindSchema = z.enum(DOCUMENT_KINDS);
export type DocumentKind = z.infer<typeof documentKindSchema>;

export interface KindFacts {
  readonly name: string;
  /** `form`: a ruled form; else the format of GB/T 9704. */
  readonly layout: DocumentFormat | 'form';
  readonly desk: Desk;
  /** `matter`: needs a matter. `assignment`: and one unit's part of it. `none`: stands for itself. */
  readonly about: 'none' | 'matter' | 'assignment';
  /** The clause that asks for it. */
  readonly source: string;
}

/** What each kind is; how it reads lies in `propose-document`, which checks it must pass in the format table. */
export const KIND_FACTS: Readonly<Record<DocumentKind, KindFacts>> = {
  reply: fact('答复意见', 'letter', 'unit', 'assignment', 'PRODUCT 7'),
  'co-opinion': fact('会办意见函', 'letter', 'unit', 'assignment', 'PRODUCT 7'),
  'report-reply': fact('办理情况报告', 'upward', 'unit', 'assignment', 'S0 二4'),
  'feedback-form': fact('征询意见表', 'form', 'unit', 'assignment', 'PRODUCT 8'),
  'approval-sheet': fact('送审签批单', 'form', 'unit', 'assignment', 'PRODUCT 7'),
  'promise-fulfilment': fact('承诺事项办理情况函', 'letter', 'unit', 'assignment', 'PRODUCT 5'),
  'handling-plan': fact('处理方案', 'upward', 'unit', 'assignment', 'S0 二2'),
  'implementation-plan': fact('实施方案', 'downward', 'office', 'matter', 'S3'),
  'assignment-notice': fact('交办单', 'letter', 'office', 'assignment', 'S4'),
  'supervision-slip': fact('督办单', 'letter', 'office', 'assignment', 'S4'),
  'urge-notice': fact('催办单', 'letter', 'office', 'assignment', 'S4'),
  'supervision-notice': fact('督查通知书', 'letter', 'office', 'assignment', 'S1'),
  'talk-record': fact('约谈记录', 'form', 'office', 'assignment', 'S0'),
  'positions-statement': fact('各方理据', 'form', 'office', 'matter', 'S2'),
  'special-report': fact('专题报告', 'upward', 'unit', 'assignment', 'S0 三2'),
  'coordination-minutes': fact('协调会议纪要', 'minutes', 'office', 'matter', 'S1'),
  circular: fact('通报', 'downward', 'office', 'none', 'S0, S1'),
  'special-brief': fact('督查专报', 'minutes', 'office', 'matter', 'S4'),
  compilation: fact('汇编', 'downward', 'office', 'none', 'S0'),
  'monthly-list': fact('月度督办清单', 'downward', 'office', 'none', 'S2'),
  'periodic-report': fact('进展情况报告', 'upward', 'unit', 'none', 'S1'),
  'investigation-report': fact('调研报告', 'upward', 'office', 'none', 'S1'),
  'supervision-plan': fact('督查方案', 'downward', 'office', 'none', 'S1'),
  'supervision-task': fact('督查任务书', 'downward', 'office', 'none', 'S1'),
  'supervision-report': fact('督查报告', 'upward', 'office', 'none', 'S1'),
  'inspection-record': fact('视察记录', 'form', 'office', 'matter', 'S4'),
  'return-visit-record': fact('回访记录', 'form', 'office', 'matter', 'S1, S4'),
  'summary-report': fact('办理工作总结', 'upward', 'office', 'none', 'S4'),
  'hand-over-slip': fact('移交清单', 'form', 'unit', 'none', 'DOCUMENT-FORMAT 3'),
};

function fact(
  name: string,
  layout: KindFacts['layout'],
  desk: Desk,
  about: KindFacts['about'],
  source: string,
): KindFacts {
  return { name, layout, desk, about, source };
}
