/** Those whose opinion a lead waits for (PRODUCT 2). */
import type { AssignmentView, MatterState } from './matter-state';

/** None where the part is no lead. */
export function coHandlersOf(matter: MatterState, { facts }: AssignmentView): AssignmentView[] {
  if (facts.role !== 'lead') return [];
  return matter.assignments.filter(
    ({ facts: other, state }) => other.role === 'co-handler' && state !== 'withdrawn',
  );
}
