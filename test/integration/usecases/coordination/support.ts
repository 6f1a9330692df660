/** A unit's desk that has received a matter of an office elsewhere: its events are brought in as a package would bring them. */
import { insertEvent } from '@main/database/repositories/event-repository';
import { tickLamport } from '@main/database/repositories/identity-repository';
import { projectMatter } from '@main/usecases/event/project-matter';
import { clocksOfRequests } from '@shared/domain/assignment/plan-assignments';
import { localDateOf } from '@shared/domain/calendar/local-date';
import {
  type AssignmentId,
  assignmentIdSchema,
  type MatterId,
  type UnitId,
} from '@shared/domain/identifiers';
import { foldMatter } from '@shared/domain/matter/fold-matter';
import type { MatterFacts } from '@shared/domain/matter/matter';
import type { EventBody, EventType, MatterEvent } from '@shared/package-format/events/event';
import {
  eventOf,
  FINANCE,
  facts,
  MATTER,
  NAMES,
  OFFICE,
  uuid,
} from '../../../unit/domain/matter/matter-fixtures';
import { day, openDesk, type TestDesk } from '../support';

export interface ReceivedMatter {
  readonly desk: TestDesk;
  readonly matterId: MatterId;
  readonly assignmentId: AssignmentId;
  /** The office, or another unit, does something and its package arrives. */
  readonly arrive: <T extends EventType>(type: T, body: EventBody<T>, unit?: UnitId) => Promise<void>;
}

const OWN = assignmentIdSchema.parse(uuid(40));
export const HELPER = assignmentIdSchema.parse(uuid(41));

/** The bureau leads, finance is its co-handler; clocks by the general rules from 2 March 2026. */
export async function receivedMatter(change: Partial<MatterFacts> = {}): Promise<ReceivedMatter> {
  const desk = await openDesk({ name: '云州市住房和城乡建设局', desks: ['unit'], personName: '张敏' });
  const { workspace, unitId } = desk;
  let number = 0;
  const arrive: ReceivedMatter['arrive'] = async (type, body, unit = OFFICE) => {
    number += 1;
    await workspace.database.write(async (tx) => {
      // As if each desk had seen everything the other did before.
      const event: MatterEvent = eventOf({ unit, type, body, lamport: await tickLamport(tx), number });
      await insertEvent(tx, event, workspace.now());
      await projectMatter(tx, MATTER, workspace.session.identity, localDateOf(workspace.now()));
    });
  };
  await arrive('matter.registered', facts(change));
  const registered = foldMatter([
    eventOf({ unit: OFFICE, type: 'matter.registered', body: facts(change), lamport: 1, number: 1 }),
  ]);
  const profile = workspace.profiles.find(({ id }) => id === facts(change).profile.id);
  if (!registered || !profile) throw new Error('no rules');
  const parts = [
    { id: OWN, role: 'lead', unit: { unitId, name: '云州市住房和城乡建设局' } },
    { id: HELPER, role: 'co-handler', unit: { unitId: FINANCE, name: NAMES.get(FINANCE) ?? '' } },
  ] as const;
  const clocks = clocksOfRequests(
    registered,
    parts.map(({ role, unit }) => ({ role, unitId: unit.unitId })),
    { assignedOn: day('2026-03-02'), profile, tables: workspace.shippedHolidayTables },
  );
  for (const [index, part] of parts.entries()) {
    await arrive('matter.assigned', { ...part, assignedOn: day('2026-03-02'), clocks: clocks[index] ?? [] });
  }
  return { desk, matterId: MATTER, assignmentId: OWN, arrive };
}
