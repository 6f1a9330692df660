/**
 * What the matter's rules ask of the office beside the acts themselves: who reads a draft before it is approved (S0 二2), and
 * that a missed deadline is explained at a meeting (S2 六). Said on the matter's page until it is done; it stops no act.
 */
import type { LocalDate } from '../calendar/local-date';
import { clocksOfAssignment } from '../matter/matter-clocks';
import type { AssignmentView, MatterState } from '../matter/matter-state';
import type { ProfileSettings } from '../profile/profile';
import { hotPoints } from '../report/special-report';
import { recordableStage } from './stage-engine';
import { recordsOfStage } from './stage-facts';

export const OFFICE_DUTIES = [
  'review-by-deputy-director', // 分管主任审核
  'review-by-leaders', // 重大问题: 办公室主任和分管副市长审核
  'explain-missed-deadline', // 在政府会议上说明原因
] as const;
export type OfficeDuty = (typeof OFFICE_DUTIES)[number];

export type DutyRules = Pick<
  ProfileSettings,
  'draftReviewedByOffice' | 'importantDraftsToDeputyMayor' | 'missedDeadlineExplainedAtMeeting'
>;

export function officeDuties(
  matter: MatterState,
  part: AssignmentView,
  rules: DutyRules,
  today: LocalDate,
): OfficeDuty[] {
  const duties: OfficeDuty[] = [];
  if (part.state === 'draft-submitted') {
    if (rules.draftReviewedByOffice) duties.push('review-by-deputy-director');
    if (rules.importantDraftsToDeputyMayor && isImportant(matter, part)) duties.push('review-by-leaders');
  }
  if (rules.missedDeadlineExplainedAtMeeting && owesExplanation(matter, part, today)) {
    duties.push('explain-missed-deadline');
  }
  return duties;
}

/** 重大问题: a key matter, one that the mayor or a deputy mayor leads (S4 二), or a hot or overall issue (S0 三2). */
function isImportant({ facts }: MatterState, { drafts }: AssignmentView): boolean {
  const led = facts.grade !== undefined && facts.grade <= 2;
  return facts.keyMatter || led || hotPoints(drafts.at(-1)?.content.answers ?? []).length > 0;
}

/** The answer is late, or came late, and no explanation was recorded since its due date. */
function owesExplanation(matter: MatterState, part: AssignmentView, today: LocalDate): boolean {
  if (part.state === 'withdrawn' || !recordableStage(matter, 'meeting-explanation')) return false;
  const clock = clocksOfAssignment(part, matter).find(({ purpose }) => purpose === 'reply');
  if (!clock || (clock.doneOn ?? today) <= clock.due.dueOn) return false;
  return !recordsOfStage(matter, 'meeting-explanation').some(({ on }) => on > clock.due.dueOn);
}
