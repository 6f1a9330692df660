/** Since when somebody waits: the instant of the act that brought an assignment to where it stands. */
import type { AssignmentView, MatterState, Stamp } from './matter-state';

type Act = { readonly stamp: Stamp } | undefined;

export function waitingSince(assignment: AssignmentView): number {
  const { accepted, returnRequests, returnDecisions, plans, opinions, drafts, replies } = assignment;
  const since = (...acts: Act[]) => latest(assignment.stamp.at, acts);
  switch (assignment.state) {
    case 'assigned':
      return since(returnDecisions.at(-1));
    case 'return-requested':
      return since(returnRequests.at(-1));
    case 'handling':
      return since(accepted, returnDecisions.at(-1), plans.at(-1));
    case 'opinion-submitted':
      return since(opinions.at(-1));
    case 'draft-submitted':
      return since(drafts.at(-1));
    case 'draft-returned':
    case 'draft-approved':
      return since(drafts.at(-1)?.review);
    case 'replied':
      return since(replies.at(-1));
    case 'delivered':
      return since(assignment.deliveries.at(-1));
    case 'fed-back':
      return since(assignment.feedback.at(-1));
    case 'redo':
      return since(assignment.redos.at(-1));
    case 'withdrawn':
      return since(assignment.withdrawal, returnDecisions.at(-1));
  }
}

/** When the last assignment came to its end. */
export function closedSince(matter: MatterState): number {
  return Math.max(matter.registered.at, ...matter.assignments.map(waitingSince));
}

function latest(base: number, acts: readonly Act[]): number {
  return Math.max(base, ...acts.flatMap((act) => (act ? [act.stamp.at] : [])));
}
