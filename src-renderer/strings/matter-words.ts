/** Words for what a matter is: kind, number, classification, urgency, grade, proposers and procedures. */
import type { Proposer, ReportingPlan, Supervision, Urgency } from '@shared/domain/matter/matter';
import type { MatterKind } from '@shared/domain/matter/matter-kind';
import { stageOf } from '@shared/domain/workflow/stages';
import type { MatterRow } from '@shared/ipc/calls/matter-calls';
import type { MATTER_TABS } from '@shared/ipc/calls/matter-question';

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

/** 环节 of a row: as the matter's own rules name it, else as the table of its kind; one of a newer version is shown as it is. */
export function stageWord({ kind, procedure, stageName, archived }: StageOfRow): string {
  return archived ? '已归档' : (stageName ?? stageOf(kind, procedure)?.name ?? procedure);
}

type StageOfRow = Pick<MatterRow, 'kind' | 'procedure' | 'stageName' | 'archived'>;

export const SUPERVISION_SOURCE_WORDS: Readonly<Record<Supervision['source'], string>> = {
  meeting: '重要会议',
  document: '重要文件、重大政策',
  law: '法律法规',
  'key-work': '年度重点工作、重大项目',
  livelihood: '民生实事',
  conduct: '依法行政、效能、作风',
  instruction: '领导批示、指示和交办',
  emergency: '突发事件善后',
  inspection: '巡视、督查、专项检查反馈的整改',
};

export const REPORTING_WORDS: Readonly<Record<ReportingPlan, string>> = {
  'annual-work': '年度重点工作，按季度报告',
  livelihood: '民生实事，按月反馈',
  'long-running': '长期办理，分阶段报告',
};

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
