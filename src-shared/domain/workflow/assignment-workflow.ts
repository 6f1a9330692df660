/**
 * The workflow of one assignment as one table, state × act → state, shared by both desks: the window offers what it
 * allows, the use case checks it again, the fold follows it. An act is the event that records it.
 */

import type { EventType } from '../../package-format/events/event';
import type { AssignmentRole } from '../assignment/assignment';

export const ASSIGNMENT_STATES = [
  'assigned', // 待签收
  'return-requested', // 申请退办
  'withdrawn', // 已撤回（改办）
  'handling', // 办理中
  'opinion-submitted', // 会办意见已报
  'draft-submitted', // 待审核
  'draft-returned', // 退回修改
  'draft-approved', // 审核通过，待正式答复
  'replied', // 已答复
  'delivered', // 已送达
  'fed-back', // 已反馈
  'redo', // 重新办理
] as const;
export type AssignmentState = (typeof ASSIGNMENT_STATES)[number];

/** Acts upon an assignment, with the outcome where one event type has two. */
export const ASSIGNMENT_ACTS = [
  'assignment.accepted',
  'assignment.corrected',
  'assignment.withdrawn',
  'return.requested',
  'return.decided:accepted',
  'return.decided:refused',
  'plan.submitted',
  'progress.recorded',
  'contact.recorded',
  'coordination.recorded',
  'report.submitted',
  'promise.fulfilled',
  'opinion.submitted',
  'draft.submitted',
  'draft.reviewed:approved',
  'draft.reviewed:returned',
  'reply.finalised',
  'reply.delivered',
  'feedback.registered',
  'redo.ordered',
  'redo.declined',
] as const;
export type AssignmentAct = (typeof ASSIGNMENT_ACTS)[number];

/** `back`: to where the assignment stood before the return was asked for. */
type Target = AssignmentState | 'same' | 'back';
type Row = Readonly<Partial<Record<AssignmentAct, Target>>>;

const records: Row = {
  'progress.recorded': 'same',
  'contact.recorded': 'same',
  'report.submitted': 'same',
};
/** While the answer is not given, the office may correct what it asks, and units may talk over what they see differently. */
const open: Row = { 'assignment.corrected': 'same' };
const working: Row = { ...records, ...open, 'coordination.recorded': 'same' };
/** A promise is kept after the reply that made it. */
const answered: Row = { ...records, 'promise.fulfilled': 'same' };

export const ASSIGNMENT_WORKFLOW: Readonly<Record<AssignmentState, Row>> = {
  assigned: {
    ...open,
    'assignment.accepted': 'handling',
    'return.requested': 'return-requested',
    'assignment.withdrawn': 'withdrawn',
  },
  'return-requested': {
    ...open,
    'return.decided:accepted': 'withdrawn',
    'return.decided:refused': 'back',
    'assignment.withdrawn': 'withdrawn',
  },
  withdrawn: {},
  handling: {
    ...working,
    'plan.submitted': 'same',
    'opinion.submitted': 'opinion-submitted',
    'draft.submitted': 'draft-submitted',
    'return.requested': 'return-requested',
    'assignment.withdrawn': 'withdrawn',
  },
  'opinion-submitted': {
    ...records,
    ...open,
    'opinion.submitted': 'same',
    'assignment.withdrawn': 'withdrawn',
  },
  'draft-submitted': {
    ...working,
    'plan.submitted': 'same',
    'draft.submitted': 'same',
    'draft.reviewed:approved': 'draft-approved',
    'draft.reviewed:returned': 'draft-returned',
    'assignment.withdrawn': 'withdrawn',
  },
  'draft-returned': {
    ...working,
    'plan.submitted': 'same',
    'draft.submitted': 'draft-submitted',
    'assignment.withdrawn': 'withdrawn',
  },
  'draft-approved': {
    ...working,
    'draft.submitted': 'draft-submitted',
    'reply.finalised': 'replied',
    'assignment.withdrawn': 'withdrawn',
  },
  replied: { ...answered, 'reply.delivered': 'delivered', 'feedback.registered': 'fed-back' },
  delivered: { ...answered, 'feedback.registered': 'fed-back' },
  'fed-back': { ...answered, 'feedback.registered': 'same', 'redo.ordered': 'redo', 'redo.declined': 'same' },
  redo: {
    ...working,
    'promise.fulfilled': 'same',
    'plan.submitted': 'same',
    'draft.submitted': 'draft-submitted',
  },
};

/** Acts that a role never has: a co-handler sends an opinion and does not reply itself (PRODUCT 2). */
const FORBIDDEN_TO_ROLE: Readonly<Record<AssignmentRole, readonly AssignmentAct[]>> = {
  sole: ['opinion.submitted'],
  lead: ['opinion.submitted'],
  separate: ['opinion.submitted'],
  'co-handler': [
    'plan.submitted',
    'coordination.recorded',
    'report.submitted',
    'promise.fulfilled',
    'draft.submitted',
    'reply.finalised',
  ],
};

export interface WorkflowPosition {
  readonly state: AssignmentState;
  readonly role: AssignmentRole;
  /** Where `back` leads. */
  readonly before: AssignmentState;
}

/** The state after `act`, or undefined where the table forbids it. */
export function stateAfter(position: WorkflowPosition, act: AssignmentAct): AssignmentState | undefined {
  if (FORBIDDEN_TO_ROLE[position.role].includes(act)) return undefined;
  const target = ASSIGNMENT_WORKFLOW[position.state][act];
  if (target === undefined) return undefined;
  if (target === 'same') return position.state;
  if (target === 'back') return position.before;
  return target;
}

export function allowedActs(position: WorkflowPosition): AssignmentAct[] {
  return ASSIGNMENT_ACTS.filter((act) => stateAfter(position, act) !== undefined);
}

/** The event type that records an act. */
export function eventTypeOfAct(act: AssignmentAct): EventType {
  return (act.includes(':') ? act.slice(0, act.indexOf(':')) : act) as EventType;
}
