/** Which stage may be recorded when, what the matter waits for next, and where it stands: one engine over the tables of all kinds. */

import type { LocalDate } from '../calendar/local-date';
import type { MatterState } from '../matter/matter-state';
import type { AssignmentState } from './assignment-workflow';
import type { Awaited } from './stage';
import { factOfStage, recordsOfStage, stagesOfMatter } from './stage-facts';
import type { KnownStage, StageCode } from './stages';

/** A stage of this matter that the office records, by its present code; undefined where it follows from acts or this matter has none. */
export function recordableStage(matter: MatterState, code: string): KnownStage | undefined {
  return recordableStages(matter).find((stage) => stage.code === code);
}

export function recordableStages(matter: MatterState): KnownStage[] {
  return stagesOfMatter(matter).filter(({ record }) => record !== undefined);
}

/**
 * The stages of the line that come before this one and have not come about. A stage with any is recorded only with a
 * reason (补录); one beside the line has none.
 */
export function missingBefore(matter: MatterState, code: StageCode): KnownStage[] {
  const stages = stagesOfMatter(matter);
  const place = stages.findIndex((stage) => stage.code === code);
  if (!stages[place]?.ordered) return [];
  return stages
    .slice(0, place)
    .filter((stage) => stage.ordered && factOfStage(matter, stage.code) === undefined);
}

/**
 * The recorded stage that the matter waits for in a phase: the first after the last that has come about, so that one
 * passed over holds nothing up.
 */
export function awaitedStage(matter: MatterState, phase: Awaited): KnownStage | undefined {
  const stages = stagesOfMatter(matter).filter(({ awaited }) => awaited === phase);
  const reached = stages.findLastIndex(({ code }) => factOfStage(matter, code) !== undefined);
  return stages[reached + 1];
}

/** Every plan that was asked for is in, and nobody has replied: the plan goes out for comments (S0 二1). */
export function isPlanComplete(matter: MatterState): boolean {
  const answering = answeringParts(matter);
  const planned = answering.filter(
    ({ plans, facts }) =>
      plans.length > 0 || !facts.clocks.some(({ purpose }) => purpose === 'handling-plan'),
  );
  return (
    answering.some(({ plans }) => plans.length > 0) &&
    planned.length === answering.length &&
    answering.every(({ replies }) => replies.length === 0)
  );
}

/** Where the matter stands: the least advanced of the parts that answer, and before and after them the line of records. */
export function currentStage(matter: MatterState): StageCode {
  if (matter.archived) return 'archive';
  const open = answeringParts(matter);
  if (open.length === 0) return lastReached(matter);
  const rank: readonly StageCode[] = ['assign', 'handle', 'review', 'reply'];
  const stands = open.map(({ state }) => STAGE_OF_STATE[state] ?? 'handle');
  const least = stands.reduce((one, next) => (rank.indexOf(next) < rank.indexOf(one) ? next : one));
  if (least === 'reply' && open.every(({ state }) => hasReplied(state))) {
    return awaitedStage(matter, 'after-reply')?.code ?? lastReached(matter);
  }
  if (least !== 'handle' || !stagesOfMatter(matter).some(({ code }) => code === 'plan')) return least;
  const isPlanning = open.some(
    ({ state, plans, facts }) =>
      state === 'handling' &&
      plans.length === 0 &&
      facts.clocks.some(({ purpose }) => purpose === 'handling-plan'),
  );
  if (isPlanning) return 'plan';
  return (isPlanComplete(matter) ? awaitedStage(matter, 'after-plan')?.code : undefined) ?? 'handle';
}

const STAGE_OF_STATE: Readonly<Partial<Record<AssignmentState, StageCode>>> = {
  assigned: 'assign',
  'return-requested': 'assign',
  'draft-submitted': 'review',
  'draft-approved': 'reply',
  replied: 'reply',
  delivered: 'reply',
  'fed-back': 'reply',
};

function hasReplied(state: AssignmentState): boolean {
  return state === 'replied' || state === 'delivered' || state === 'fed-back';
}

function answeringParts(matter: MatterState): MatterState['assignments'] {
  return matter.assignments.filter(
    ({ state, facts }) => state !== 'withdrawn' && facts.role !== 'co-handler',
  );
}

/** The furthest stage of the line that has come about. */
function lastReached(matter: MatterState): StageCode {
  const reached = stagesOfMatter(matter).findLast(
    ({ code, ordered }) => ordered && factOfStage(matter, code) !== undefined,
  );
  return reached?.code ?? 'undertake';
}

export interface StageView {
  readonly code: StageCode;
  readonly name: string;
  readonly ordered: boolean;
  readonly onBar: boolean;
  readonly recordable: boolean;
  /** How often it was recorded. */
  readonly records: number;
  readonly state: 'done' | 'current' | 'open';
  readonly on?: LocalDate;
  readonly person?: string;
}

export function stageBarOf(matter: MatterState): StageView[] {
  const current = currentStage(matter);
  return stagesOfMatter(matter).map(({ code, name, ordered, onBar, record }) => {
    const fact = factOfStage(matter, code);
    const state = code === current ? 'current' : fact ? 'done' : 'open';
    const records = recordsOfStage(matter, code).length;
    return { code, name, ordered, onBar, recordable: record !== undefined, records, state, ...(fact ?? {}) };
  });
}
