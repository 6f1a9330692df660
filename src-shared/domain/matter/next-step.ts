/** “下一步: 谁做什么, 哪天前”: the open steps of a matter, most urgent first (PRODUCT 1). */
import type { DuePurpose } from '../assignment/assignment';
import type { LocalDate } from '../calendar/local-date';
import type { AssignmentId, UnitId } from '../identifiers';
import type { Desk } from '../person/actor';
import { clocksOfAssignment } from './matter-clocks';
import { isAnsweredToProposers } from './matter-kind';
import type { AssignmentView, MatterState } from './matter-state';

export const STEP_CODES = [
  'assign', // 交办
  'sign-for', // 签收
  'decide-return', // 研究退办申请
  'submit-plan', // 报处理方案
  'write-opinion', // 写会办意见
  'write-reply', // 写答复
  'revise-reply', // 按审核意见修改
  'review-draft', // 审核初稿
  'finalise-reply', // 签发盖章并报送正式答复
  'deliver-reply', // 送达答复
  'register-feedback', // 登记征询意见
  'decide-redo', // 不满意，研究重新办理
  'redo-reply', // 重新办理
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
}

/** All open steps; empty when the matter is archived. */
export function nextSteps(matter: MatterState): NextStep[] {
  if (matter.archived) return [];
  const open = matter.assignments.filter((assignment) => assignment.state !== 'withdrawn');
  if (open.length === 0) return [officeStep(matter, 'assign')];
  const steps = open.flatMap((assignment) => stepOfAssignment(matter, assignment));
  const all = steps.length > 0 ? steps : closingSteps(matter);
  return all.sort((left, right) => (left.dueOn ?? '9999').localeCompare(right.dueOn ?? '9999'));
}

function closingSteps(matter: MatterState): NextStep[] {
  if (!matter.published && isAnsweredToProposers(matter.facts.kind) && isPublishable(matter)) {
    return [officeStep(matter, 'publish')];
  }
  return [officeStep(matter, 'archive')];
}

function isPublishable(matter: MatterState): boolean {
  return matter.assignments.some((assignment) => assignment.replies.at(-1)?.content.publicity === 'public');
}

function officeStep(matter: MatterState, code: StepCode, assignment?: AssignmentView): NextStep {
  return {
    code,
    desk: 'office',
    unitId: matter.office,
    ...(assignment ? { assignmentId: assignment.id } : {}),
  };
}

function stepOfAssignment(matter: MatterState, assignment: AssignmentView): NextStep[] {
  const byUnit = (code: StepCode, purpose: DuePurpose): NextStep => {
    const dueOn = clocksOfAssignment(assignment).find((clock) => clock.purpose === purpose)?.due.dueOn;
    return {
      code,
      desk: 'unit',
      unitId: assignment.facts.unit.unitId,
      unitName: assignment.facts.unit.name,
      assignmentId: assignment.id,
      ...(dueOn === undefined ? {} : { dueOn }),
    };
  };
  switch (assignment.state) {
    case 'assigned':
      return [byUnit('sign-for', 'sign-for')];
    case 'return-requested':
      return [officeStep(matter, 'decide-return', assignment)];
    case 'handling':
      return [handlingStep(assignment, byUnit)];
    case 'draft-submitted':
      return [officeStep(matter, 'review-draft', assignment)];
    case 'draft-returned':
      return [byUnit('revise-reply', 'reply')];
    case 'draft-approved':
      return [byUnit('finalise-reply', 'reply')];
    case 'redo':
      return [byUnit('redo-reply', 'reply')];
    case 'replied':
      return [officeStep(matter, 'deliver-reply', assignment)];
    case 'delivered':
      return isAnsweredToProposers(matter.facts.kind)
        ? [officeStep(matter, 'register-feedback', assignment)]
        : [];
    case 'fed-back':
      return isDissatisfied(assignment) ? [officeStep(matter, 'decide-redo', assignment)] : [];
    case 'opinion-submitted':
    case 'withdrawn':
      return [];
  }
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

/** 不满意 in the latest round of feedback calls for a redo (PRODUCT 4 D15). */
export function isDissatisfied(assignment: AssignmentView): boolean {
  const since = assignment.replies.at(-1)?.stamp.at ?? 0;
  return assignment.feedback.some((form) => form.stamp.at >= since && form.overall === 'dissatisfied');
}
