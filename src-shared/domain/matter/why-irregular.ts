/** Why an event moved nothing when it was folded: said in the trace, so that an act sent past the window or too late is understood. */
import type { MatterEvent } from '../../package-format/events/event';
import { compareEvents } from '../event/event-order';
import type { AssignmentState } from '../workflow/assignment-workflow';
import { foldMatter } from './fold-matter';

export type Irregularity =
  /** Of a unit whose act it is not. */
  | { readonly reason: 'not-entitled' }
  /** About a part or a point that nobody here knows. */
  | { readonly reason: 'unknown-part' }
  /** The part stood where the workflow does not allow the act. */
  | { readonly reason: 'state'; readonly state: AssignmentState }
  /** Registered, assigned or numbered a second time, or of something that does not stand. */
  | { readonly reason: 'repeated' };

/** Folds what came before the event; only for the few that are irregular. */
export function whyIrregular(events: readonly MatterEvent[], event: MatterEvent): Irregularity {
  const before = [...events].sort(compareEvents).filter((other) => compareEvents(other, event) < 0);
  const matter = foldMatter(before);
  if (!matter) return { reason: 'unknown-part' };
  const partId = 'assignmentId' in event.body ? event.body.assignmentId : undefined;
  if (partId === undefined) {
    return event.unit === matter.office ? { reason: 'repeated' } : { reason: 'not-entitled' };
  }
  const part = matter.assignments.find(({ id }) => id === partId);
  if (!part) return { reason: 'unknown-part' };
  if (event.unit !== matter.office && event.unit !== part.facts.unit.unitId)
    return { reason: 'not-entitled' };
  return { reason: 'state', state: part.state };
}
