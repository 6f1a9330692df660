/**
 * Three desks that act on what each has heard, and hear of each other late, in pieces and twice: in the end each part stands the same at
 * its unit and at the office, and a lead knows of its co-handlers what it waits for. In memory: what packages do to it is tested elsewhere.
 */
import { audienceOf } from '@shared/domain/event/audience';
import { type AssignmentId, eventIdSchema, type UnitId } from '@shared/domain/identifiers';
import { foldMatter } from '@shared/domain/matter/fold-matter';
import type { AssignmentView, MatterState } from '@shared/domain/matter/matter-state';
import { stepsSeenBy } from '@shared/domain/matter/seen-steps';
import {
  ASSIGNMENT_ACTS,
  type AssignmentAct,
  eventTypeOfAct,
  stateAfter,
} from '@shared/domain/workflow/assignment-workflow';
import { deskOfEvent, type MatterEvent } from '@shared/package-format/events/event';
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { bodyOf } from '../workflow/every-act';
import { BUREAU, CO_HANDLER, eventOf, FINANCE, LEAD, OFFICE, Story, uuid } from './matter-fixtures';

const UNITS = [OFFICE, BUREAU, FINANCE] as const;

class Desks {
  readonly held = new Map<UnitId, Map<string, MatterEvent>>(UNITS.map((unit) => [unit, new Map()]));
  #clock = new Map<UnitId, number>();
  #made = 0;

  constructor() {
    for (const event of Story.assigned().events) this.#take(OFFICE, event);
  }

  matterAt(unit: UnitId): MatterState | undefined {
    return foldMatter([...(this.held.get(unit)?.values() ?? [])]);
  }

  /** As the use case would: only what the writer's own desk allows, and nothing that its own fold would not follow. */
  act(part: AssignmentId, act: AssignmentAct): void {
    const type = eventTypeOfAct(act);
    const writer = deskOfEvent(type) === 'office' ? OFFICE : part === LEAD ? BUREAU : FINANCE;
    const view = this.matterAt(writer)?.assignments.find(({ id }) => id === part);
    if (!view) return;
    if (stateAfter({ state: view.state, before: view.before, role: view.facts.role }, act) === undefined)
      return;
    this.#made += 1;
    const lamport = (this.#clock.get(writer) ?? 0) + 1;
    const body = bodyOf(act, view) as never;
    const made = eventOf({ unit: writer, type, body, lamport, number: 500 + this.#made });
    const event = { ...made, id: eventIdSchema.parse(uuid(200_000 + this.#made)) };
    const after = foldMatter([...(this.held.get(writer)?.values() ?? []), event]);
    if (!after?.irregular.includes(event.id)) this.#take(writer, event);
  }

  /** What is owed by what the sender knows now; `most` of it gets through this time. */
  deliver(from: UnitId, to: UnitId, most = Number.POSITIVE_INFINITY): void {
    const matter = this.matterAt(from);
    if (!matter) return;
    const owed = [...(this.held.get(from)?.values() ?? [])].filter(
      (event) => event.unit === from && audienceOf(event, matter).includes(to),
    );
    for (const event of owed.slice(0, most)) this.#take(to, event);
  }

  settle(): void {
    for (let round = 0; round < 4; round += 1) {
      for (const from of UNITS) for (const to of UNITS) if (from !== to) this.deliver(from, to);
    }
  }

  #take(unit: UnitId, event: MatterEvent): void {
    this.held.get(unit)?.set(event.id, event);
    this.#clock.set(unit, Math.max(this.#clock.get(unit) ?? 0, event.lamport));
  }
}

const step = fc.oneof(
  fc.record({
    what: fc.constant('act' as const),
    part: fc.constantFrom(LEAD, CO_HANDLER),
    act: fc.constantFrom(...ASSIGNMENT_ACTS),
  }),
  fc.record({
    what: fc.constant('deliver' as const),
    from: fc.constantFrom(...UNITS),
    to: fc.constantFrom(...UNITS),
    most: fc.integer({ min: 1, max: 8 }),
  }),
);

const partOf = (matter: MatterState | undefined, id: AssignmentId) =>
  matter?.assignments.find((part) => part.id === id);

/** What a lead waits for. */
function awaited(part: AssignmentView | undefined) {
  if (!part) return undefined;
  const { state, facts, accepted, returnRequests, returnDecisions, opinions, withdrawal } = part;
  return { state, facts, accepted, returnRequests, returnDecisions, opinions, withdrawal };
}

it('ends in one state of each part at its unit and at the office, whatever each heard when', () => {
  fc.assert(
    fc.property(fc.array(step, { maxLength: 60 }), (steps) => {
      const desks = new Desks();
      for (const one of steps) {
        if (one.what === 'act') desks.act(one.part, one.act);
        else if (one.from !== one.to) desks.deliver(one.from, one.to, one.most);
        for (const unit of UNITS) {
          const matter = desks.matterAt(unit);
          if (matter) stepsSeenBy(matter, unit);
        }
      }
      desks.settle();
      const office = desks.matterAt(OFFICE);
      const [bureau, finance] = [desks.matterAt(BUREAU), desks.matterAt(FINANCE)];
      expect(partOf(bureau, LEAD)).toEqual(partOf(office, LEAD));
      expect(partOf(finance, CO_HANDLER)).toEqual(partOf(office, CO_HANDLER));
      if (partOf(office, LEAD)?.state === 'withdrawn') return;
      expect(awaited(partOf(bureau, CO_HANDLER))).toEqual(awaited(partOf(office, CO_HANDLER)));
    }),
    { numRuns: 300 },
  );
});
