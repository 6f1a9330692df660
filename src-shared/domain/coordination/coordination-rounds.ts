/**
 * 协调: the logged rounds of units that see a matter differently. Only after as many rounds without agreement as the profile
 * asks for do they state their positions to the government (S1 二1 经两次以上协调, S2 五).
 */
import { compareDates } from '../calendar/local-date';
import type { AssignmentView } from '../matter/matter-state';

export type CoordinationRound = AssignmentView['coordinations'][number];

/** What is disputed, with its rounds by their days. */
export interface DisputedIssue {
  readonly issue: string;
  readonly rounds: readonly CoordinationRound[];
  /** Rounds that ended without agreement. */
  readonly disagreed: number;
  /** The last round found agreement. */
  readonly settled: boolean;
}

/** Issues in the order in which they first came up. */
export function disputedIssues({ coordinations }: Pick<AssignmentView, 'coordinations'>): DisputedIssue[] {
  const rounds = [...coordinations].sort((left, right) => compareDates(left.on, right.on));
  const issues = [...new Set(rounds.map(({ issue }) => issue.trim()))];
  return issues.map((issue) => {
    const own = rounds.filter((round) => round.issue.trim() === issue);
    return {
      issue,
      rounds: own,
      disagreed: own.filter(({ outcome }) => outcome === 'disagreed').length,
      settled: own.at(-1)?.outcome === 'agreed',
    };
  });
}

/** The issues on which the government may be asked: enough rounds, and still no agreement. */
export function issuesForGovernment(
  assignment: Pick<AssignmentView, 'coordinations'>,
  required: number,
): DisputedIssue[] {
  return disputedIssues(assignment).filter(({ settled, disagreed }) => !settled && disagreed >= required);
}

/** Rounds that are missing before 各方理据 may go to the government; 0 when it may. */
export function missingRounds(assignment: Pick<AssignmentView, 'coordinations'>, required: number): number {
  const open = disputedIssues(assignment).filter(({ settled }) => !settled);
  const most = Math.max(0, ...open.map(({ disagreed }) => disagreed));
  return Math.max(0, required - most);
}
