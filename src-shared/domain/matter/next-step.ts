/** “下一步: 谁做什么, 哪天前”: the open steps of a matter, most urgent first (PRODUCT 1). */
import type { DuePurpose } from '../assignment/assignment';
import { type LocalDate, startOfDay } from '../calendar/local-date';
import { letterSteps } from '../correspondence/letter-steps';
import type { AssignmentId, UnitId } from '../identifiers';
import type { Desk } from '../person/actor';
import { isInConflict } from '../reply/draft-tree';
import type { Awaited } from '../workflow/stage';
import { awaitedStage, isPlanComplete } from '../workflow/stage-engine';
import type { StageCode } from '../workflow/stages';
import { clocksOfAssignment, openPeriodClock } from './matter-clocks';
import { isAnsweredToProposers } from './matter-kind';
import type { AssignmentView, MatterState } from './matter-state';
import { closedSince, waitingSince } from './waiting-since';

/** Stages that the office is asked to record: what the tables say is awaited. */
export const STAGE_STEP_CODES = [
  'compile', // 汇编
  'instruct', // 批示
  'executive-meeting', // 常务会议研究
  'leading-group', // 成立领导小组
  'implementation-plan', // 实施方案
  'supervision-plan', // 督查方案
  'consult', // 处理方案征求意见
  'report', // 向常委会报告
  'supervision-report', // 督查报告
  'use-results', // 成果运用
] as const satisfies readonly StageCode[];

export const STEP_CODES = [
  ...STAGE_STEP_CODES,
  'assign', // 交办
  'sign-for', // 签收
  'decide-return', // 研究退办申请
  'submit-plan', // 报处理方案
  'submit-report', // 报本期进展
  'write-opinion', // 写会办意见
  'write-reply', // 写答复
  'revise-reply', // 按审核意见修改
  'review-draft', // 审核初稿
  'settle-drafts', // 对照并行的答复稿，选定一份
  'finalise-reply', // 签发盖章并报送正式答复
  'deliver-reply', // 送达答复
  'register-feedback', // 登记征询意见
  'decide-redo', // 不满意，研究重新办理
  'redo-reply', // 重新办理
  'answer-letter', // 回复来文
  'decide-extension', // 研究延期申请
  'publish', // 公开
  'archive', // 归档
] as const;
export type StepCode = (typeof STEP_CODES)[number];

export interface NextStep {
  readonly code: StepCode;
  readonly desk: Desk;
  readonly unitId: UnitId;
  /** Name of the acting unit; absent where the office acts. */
  readonly unitName?: string;
  readonly assignmentId?: AssignmentId;
  readonly dueOn?: LocalDate;
  /** The senders of the letters that wait for an answer. */
  readonly askedBy?: readonly UnitId[];
  /** The instant since which this step waits. */
  readonly since: number;
}

/** All open steps; empty when the matter is archived. */
export function nextSteps(matter: MatterState): NextStep[] {
  if (matter.archived) return [];
  const open = matter.assignments.filter((assignment) => assignment.state !== 'withdrawn');
  if (open.every(({ facts }) => facts.role === 'co-handler')) {
    // Nobody is there who answers: never assigned, or the one who had to was withdrawn.
    return [
      ...open.flatMap((assignment) => stepOfAssignment(matter, assignment)),
      ...preparingSteps(matter),
      ...letterSteps(matter),
    ].sort(byDueDate);
  }
  const steps = open
    .filter((assignment) => !isOpinionMoot(matter, assignment))
    .flatMap((assignment) => [...stepOfAssignment(matter, assignment), ...periodicStep(matter, assignment)]);
  const all = steps.length > 0 ? steps : closingSteps(matter);
  const consulting = isPlanComplete(matter) ? stageStep(matter, 'after-plan', lastPlanAt(matter)) : [];
  return [...all, ...consulting, ...letterSteps(matter)].sort(byDueDate);
}

