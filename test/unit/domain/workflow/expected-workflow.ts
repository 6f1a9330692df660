/** The table of state × act written out by hand, apart from the code under test: what is not named here is forbidden. A change of the workflow is a change of this file. */
import type { AssignmentRole } from '@shared/domain/assignment/assignment';
import type { AssignmentAct, AssignmentState } from '@shared/domain/workflow/assignment-workflow';

type Row = Readonly<Partial<Record<AssignmentAct, AssignmentState | 'back'>>>;

const EXPECTED: Readonly<Record<AssignmentState, Row>> = {
  assigned: {
    'assignment.corrected': 'assigned',
    'assignment.accepted': 'handling',
    'return.requested': 'return-requested',
    'assignment.withdrawn': 'withdrawn',
  },
  'return-requested': {
    'assignment.corrected': 'return-requested',
    'return.decided:accepted': 'withdrawn',
    'return.decided:refused': 'back',
    'assignment.withdrawn': 'withdrawn',
  },
  withdrawn: {},
  handling: {
    'progress.recorded': 'handling',
    'contact.recorded': 'handling',
    'report.submitted': 'handling',
    'assignment.corrected': 'handling',
    'coordination.recorded': 'handling',
    'plan.submitted': 'handling',
    'opinion.submitted': 'opinion-submitted',
    'draft.submitted': 'draft-submitted',
    'return.requested': 'return-requested',
    'assignment.withdrawn': 'withdrawn',
  },
  'opinion-submitted': {
    'progress.recorded': 'opinion-submitted',
    'contact.recorded': 'opinion-submitted',
    'report.submitted': 'opinion-submitted',
    'assignment.corrected': 'opinion-submitted',
    'opinion.submitted': 'opinion-submitted',
    'assignment.withdrawn': 'withdrawn',
  },
  'draft-submitted': {
    'progress.recorded': 'draft-submitted',
    'contact.recorded': 'draft-submitted',
    'report.submitted': 'draft-submitted',
    'assignment.corrected': 'draft-submitted',
    'coordination.recorded': 'draft-submitted',
    'plan.submitted': 'draft-submitted',
    'draft.submitted': 'draft-submitted',
    'draft.reviewed:approved': 'draft-approved',
    'draft.reviewed:returned': 'draft-returned',
    'assignment.withdrawn': 'withdrawn',
  },
  'draft-returned': {
    'progress.recorded': 'draft-returned',
    'contact.recorded': 'draft-returned',
    'report.submitted': 'draft-returned',
    'assignment.corrected': 'draft-returned',
    'coordination.recorded': 'draft-returned',
    'plan.submitted': 'draft-returned',
    'draft.submitted': 'draft-submitted',
    'assignment.withdrawn': 'withdrawn',
  },
  'draft-approved': {
    'progress.recorded': 'draft-approved',
    'contact.recorded': 'draft-approved',
    'report.submitted': 'draft-approved',
    'assignment.corrected': 'draft-approved',
    'coordination.recorded': 'draft-approved',
    'draft.submitted': 'draft-submitted',
    'reply.finalised': 'replied',
    'assignment.withdrawn': 'withdrawn',
  },
  replied: {
    'progress.recorded': 'replied',
    'contact.recorded': 'replied',
    'report.submitted': 'replied',
    'promise.fulfilled': 'replied',
    'reply.delivered': 'delivered',
    'feedback.registered': 'fed-back',
  },
  delivered: {
    'progress.recorded': 'delivered',
    'contact.recorded': 'delivered',
    'report.submitted': 'delivered',
    'promise.fulfilled': 'delivered',
    'feedback.registered': 'fed-back',
  },
  'fed-back': {
    'progress.recorded': 'fed-back',
    'contact.recorded': 'fed-back',
    'report.submitted': 'fed-back',
    'promise.fulfilled': 'fed-back',
    'feedback.registered': 'fed-back',
    'redo.ordered': 'redo',
    'redo.declined': 'fed-back',
  },
  redo: {
    'progress.recorded': 'redo',
    'contact.recorded': 'redo',
    'report.submitted': 'redo',
    'assignment.corrected': 'redo',
    'coordination.recorded': 'redo',
    'promise.fulfilled': 'redo',
    'plan.submitted': 'redo',
    'draft.submitted': 'draft-submitted',
  },
};

/** Acts that a role never has (PRODUCT 2): a co-handler sends an opinion to the lead and does not answer itself. */
const NOT_OF_ROLE: Readonly<Record<AssignmentRole, readonly AssignmentAct[]>> = {
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

/** The state after the act, undefined where it is forbidden; `before` is where a return began. */
export function expectedState(
  state: AssignmentState,
  act: AssignmentAct,
  role: AssignmentRole,
  before: AssignmentState = 'assigned',
): AssignmentState | undefined {
  if (NOT_OF_ROLE[role].includes(act)) return undefined;
  const target = EXPECTED[state][act];
  return target === 'back' ? before : target;
}
