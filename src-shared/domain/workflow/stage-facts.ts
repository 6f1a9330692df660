/** When a stage came about and by whom: recorded by the office, or read from the acts of handling. The recorded one counts where there are both. */
import { type LocalDate, localDateOf } from '../calendar/local-date';
import type { AssignmentView, MatterState, Stamp } from '../matter/matter-state';
import { readStageText } from './stage-record';
import { type KnownStage, type StageCode, stageOf, stagesInUse } from './stages';

export interface StageFact {
  readonly on: LocalDate;
  readonly person: string;
}

/** The stages of this matter, in the order and with the names of the profile it was registered under. */
export function stagesOfMatter({ facts }: MatterState): readonly KnownStage[] {
  return stagesInUse(facts.kind, facts.profile.stages);
}

/** Every record of a stage, oldest first, whatever its code was called when it was made. */
export function recordsOfStage(matter: MatterState, code: StageCode): MatterState['procedures'] {
  return matter.procedures.filter(({ procedure }) => stageOf(matter.facts.kind, procedure)?.code === code);
}

/** What was written, without the labelled lines above it. */
export function textOfRecord(matter: MatterState, entry: MatterState['procedures'][number]): string {
  return readStageText(stageOf(matter.facts.kind, entry.procedure)?.record, entry.text).text;
}

export function factOfStage(matter: MatterState, code: StageCode): StageFact | undefined {
  const recorded = recordsOfStage(matter, code).at(-1);
  return recorded ? { on: recorded.on, person: recorded.person } : factOfActs(matter, code);
}

function factOfActs(matter: MatterState, code: StageCode): StageFact | undefined {
  const { assignments, published, archived } = matter;
  const stamps = (of: (assignment: AssignmentView) => readonly { readonly stamp: Stamp }[]) =>
    assignments.flatMap((assignment) => of(assignment).map(({ stamp }) => stamp));
  switch (code) {
    case 'undertake':
      return { on: matter.facts.receivedOn, person: matter.registered.actor.name };
    case 'assign':
      return first(assignments.map(({ stamp }) => stamp));
    case 'handle':
      return first(
        stamps(hasPlans(matter) ? handledAfterPlan : ({ accepted }) => (accepted ? [accepted] : [])),
      );
    case 'plan':
      return first(stamps(({ plans }) => plans));
    case 'review':
      return last(stamps(({ drafts }) => drafts.flatMap(({ review }) => (review ? [review] : []))));
    case 'reply':
      return last(stamps(({ replies }) => replies));
    case 'publish':
      return published && { on: published.on, person: published.stamp.actor.name };
    case 'archive':
      return archived && { on: archived.on, person: archived.stamp.actor.name };
    default:
      return undefined;
  }
}

/** Where a plan comes first, signing for it is not yet handling (S0 二1 征求意见后实施). */
function handledAfterPlan({ progress, drafts }: AssignmentView) {
  return [...progress, ...drafts];
}

function hasPlans(matter: MatterState): boolean {
  return stagesOfMatter(matter).some(({ code }) => code === 'plan');
}

function first(stamps: readonly Stamp[]): StageFact | undefined {
  return toFact([...stamps].sort((left, right) => left.at - right.at)[0]);
}

function last(stamps: readonly Stamp[]): StageFact | undefined {
  return toFact([...stamps].sort((left, right) => right.at - left.at)[0]);
}

function toFact(stamp: Stamp | undefined): StageFact | undefined {
  return stamp && { on: localDateOf(stamp.at), person: stamp.actor.name };
}
