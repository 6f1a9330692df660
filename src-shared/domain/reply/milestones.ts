/** The days of the handling that a unit has set itself: proposed backwards from the answer's due date, and how each stands. */
import type { HolidayTable } from '../calendar/holiday-table';
import { type LocalDate, localDateOf } from '../calendar/local-date';
import {
  type BackwardPlan,
  PLAN_STAGES,
  type PlanShares,
  type PlanStage,
  proposeBackwardPlan,
} from '../deadline/backward-plan';
import { type ClockReading, clockState } from '../deadline/clock-state';
import { coHandlersOf } from '../matter/co-handlers';
import { clocksOfAssignment } from '../matter/matter-clocks';
import type { AssignmentView, MatterState } from '../matter/matter-state';
import type { PlanMilestone } from './plan';

export interface MilestoneProposal extends BackwardPlan {
  readonly startOn: LocalDate;
  readonly dueOn: LocalDate;
}

export interface ProposalCircumstances {
  readonly today: LocalDate;
  readonly shares: PlanShares;
  readonly tables: readonly HolidayTable[];
}

/** Undefined where no answer is due, or its day has passed: nothing can be planned backwards from there. */
export function proposeMilestones(
  matter: MatterState,
  assignment: AssignmentView,
  { today, shares, tables }: ProposalCircumstances,
): MilestoneProposal | undefined {
  const dueOn = replyDueOn(matter, assignment);
  if (dueOn === undefined || dueOn < today) return undefined;
  const limitOf = (purpose: 'handling-plan' | 'co-opinion') =>
    clocksOfAssignment(assignment, matter).find((clock) => clock.purpose === purpose)?.due.dueOn;
  const plan = limitOf('handling-plan');
  const coOpinion = limitOf('co-opinion');
  const proposed = proposeBackwardPlan({
    startOn: today,
    dueOn,
    shares,
    hasCoHandlers: coHandlersOf(matter, assignment).length > 0,
    limits: {
      ...(plan === undefined ? {} : { plan }),
      ...(coOpinion === undefined ? {} : { 'co-opinion': coOpinion }),
    },
    tables,
  });
  return { ...proposed, startOn: today, dueOn };
}

export function replyDueOn(matter: MatterState, assignment: AssignmentView): LocalDate | undefined {
  return clocksOfAssignment(assignment, matter).find(({ purpose }) => purpose === 'reply')?.due.dueOn;
}

/** What contradicts itself in chosen days; the window words it. */
export type MilestoneProblem =
  | { readonly kind: 'twice' | 'out-of-order'; readonly stage: PlanStage }
  | { readonly kind: 'after-due'; readonly stage: PlanStage; readonly dueOn: LocalDate };

export function milestoneProblems(
  milestones: readonly PlanMilestone[],
  dueOn: LocalDate | undefined,
): MilestoneProblem[] {
  const problems: MilestoneProblem[] = [];
  milestones.forEach(({ stage, on }, index) => {
    const before = milestones.slice(0, index);
    if (before.some((other) => other.stage === stage)) problems.push({ kind: 'twice', stage });
    const isEarly = before.some(
      (other) => other.on > on || PLAN_STAGES.indexOf(other.stage) > PLAN_STAGES.indexOf(stage),
    );
    if (isEarly) problems.push({ kind: 'out-of-order', stage });
    if (dueOn !== undefined && on > dueOn) problems.push({ kind: 'after-due', stage, dueOn });
  });
  return problems;
}

export interface MilestoneView extends PlanMilestone {
  readonly doneOn?: LocalDate;
}

/** The milestones in force, with the day on which each was reached; none once a redo was ordered and no plan made since. */
export function milestonesOf(matter: MatterState, assignment: AssignmentView): MilestoneView[] {
  const plan = assignment.plans.at(-1);
  const redo = assignment.redos.at(-1);
  if (!plan?.milestones || (redo && localDateOf(plan.stamp.at) < redo.due.startOn)) return [];
  return plan.milestones.map(({ stage, on }) => {
    const doneOn = dayOfStage(matter, assignment, stage);
    return { stage, on, ...(doneOn === undefined ? {} : { doneOn }) };
  });
}

/** Open ones, the nearest first. */
export function openMilestones(matter: MatterState, assignment: AssignmentView): MilestoneView[] {
  if (matter.archived || assignment.state === 'withdrawn') return [];
  return milestonesOf(matter, assignment).filter(({ doneOn }) => doneOn === undefined);
}

/** 已办 that came after its day is said to be late, unlike a clock of the office: the unit measures itself. */
export function milestoneReading(
  { on, doneOn }: MilestoneView,
  today: LocalDate,
  warnDays: number,
): ClockReading {
  const reading = clockState({ dueOn: on, today, warnDays, doneOn });
  if (doneOn === undefined || reading.daysLeft >= 0) return reading;
  return { ...reading, words: `已办，迟 ${-reading.daysLeft} 天` };
}

/** Counted by rounds, never by comparing the clocks of two machines: drafts behind the last answered round are this round's. */
function dayOfStage(
  matter: MatterState,
  assignment: AssignmentView,
  stage: PlanStage,
): LocalDate | undefined {
  const { plans, drafts, replies, redos } = assignment;
  const answered = replies[redos.length - 1]?.draftId;
  const round = drafts.slice(drafts.findIndex(({ draftId }) => draftId === answered) + 1);
  const reply = replies[redos.length];
  switch (stage) {
    case 'plan':
      return dayOf(plans[0]?.stamp.at);
    case 'co-opinion': {
      const days = coHandlersOf(matter, assignment).map(({ opinions }) => opinions[0]?.on);
      return days.length === 0 || days.includes(undefined) ? undefined : days.sort().at(-1);
    }
    case 'draft':
      return dayOf(round[0]?.stamp.at);
    case 'review':
      return dayOf(round.find(({ review }) => review?.decision === 'approved')?.review?.stamp.at);
    case 'sign':
      return reply?.content.dateOfIssue ?? dayOf(reply?.stamp.at);
    case 'deliver':
      return dayOf(reply?.stamp.at);
  }
}

function dayOf(instant: number | undefined): LocalDate | undefined {
  return instant === undefined ? undefined : localDateOf(instant);
}