/** What comes before the first assignment; a matter that had one already is only assigned anew. */
function preparingSteps(matter: MatterState): NextStep[] {
  const first = matter.assignments.length === 0;
  const stage = first ? stageStep(matter, 'before-assign', lastRecordAt(matter)) : [];
  return stage.length > 0 ? stage : [assignStep(matter)];
}

/** The recorded stage that the office is asked for, due with the clock that its record stops (D2, D4). */
function stageStep(matter: MatterState, phase: Awaited, since: number): NextStep[] {
  const stage = awaitedStage(matter, phase)?.code;
  const code = STAGE_STEP_CODES.find((known) => known === stage);
  if (code === undefined) return [];
  const purpose = PURPOSE_OF_STAGE[code];
  const dueOn = matter.assignments
    .filter(({ state }) => state !== 'withdrawn')
    .flatMap((assignment) => clocksOfAssignment(assignment, matter))
    .filter((clock) => clock.purpose === purpose && clock.doneOn === undefined)
    .map(({ due }) => due.dueOn)
    .sort()[0];
  return [{ ...officeStep(matter, code, since), ...(dueOn === undefined ? {} : { dueOn }) }];
}

const PURPOSE_OF_STAGE: Readonly<Partial<Record<StepCode, DuePurpose>>> = {
  consult: 'plan-comments',
  report: 'report',
};

function lastPlanAt(matter: MatterState): number {
  const plans = matter.assignments.flatMap((assignment) => assignment.plans.map(({ stamp }) => stamp.at));
  return Math.max(matter.registered.at, ...plans);
}

function lastRecordAt(matter: MatterState): number {
  return Math.max(matter.registered.at, ...matter.procedures.map(({ stamp }) => stamp.at));
}

function byDueDate(left: NextStep, right: NextStep): number {
  return (left.dueOn ?? '9999').localeCompare(right.dueOn ?? '9999');
}

/** Once the lead has replied, an opinion that never came is waited for no longer; a redo asks for it again. */
function isOpinionMoot(matter: MatterState, assignment: AssignmentView): boolean {
  return (
    assignment.facts.role === 'co-handler' &&
    assignment.state !== 'return-requested' &&
    matter.assignments.some(({ facts, state }) => facts.role === 'lead' && hasReplied(state))
  );
}

function hasReplied(state: AssignmentView['state']): boolean {
  return state === 'replied' || state === 'delivered' || state === 'fed-back';
}

function assignStep(matter: MatterState): NextStep {
  const withdrawals = matter.assignments.flatMap(({ withdrawal, returnDecisions }) =>
    [withdrawal, returnDecisions.at(-1)].flatMap((act) => (act ? [act.stamp.at] : [])),
  );
  return officeStep(matter, 'assign', Math.max(matter.registered.at, ...withdrawals));
}

function closingSteps(matter: MatterState): NextStep[] {
  const since = closedSince(matter);
  const stage = stageStep(matter, 'after-reply', Math.max(since, lastRecordAt(matter)));
  if (stage.length > 0) return stage;
  if (!matter.published && isAnsweredToProposers(matter.facts.kind) && isPublishable(matter)) {
    return [officeStep(matter, 'publish', since)];
  }
  return [officeStep(matter, 'archive', Math.max(since, matter.published?.stamp.at ?? 0))];
}

function isPublishable(matter: MatterState): boolean {
  return matter.assignments.some((assignment) => assignment.replies.at(-1)?.content.publicity === 'public');
}

function officeStep(
  matter: MatterState,
  code: StepCode,
  since: number,
  assignment?: AssignmentView,
): NextStep {
  return {
    code,
    desk: 'office',
    unitId: matter.office,
    since,
    ...(assignment ? { assignmentId: assignment.id } : {}),
  };
}

