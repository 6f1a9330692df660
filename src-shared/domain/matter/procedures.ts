/** The stage bar of each kind: procedures are facts with a day and a person, not a line of states (S4 四, S0 二1, S3, S1 二4). */
import { type LocalDate, localDateOf } from '../calendar/local-date';
import type { MatterKind } from './matter-kind';
import type { AssignmentView, MatterState } from './matter-state';

const TWELVE = [
  'undertake', // 承接
  'assign', // 交办
  'handle', // 办理
  'supervise', // 督办
  'review', // 审核
  'reply', // 答复
  'inspect', // 视察
  'return-visit', // 回访
  'appraise', // 考评
  'summarise', // 总结
  'publish', // 公开
  'archive', // 归档
] as const;

const RESOLUTION = [
  'undertake',
  'compile', // 汇编
  'instruct', // 批示
  'executive-meeting', // 常务会议
  'assign',
  'plan', // 处理方案
  'consult', // 征求人大工作机构意见
  'handle',
  'review',
  'reply',
  'report', // 向常委会报告
  'archive',
] as const;

const BILL = [
  'undertake',
  'leading-group', // 领导小组
  'assign',
  'plan', // 实施方案
  'handle',
  'appraise',
  'review',
  'reply',
  'report',
  'archive',
] as const;

const SUPERVISED = [
  'undertake', // 立项
  'plan', // 督查方案
  'assign', // 督查任务
  'handle', // 跟踪督查
  'review',
  'reply', // 督查报告
  'use-results', // 成果运用
  'archive',
] as const;

export const PROCEDURES_OF_KIND = {
  'deputy-suggestion': TWELVE,
  'cppcc-proposal': TWELVE,
  resolution: RESOLUTION,
  'deliberation-opinion': RESOLUTION,
  bill: BILL,
  'supervised-matter': SUPERVISED,
} as const satisfies Record<MatterKind, readonly string[]>;

export type ProcedureCode = (typeof PROCEDURES_OF_KIND)[MatterKind][number];

export interface StageView {
  readonly procedure: ProcedureCode;
  readonly state: 'done' | 'current' | 'open';
  readonly on?: LocalDate;
  readonly person?: string;
}

/** Procedures that the office records as facts of their own; the others follow from the acts of handling. */
const DERIVED: ReadonlySet<ProcedureCode> = new Set([
  'undertake',
  'assign',
  'handle',
  'review',
  'reply',
  'publish',
  'archive',
]);

export function isRecordable(kind: MatterKind, procedure: string): boolean {
  const known: readonly string[] = PROCEDURES_OF_KIND[kind];
  return known.includes(procedure) && !DERIVED.has(procedure as ProcedureCode);
}

export function stageBarOf(matter: MatterState): StageView[] {
  const current = currentProcedure(matter);
  return PROCEDURES_OF_KIND[matter.facts.kind].map((procedure) => {
    const fact = factOf(matter, procedure);
    const state = procedure === current ? 'current' : fact ? 'done' : 'open';
    return { procedure, state, ...(fact ?? {}) };
  });
}

/** Where the matter stands: the furthest of the ordered procedures that has begun and not ended. */
export function currentProcedure(matter: MatterState): ProcedureCode {
  if (matter.archived) return 'archive';
  const open = matter.assignments.filter(
    (assignment) => assignment.state !== 'withdrawn' && assignment.facts.role !== 'co-handler',
  );
  if (open.length === 0) return matter.procedures.length > 0 ? latestRecorded(matter) : 'undertake';
  const order: Partial<Record<AssignmentView['state'], ProcedureCode>> = {
    assigned: 'assign',
    'return-requested': 'assign',
    'draft-submitted': 'review',
    'draft-approved': 'reply',
    replied: 'reply',
    delivered: 'reply',
    'fed-back': 'reply',
  };
  const rank: readonly string[] = ['assign', 'handle', 'review', 'reply'];
  const procedures = open.map((assignment) => order[assignment.state] ?? 'handle');
  return procedures.reduce((least, next) => (rank.indexOf(next) < rank.indexOf(least) ? next : least));
}

function latestRecorded(matter: MatterState): ProcedureCode {
  const procedure = matter.procedures.at(-1)?.procedure;
  const known: readonly string[] = PROCEDURES_OF_KIND[matter.facts.kind];
  return procedure !== undefined && known.includes(procedure) ? (procedure as ProcedureCode) : 'undertake';
}

interface Fact {
  readonly on: LocalDate;
  readonly person: string;
}

function factOf(matter: MatterState, procedure: ProcedureCode): Fact | undefined {
  const recorded = matter.procedures.filter((entry) => entry.procedure === procedure).at(-1);
  if (recorded) return { on: recorded.on, person: recorded.person };
  switch (procedure) {
    case 'undertake':
      return { on: matter.facts.receivedOn, person: matter.registered.actor.name };
    case 'assign':
      return firstFact(matter.assignments.map((assignment) => assignment.stamp));
    case 'handle':
      return firstFact(matter.assignments.flatMap(({ accepted }) => (accepted ? [accepted.stamp] : [])));
    case 'plan':
      return firstFact(matter.assignments.flatMap(({ plans }) => plans.map((plan) => plan.stamp)));
    case 'review':
      return lastFact(
        matter.assignments.flatMap(({ drafts }) =>
          drafts.flatMap(({ review }) => (review ? [review.stamp] : [])),
        ),
      );
    case 'reply':
      return lastFact(matter.assignments.flatMap(({ replies }) => replies.map((reply) => reply.stamp)));
    case 'publish':
      return matter.published && { on: matter.published.on, person: matter.published.stamp.actor.name };
    case 'archive':
      return matter.archived && { on: matter.archived.on, person: matter.archived.stamp.actor.name };
    default:
      return undefined;
  }
}

type StampLike = MatterState['registered'];

function firstFact(stamps: readonly StampLike[]): Fact | undefined {
  return toFact([...stamps].sort((left, right) => left.at - right.at)[0]);
}

function lastFact(stamps: readonly StampLike[]): Fact | undefined {
  return toFact([...stamps].sort((left, right) => right.at - left.at)[0]);
}

function toFact(stamp: StampLike | undefined): Fact | undefined {
  return stamp && { on: localDateOf(stamp.at), person: stamp.actor.name };
}
