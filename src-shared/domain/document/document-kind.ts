/** Every kind of official document and form that 承复 makes, by the instruments of PRODUCT 6 to 8: name, layout, and whose desk writes it. */
import { z } from 'zod';
import type { DocumentFormat } from '../../document-model/official-document';
import { ASSIGNMENT_ROLES, type AssignmentRole } from '../assignment/assignment';
import { isAnsweredToProposers, MATTER_KINDS, type MatterKind } from '../matter/matter-kind';
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
  /** The desk whose instrument it is. */
  readonly desk: Desk;
  /** The other desk writes it too. */
  readonly either: boolean;
  /** `matter`: needs a matter. `assignment`: and one unit's part of it. `none`: stands for itself, or for several matters. */
  readonly about: 'none' | 'matter' | 'assignment';
  /** The matters that have it. */
  readonly matterKinds: readonly MatterKind[];
  /** The parts in a matter that write or receive it; empty where it is about no single part. */
  readonly roles: readonly AssignmentRole[];
  /** The clause that asks for it. */
  readonly source: string;
}

/** Answered to the people who raised them (S4). */
const TO_PROPOSERS = MATTER_KINDS.filter(isAnsweredToProposers);
/** Answered to the government and the standing committee (S0, S1, S3). */
const TO_GOVERNMENT = MATTER_KINDS.filter((kind) => !isAnsweredToProposers(kind));
const OF_CONGRESS: readonly MatterKind[] = ['resolution', 'deliberation-opinion', 'bill'];

const ANSWERING: readonly AssignmentRole[] = ['sole', 'lead', 'separate'];
const CO_HANDLING: readonly AssignmentRole[] = ['co-handler'];

/** What each kind is; how it reads lies in `propose-document`, which checks it must pass in `document-checks`. */
export const KIND_FACTS: Readonly<Record<DocumentKind, KindFacts>> = {
  reply: of('assignment', '答复意见', 'letter', 'unit', 'PRODUCT 7', { matterKinds: TO_PROPOSERS }),
  'co-opinion': of('assignment', '会办意见函', 'letter', 'unit', 'PRODUCT 7', { roles: CO_HANDLING }),
  'report-reply': of('assignment', '办理情况报告', 'upward', 'unit', 'S0 二1, 二2', {
    matterKinds: TO_GOVERNMENT,
    either: true,
  }),
  'feedback-form': of('assignment', '征询意见表', 'form', 'unit', 'PRODUCT 8, S4 六', {
    matterKinds: TO_PROPOSERS,
    either: true,
  }),
  'approval-sheet': of('assignment', '送审签批单', 'form', 'unit', 'S0 二2'),
  'promise-fulfilment': of('assignment', '承诺事项办理情况函', 'letter', 'unit', 'PRODUCT 5', {
    matterKinds: TO_PROPOSERS,
  }),
  'handling-plan': of('assignment', '处理方案', 'upward', 'unit', 'S0 二2'),
  'implementation-plan': of('matter', '实施方案', 'downward', 'office', 'S3', { matterKinds: OF_CONGRESS }),
  'assignment-notice': of('assignment', '交办单', 'letter', 'office', 'S4 五', { roles: ASSIGNMENT_ROLES }),
  'supervision-slip': of('assignment', '督办单', 'letter', 'office', 'S4 五', { roles: ASSIGNMENT_ROLES }),
  'urge-notice': of('assignment', '催办单', 'letter', 'office', 'S4 五', { roles: ASSIGNMENT_ROLES }),
  'supervision-notice': of('assignment', '督查通知书', 'letter', 'office', 'S1 三4', {
    roles: ASSIGNMENT_ROLES,
  }),
  'talk-record': of('assignment', '约谈记录', 'form', 'office', 'S0 二3, S1 三4', {
    roles: ASSIGNMENT_ROLES,
  }),
  // The lead unit lists the positions and reports them (S1 二1, S2 五).
  'positions-statement': of('assignment', '各方理据', 'form', 'unit', 'S2 五, S1 二1', { roles: ['lead'] }),
  'special-report': of('assignment', '专题报告', 'upward', 'unit', 'S0 三2'),
  'coordination-minutes': of('matter', '协调会议纪要', 'minutes', 'office', 'S1 二1, S2 五'),
  circular: of('none', '通报', 'downward', 'office', 'S0 三1, S1 三3'),
  'special-brief': of('matter', '督查专报', 'minutes', 'office', 'S4 五', { matterKinds: TO_PROPOSERS }),
  // It goes up, to be instructed upon (S0 二1).
  compilation: of('none', '汇编', 'upward', 'office', 'S0 二1', {
    matterKinds: ['resolution', 'deliberation-opinion'],
  }),
  'monthly-list': of('none', '月度督办清单', 'downward', 'office', 'S2 二'),
  'periodic-report': of('none', '进展情况报告', 'upward', 'unit', 'S1 三1'),
  'investigation-report': of('none', '调研报告', 'upward', 'office', 'S1 三5'),
  'supervision-plan': of('none', '督查方案', 'downward', 'office', 'S1 二4'),
  'supervision-task': of('matter', '督查任务', 'downward', 'office', 'S1 二4'),
  'supervision-report': of('none', '督查报告', 'upward', 'office', 'S1 二4'),
  'inspection-record': of('matter', '视察记录', 'form', 'office', 'S4 四, S1 四3'),
  'return-visit-record': of('matter', '回访记录', 'form', 'office', 'S4 四, S1 三2'),
  'summary-report': of('none', '办理工作总结', 'upward', 'office', 'S4 四'),
  'hand-over-slip': of('none', '移交清单', 'form', 'unit', 'SEALED-PACKAGE 1', { either: true }),
};

function of(
  about: KindFacts['about'],
  name: string,
  layout: KindFacts['layout'],
  desk: Desk,
  source: string,
  special: Partial<Pick<KindFacts, 'matterKinds' | 'roles' | 'either'>> = {},
): KindFacts {
  const roles = about === 'assignment' ? ANSWERING : [];
  return { name, layout, desk, about, source, either: false, matterKinds: MATTER_KINDS, roles, ...special };
}

export function isWrittenAt(kind: DocumentKind, desk: Desk): boolean {
  return KIND_FACTS[kind].either || KIND_FACTS[kind].desk === desk;
}

export interface KindPlace {
  readonly desk: Desk;
  readonly matterKind?: MatterKind | undefined;
  readonly role?: AssignmentRole | undefined;
}

/** Whether a desk can write this kind about a matter of that kind and a part of that role; without them, about none. */
export function isWritable(kind: DocumentKind, { desk, matterKind, role }: KindPlace): boolean {
  const { about, matterKinds, roles } = KIND_FACTS[kind];
  if (!isWrittenAt(kind, desk)) return false;
  if (matterKind === undefined) return about === 'none';
  if (!matterKinds.includes(matterKind)) return false;
  // The office's own report to the standing committee is about the whole matter.
  if (kind === 'report-reply' && desk === 'office') return true;
  if (about !== 'assignment') return true;
  return role !== undefined && roles.includes(role);
}
