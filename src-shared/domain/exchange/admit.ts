/** What a package would change here, event by event, before anything is written (ARCHITECTURE 2). Pure: the same package and the same known events give the same plan. */
import type { EventType, MatterEvent } from '../../package-format/events/event';
import { type LetterLabel, labelOfLetter } from '../correspondence/letters';
import { compareEvents } from '../event/event-order';
import type { MatterId } from '../identifiers';
import { foldMatter } from '../matter/fold-matter';
import type { MatterKind } from '../matter/matter-kind';
import type { MatterState } from '../matter/matter-state';

export type ImportEffect = 'new-matter' | 'update' | 'already-known' | 'waits-for-base' | 'no-effect';

export interface PlanLine {
  readonly matterId: MatterId;
  /** Absent while the registration has not arrived; number and title are empty then. */
  readonly matterKind?: MatterKind;
  readonly matterNumber: string;
  readonly matterTitle: string;
  readonly what: EventType;
  /** The unit whose part the act is about, where several work on the matter. */
  readonly unitName?: string;
  /** Of a letter: what it is called and which kind it is. */
  readonly letter?: LetterLabel;
  readonly effect: ImportEffect;
  readonly at: number;
  readonly actorName: string;
}

export interface Admission {
  /** One line an event, matter by matter, in the order of the fold. */
  readonly lines: readonly PlanLine[];
  /** The events that are not here yet, in the same order. */
  readonly fresh: readonly MatterEvent[];
}

/** `knownOf` answers what this desk already holds of a matter. */
export function admit(
  events: readonly MatterEvent[],
  knownOf: (matterId: MatterId) => readonly MatterEvent[],
): Admission {
  const lines: PlanLine[] = [];
  const fresh: MatterEvent[] = [];
  for (const [matterId, incoming] of eventsByMatter(events)) {
    const known = knownOf(matterId);
    const knownIds = new Set(known.map(({ id }) => id));
    const added = incoming.filter(({ id }) => !knownIds.has(id));
    const isNew = foldMatter(known) === undefined;
    const after = foldMatter([...known, ...added]);
    const irregular = new Set<string>(after?.irregular);
    for (const event of incoming) {
      const effect = knownIds.has(event.id) ? 'already-known' : effectOf(event, after, isNew, irregular);
      lines.push(lineOf(event, after, effect));
    }
    fresh.push(...added);
  }
  return { lines, fresh };
}

/** Matters in the order of their first event; each one's events in the order of the fold. */
export function eventsByMatter(events: readonly MatterEvent[]): Map<MatterId, MatterEvent[]> {
  const groups = new Map<MatterId, MatterEvent[]>();
  for (const event of [...events].sort(compareEvents)) {
    const group = groups.get(event.matter);
    if (group) group.push(event);
    else groups.set(event.matter, [event]);
  }
  return groups;
}

function effectOf(
  event: MatterEvent,
  after: MatterState | undefined,
  isNew: boolean,
  irregular: ReadonlySet<string>,
): ImportEffect {
  if (!after) return 'waits-for-base';
  if (isNew && after.registered.eventId === event.id) return 'new-matter';
  return irregular.has(event.id) ? 'no-effect' : 'update';
}

function lineOf(event: MatterEvent, matter: MatterState | undefined, effect: ImportEffect): PlanLine {
  return {
    matterId: event.matter,
    ...(matter ? { matterKind: matter.facts.kind } : {}),
    matterNumber: matter?.facts.number ?? '',
    matterTitle: matter?.facts.title ?? '',
    what: event.type,
    ...unitOf(event, matter),
    ...letterOf(event),
    effect,
    at: event.at,
    actorName: event.actor.name,
  };
}

function unitOf(event: MatterEvent, matter: MatterState | undefined): { unitName?: string } {
  if (event.type === 'matter.assigned') return { unitName: event.body.unit.name };
  if (!('assignmentId' in event.body)) return {};
  const { assignmentId } = event.body;
  const name = matter?.assignments.find(({ id }) => id === assignmentId)?.facts.unit.name;
  return name === undefined ? {} : { unitName: name };
}

function letterOf(event: MatterEvent): { letter?: LetterLabel } {
  const letter = labelOfLetter(event);
  return letter ? { letter } : {};
}
