/** The tabs of the unit's page: which there are for its part, and which one the matter itself opens. */
import type { AssignmentView } from '@shared/domain/matter/matter-state';
import type { AssignmentAct } from '@shared/domain/workflow/assignment-workflow';

export type UnitTab = 'reply' | 'final' | 'plan' | 'progress' | 'opinion';

export function tabsOf(
  assignment: AssignmentView | undefined,
  can: (act: AssignmentAct) => boolean,
): readonly UnitTab[] {
  if (!assignment?.accepted) return [];
  if (assignment.facts.role === 'co-handler') return ['opinion', 'progress'];
  const tabs: UnitTab[] = ['reply'];
  if (can('reply.finalised') || assignment.replies.length > 0) tabs.push('final');
  if (can('plan.submitted') || assignment.plans.length > 0) tabs.push('plan');
  tabs.push('progress');
  return tabs;
}

export function firstTab(
  assignment: AssignmentView | undefined,
  tabs: readonly UnitTab[],
): UnitTab | undefined {
  if (!assignment) return undefined;
  const { state, facts, plans } = assignment;
  const planDue = facts.clocks.some((clock) => clock.purpose === 'handling-plan') && plans.length === 0;
  const wanted: UnitTab =
    state === 'handling' && planDue
      ? 'plan'
      : ['draft-approved', 'replied', 'delivered', 'fed-back'].includes(state)
        ? 'final'
        : 'reply';
  return tabs.includes(wanted) ? wanted : tabs[0];
}
