/** What the matter's profile asks of the handling beside the answer: talks with those who raised it (S4 六), field research before (S0 二2). */
import { isAnsweredToProposers } from '../matter/matter-kind';
import type { AssignmentView, MatterState } from '../matter/matter-state';

export interface HandlingRequirements {
  /** Talks with the deputy or member before the reply. */
  readonly contacts: number;
  readonly fieldResearch: boolean;
}

/** Where the matter's own rules are not on this desk. */
export const NOTHING_REQUIRED: HandlingRequirements = { contacts: 0, fieldResearch: false };

/** 还差 N 次; 0 for a co-handler, who writes to the lead, and where nobody is answered. */
export function contactsMissing(
  { facts }: MatterState,
  assignment: AssignmentView,
  { contacts }: HandlingRequirements,
): number {
  if (assignment.facts.role === 'co-handler' || !isAnsweredToProposers(facts.kind)) return 0;
  return Math.max(0, contacts - assignment.contacts.length);
}

export function researchMissing(
  assignment: AssignmentView,
  { fieldResearch }: HandlingRequirements,
): boolean {
  if (!fieldResearch || assignment.facts.role === 'co-handler') return false;
  return !assignment.progress.some(({ research }) => research !== undefined);
}