function stepOfAssignment(matter: MatterState, assignment: AssignmentView): NextStep[] {
  const since = waitingSince(assignment);
  const byOffice = (code: StepCode): NextStep => officeStep(matter, code, since, assignment);
  const byUnit = (code: StepCode, purpose: DuePurpose): NextStep => {
    const dueOn = clocksOfAssignment(assignment, matter).find((clock) => clock.purpose === purpose)?.due
      .dueOn;
    return {
      code,
      desk: 'unit',
      unitId: assignment.facts.unit.unitId,
      unitName: assignment.facts.unit.name,
      assignmentId: assignment.id,
      since,
      ...(dueOn === undefined ? {} : { dueOn }),
    };
  };
  switch (assignment.state) {
    case 'assigned':
      return [byUnit('sign-for', 'sign-for')];
    case 'return-requested':
      return [byOffice('decide-return')];
    case 'handling':
      return [handlingStep(assignment, byUnit)];
    case 'draft-submitted':
      if (isInConflict(assignment)) return [byUnit('settle-drafts', 'reply')];
      return [byOffice('review-draft')];
    case 'draft-returned':
      return [byUnit(isInConflict(assignment) ? 'settle-drafts' : 'revise-reply', 'reply')];
    case 'draft-approved':
      return [byUnit('finalise-reply', 'reply')];
    case 'redo':
      return [byUnit('redo-reply', 'reply')];
    case 'replied':
      return [byOffice('deliver-reply')];
    case 'delivered':
      return isAnsweredToProposers(matter.facts.kind) ? [byOffice('register-feedback')] : [];
    case 'fed-back':
      return undecidedForm(assignment) ? [byOffice('decide-redo')] : [];
    case 'opinion-submitted':
    case 'withdrawn':
      return [];
  }
}

const REPORTING: readonly AssignmentView['state'][] = [
  'handling',
  'draft-submitted',
  'draft-returned',
  'draft-approved',
  'redo',
];

/** The earliest period that is not reported on, while the matter is being handled (D7, D8, D9); `isAskedFor` says from when. */
function periodicStep(matter: MatterState, assignment: AssignmentView): NextStep[] {
  if (!REPORTING.includes(assignment.state)) return [];
  const open = openPeriodClock(assignment, matter)?.due;
  if (open === undefined) return [];
  return [
    {
      code: 'submit-report',
      desk: 'unit',
      unitId: assignment.facts.unit.unitId,
      unitName: assignment.facts.unit.name,
      assignmentId: assignment.id,
      since: Math.max(assignment.reports.at(-1)?.stamp.at ?? assignment.stamp.at, startOfDay(open.startOn)),
      dueOn: open.dueOn,
    },
  ];
}

function handlingStep(
  assignment: AssignmentView,
  byUnit: (code: StepCode, purpose: DuePurpose) => NextStep,
): NextStep {
  if (assignment.facts.role === 'co-handler') return byUnit('write-opinion', 'co-opinion');
  const planDue = assignment.facts.clocks.some((clock) => clock.purpose === 'handling-plan');
  if (planDue && assignment.plans.length === 0) return byUnit('submit-plan', 'handling-plan');
  return byUnit('write-reply', 'reply');
}

/** 不满意 of any proposer in the latest round calls for a redo (PRODUCT 4 D15); a proposer's later form replaces the earlier one. */
export function isDissatisfied(assignment: AssignmentView): boolean {
  return dissatisfiedForm(assignment) !== undefined;
}

/** The newest form that calls for a redo. */
export function dissatisfiedForm(assignment: AssignmentView): AssignmentView['feedback'][number] | undefined {
  const round = assignment.feedback.filter((form) => form.round === assignment.replies.length);
  const standing = new Map(round.map((form) => [form.proposer, form]));
  return [...standing.values()].findLast((form) => form.overall === 'dissatisfied');
}

/** The form on which the office still has to decide: a redo, or a reasoned refusal of one. */
export function undecidedForm(assignment: AssignmentView): AssignmentView['feedback'][number] | undefined {
  const form = dissatisfiedForm(assignment);
  const refused = assignment.redoRefusals.some((refusal) => refusal.feedbackEventId === form?.stamp.eventId);
  return refused ? undefined : form;
}
