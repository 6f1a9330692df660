/** Which of the unit's own parts have a plan with a day that is near or past: a question to the events, bounded by the parts still at work. */
import type { LocalDate } from '@shared/domain/calendar/local-date';
import type { AssignmentId, MatterId, UnitId } from '@shared/domain/identifiers';
import type { AssignmentState } from '@shared/domain/workflow/assignment-workflow';
import { and, eq, inArray, sql } from 'drizzle-orm';
import type { ReadableDatabase } from '../drizzle-session';
import { assignmentTable, eventTable } from '../schema/tables';

const AT_WORK: readonly AssignmentState[] = [
  'handling',
  'draft-submitted',
  'draft-returned',
  'draft-approved',
  'redo',
];

export interface PlannedPart {
  readonly matterId: MatterId;
  readonly assignmentId: AssignmentId;
}

/** Parts whose plan names a day up to `until`; whether that day was met is the fold's to say. */
export async function partsPlannedUntil(
  database: ReadableDatabase,
  unitId: UnitId,
  until: LocalDate,
): Promise<PlannedPart[]> {
  return database
    .selectDistinct({ matterId: assignmentTable.matterId, assignmentId: assignmentTable.id })
    .from(assignmentTable)
    .innerJoin(eventTable, eq(eventTable.matterId, assignmentTable.matterId))
    .where(
      and(
        eq(assignmentTable.unitId, unitId),
        inArray(assignmentTable.state, [...AT_WORK]),
        eq(eventTable.type, 'plan.submitted'),
        eq(eventTable.unitId, unitId),
        sql`exists (select 1 from json_each(${eventTable.body}, '$.milestones') where json_extract(json_each.value, '$.on') <= ${until})`,
      ),
    );
}
