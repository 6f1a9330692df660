/** Every state × act × role: what the table allows proceeds to the state it names, everything else is refused and changes nothing. */
import { auditTable, eventTable, outboxEventTable } from '@main/database/schema/tables';
import { findAssignment, loadMatter, performAct } from '@main/usecases/assignment/perform-act';
import { assignMatter } from '@main/usecases/matter/assign-matter';
import { registerMatter } from '@main/usecases/matter/register-matter';
import {
  ASSIGNMENT_ACTS,
  ASSIGNMENT_STATES,
  type AssignmentAct,
  type AssignmentState,
} from '@shared/domain/workflow/assignment-workflow';
import { count } from 'drizzle-orm';
import { describe, expect, it } from 'vitest';
import { bodyOf, PATHS } from '../../../unit/domain/workflow/every-act';
import { expectedState } from '../../../unit/domain/workflow/expected-workflow';
import {
  type Assigned,
  assignToSelf,
  day,
  failureOf,
  knowUnit,
  openDesk,
  suggestion,
  type TestDesk,
} from '../support';

const on = day('2026-03-02');

const perform = (desk: TestDesk, place: Assigned, act: AssignmentAct) =>
  performAct(desk.workspace, place, act, (_matter, assignment) => bodyOf(act, assignment));

const REPLY_STATES = ASSIGNMENT_STATES.filter((state) => state !== 'opinion-submitted');
const CO_HANDLER_STATES = [
  'assigned',
  'return-requested',
  'withdrawn',
  'handling',
  'opinion-submitted',
] as const;
/** Everything that an act writes: events, what waits for export, and the audit chain. */
function written({ workspace }: TestDesk): Promise<unknown> {
  return workspace.database.read(async (reader) => [
    await reader.select({ rows: count() }).from(eventTable),
    await reader.select({ rows: count() }).from(outboxEventTable),
    await reader.select({ rows: count() }).from(auditTable),
  ]);
}

async function makePlace(desk: TestDesk, role: 'sole' | 'co-handler'): Promise<Assigned> {
  if (role === 'sole') return assignToSelf(desk);
  const lead = await knowUnit(desk, '云州市交通运输局');
  const { matterId } = await registerMatter(desk.workspace, suggestion());
  const { assignmentIds } = await assignMatter(desk.workspace, {
    matterId,
    assignments: [
      { unitId: lead, role: 'lead' },
      { unitId: desk.unitId, role: 'co-handler' },
    ],
    assignedOn: on,
  });
  const [, assignmentId] = assignmentIds;
  if (!assignmentId) throw new Error('no co-handler');
  return { matterId, assignmentId };
}

async function reach(desk: TestDesk, role: 'sole' | 'co-handler', state: AssignmentState): Promise<Assigned> {
  const place = await makePlace(desk, role);
  for (const act of PATHS[state]) await perform(desk, place, act);
  expect(await stateOf(desk, place)).toBe(state);
  return place;
}

async function stateOf(desk: TestDesk, { matterId, assignmentId }: Assigned): Promise<AssignmentState> {
  const matter = await desk.workspace.database.read((reader) => loadMatter(reader, matterId));
  expect(matter.irregular).toEqual([]);
  return findAssignment(matter, assignmentId).state;
}

const CASES = [
  ...REPLY_STATES.map((state) => ({ role: 'sole' as const, state })),
  ...CO_HANDLER_STATES.map((state) => ({ role: 'co-handler' as const, state })),
];

describe('every act in every state', () => {
  it.each(CASES)('$role, $state', { timeout: 60_000 }, async ({ role, state }) => {
    const desk = await openDesk();
    const place = await reach(desk, role, state);
    const allowed = ASSIGNMENT_ACTS.filter((act) => expectedState(state, act, role) !== undefined);
    const before = await written(desk);
    for (const act of ASSIGNMENT_ACTS.filter((candidate) => !allowed.includes(candidate))) {
      expect(await failureOf(perform(desk, place, act)), act).toEqual({
        code: 'ACTION_FORBIDDEN',
        details: { act, state },
      });
    }
    expect(await stateOf(desk, place)).toBe(state);
    expect(await written(desk)).toEqual(before);
    for (const act of allowed) {
      const fresh = await reach(desk, role, state);
      await perform(desk, fresh, act);
      expect(await stateOf(desk, fresh), act).toBe(expectedState(state, act, role));
    }
  });
});

describe('who may act', () => {
  it('refuses a desk the identity does not hold, and another unit’s assignment', async () => {
    const office = await openDesk({ desks: ['office'] });
    const bureau = await knowUnit(office, '云州市教育局');
    const { matterId } = await registerMatter(office.workspace, suggestion());
    const { assignmentIds } = await assignMatter(office.workspace, {
      matterId,
      assignments: [{ unitId: bureau, role: 'sole' }],
      assignedOn: on,
    });
    const [assignmentId] = assignmentIds;
    if (!assignmentId) throw new Error('nothing assigned');
    expect(await failureOf(perform(office, { matterId, assignmentId }, 'assignment.accepted'))).toMatchObject(
      {
        code: 'ACTION_FORBIDDEN',
      },
    );
    const unit = await openDesk({ desks: ['unit'] });
    expect(await failureOf(registerMatter(unit.workspace, suggestion()))).toMatchObject({
      code: 'ACTION_FORBIDDEN',
    });
  });
});
