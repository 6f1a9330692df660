/** Words for what a matter is: kind, number, classification, urgency, grade, proposers and procedures. */
import type { Proposer, Urgency } from '@shared/domain/matter/matter';
import type { MatterKind } from '@shared/domain/matter/matter-kind';
import type { ProcedureCode } from '@shared/domain/matter/procedures';
import type { MATTER_TABS } from '@shared/ipc/calls/matter-calls';

export {
  CLASSIFICATION_WORDS,
  GRADE_LEADER_WORDS,
  GRADE_WORDS,
  MATTER_KIND_WORDS,
} from '@shared/domain/wording/matter-wording';

/** In front of a number, where room is short. */
export const MATTER_KIND_SHORT_WORDS: Readonly<Record<MatterKind, string>> = {
  resolution: '决议',
  'deliberation-opinion': '审议意见',
  bill: '议案',
  'deputy-suggestion': '建议',
  'cppcc-proposal': '提案',
  'supervised-matter': '督查',
};

/** 建议 第48号; a number that is no plain figure (2026-3) stands by itself. */
export function matterLabel(kind: MatterKind | undefined, number: string): string {
  const word = kind === undefined ? '事项' : MATTER_KIND_SHORT_WORDS[kind];
  return /^\d+$/.test(number) ? `${word} 第${number}号` : `${word} ${number}`;
}

export const URGENCY_WORDS: Readonly<Record<Urgency, string>> = {
  none: '平件',
  urgent: '加急',
  'extra-urgent': '特急',
};

export const PROPOSER_KIND_WORDS: Readonly<Record<Proposer['kind'], string>> = {
  deputy: '代表',
  member: '委员',
  collective: '集体提案人',
  body: '机关或会议',
};

const PROCEDURE_WORDS: Readonly<Record<ProcedureCode, string>> = {
  undertake: '承接',
  assign: '交办',
  handle: '办理',
  supervise: '督办',
  review: '审核',
  reply: '答复',
  inspect: '视察',
  'return-visit': '回访',
  appraise: '考评',
  summarise: '总结',
  publish: '公开',
  archive: '归档',
  compile: '汇编',
  instruct: '批示',
  'executive-meeting': '常务会议',
  plan: '处理方案',
  consult: '征求意见',
  report: '报告常委会',
  'leading-group': '领导小组',
  'use-results': '成果运用',
};

/** The same procedure has another name for bills (S3) and supervised matters (S1 二4). */
const PROCEDURE_WORDS_OF_KIND: Readonly<
  Partial<Record<MatterKind, Readonly<Partial<Record<ProcedureCode, string>>>>>
> = {
  bill: { plan: '实施方案', appraise: '考核通报' },
  'supervised-matter': {
    undertake: '立项',
    plan: '督查方案',
    assign: '督查任务',
    handle: '跟踪督查',
    reply: '督查报告',
  },
};

/** Rows carry the procedure as text; an unknown one is shown as it is. */
export function procedureWord(kind: MatterKind, procedure: string): string {
  const code = procedure as ProcedureCode;
  return PROCEDURE_WORDS_OF_KIND[kind]?.[code] ?? PROCEDURE_WORDS[code] ?? procedure;
}

/** Tabs of the list, each a question a clerk asks. */
export const MATTER_TAB_WORDS: Readonly<Record<(typeof MATTER_TABS)[number], string>> = {
  all: '全部',
  mine: '待我办',
  overdue: '逾期',
  soon: '临期',
  waiting: '等别人',
  dissatisfied: '不满意',
  closed: '已归档',
};

export const MATTER_TAB_EMPTY_WORDS: Readonly<Record<(typeof MATTER_TABS)[number], string>> = {
  all: '还没有事项',
  mine: '没有轮到本单位办的事项',
  overdue: '没有逾期的事项',
  soon: '没有临期的事项',
  waiting: '没有在等别人的事项',
  dissatisfied: '没有不满意的事项',
  closed: '还没有归档的事项',
};
