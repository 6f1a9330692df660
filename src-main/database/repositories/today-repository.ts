/** What the first page shows, each from an index and never more than it shows. */
import type { LocalDate } from '@shared/domain/calendar/local-date';
import type { PersonId, UnitId } from '@shared/domain/identifiers';
import type { Desk } from '@shared/domain/person/actor';
import type { EventType } from '@shared/package-format/events/event';
import {
  and,
  asc,
  count,
  countDistinct,
  desc,
  eq,
  gte,
  inArray,
  isNotNull,
  isNull,
  ne,
  type SQL,
  sql,
} from 'drizzle-orm';
import type { ReadableDatabase } from '../drizzle-session';
import { handlerTable } from '../schema/sharing-tables';
import {
  assignmentTable,
  eventTable,
  matterTable,
  outboxEventTable,
  promiseTable,
  stepTable,
  workingDraftTable,
} from '../schema/tables';

const stepColumns = {
  matterId: stepTable.matterId,
  kind: matterTable.kind,
  number: matterTable.number,
  title: matterTable.title,
  code: stepTable.code,
  desk: stepTable.desk,
  mine: stepTable.mine,
  unitId: stepTable.unitId,
  unitName: stepTable.unitName,
  assignmentId: stepTable.assignmentId,
  dueOn: stepTable.dueOn,
  soonOn: stepTable.soonOn,
  since: stepTable.since,
};

export type StepRow = Awaited<ReturnType<typeof readSteps>>[number];

/** Steps of this desk, or of others, the most urgent first. */
export async function stepsByDue(
  database: ReadableDatabase,
  whose: { readonly mine: true; readonly desk?: Desk | undefined } | { readonly mine: false },
  limit: number,
): Promise<StepRow[]> {
  const theirs = whose.mine
    ? and(eq(stepTable.mine, 1), whose.desk === undefined ? undefined : eq(stepTable.desk, whose.desk))
    : eq(stepTable.mine, 0);
  return mostUrgent(database, theirs, limit);
}

/** Own steps of the matters that one person of the unit was given, the most urgent first. */
export async function stepsHandledBy(
  database: ReadableDatabase,
  personId: PersonId,
  desk: Desk | undefined,
  limit: number,
): Promise<StepRow[]> {
  const given = database
    .select({ matterId: handlerTable.matterId })
    .from(handlerTable)
    .where(eq(handlerTable.personId, personId));
  const own = and(
    eq(stepTable.mine, 1),
    desk === undefined ? undefined : eq(stepTable.desk, desk),
    inArray(stepTable.matterId, given),
  );
  return mostUrgent(database, own, limit);
}

/** By due date; those without one come last, the longest waiting first. */
async function mostUrgent(
  database: ReadableDatabase,
  condition: SQL | undefined,
  limit: number,
): Promise<StepRow[]> {
  const dated = await readSteps(database, and(condition, isNotNull(stepTable.dueOn)), stepTable.dueOn, limit);
  const left = limit - dated.length;
  if (left === 0) return dated;
  const undated = and(condition, isNull(stepTable.dueOn));
  return [...dated, ...(await readSteps(database, undated, stepTable.since, left))];
}

async function readSteps(
  database: ReadableDatabase,
  condition: SQL | undefined,
  order: typeof stepTable.dueOn | typeof stepTable.since,
  limit: number,
) {
  return database
    .select(stepColumns)
    .from(stepTable)
    .innerJoin(matterTable, eq(matterTable.id, stepTable.matterId))
    .where(condition)
    .orderBy(asc(order), asc(stepTable.matterId))
    .limit(limit);
}

/** What each kind of draft becomes when it is sent. */
const SENT_AS: Readonly<Record<'reply' | 'plan' | 'opinion', readonly EventType[]>> = {
  reply: ['draft.submitted', 'reply.finalised'],
  plan: ['plan.submitted'],
  opinion: ['opinion.submitted'],
};

/** Texts that were written and not sent since, the latest first. */
export async function unsentDrafts(database: ReadableDatabase, limit: number) {
  const sentSince = (kind: keyof typeof SENT_AS) => sql`(${workingDraftTable.kind} = ${kind} and exists (
    select 1 from ${eventTable} where ${eventTable.matterId} = ${workingDraftTable.matterId}
      and ${inArray(eventTable.type, [...SENT_AS[kind]])} and ${eventTable.recordedAt} >= ${workingDraftTable.savedAt}
      and json_extract(${eventTable.body}, '$.assignmentId') = ${workingDraftTable.assignmentId}))`;
  return database
    .select({
      matterId: workingDraftTable.matterId,
      assignmentId: workingDraftTable.assignmentId,
      kind: workingDraftTable.kind,
      matterKind: matterTable.kind,
      number: matterTable.number,
      title: matterTable.title,
      savedAt: workingDraftTable.savedAt,
      savedBy: workingDraftTable.savedBy,
    })
    .from(workingDraftTable)
    .innerJoin(matterTable, eq(matterTable.id, workingDraftTable.matterId))
    .innerJoin(assignmentTable, eq(assignmentTable.id, workingDraftTable.assignmentId))
    .where(
      and(
        eq(matterTable.archived, 0),
        ne(assignmentTable.state, 'withdrawn'),
        sql`not (${sentSince('reply')} or ${sentSince('plan')} or ${sentSince('opinion')})`,
      ),
    )
    .orderBy(desc(workingDraftTable.savedAt), asc(workingDraftTable.assignmentId))
    .limit(limit);
}

export interface WaitingForUnit {
  readonly unitId: UnitId;
  readonly matters: number;
  readonly types: EventType[];
  /** One of the assignments that wait is the unit's own. */
  readonly own: boolean;
}

export async function outboxByUnit(database: ReadableDatabase): Promise<WaitingForUnit[]> {
  const units = await database
    .select({
      unitId: outboxEventTable.unitId,
      matters: countDistinct(outboxEventTable.matterId).as('matters'),
    })
    .from(outboxEventTable)
    .groupBy(outboxEventTable.unitId);
  const types = await database
    .selectDistinct({ unitId: outboxEventTable.unitId, type: eventTable.type })
    .from(outboxEventTable)
    .innerJoin(eventTable, eq(eventTable.id, outboxEventTable.eventId));
  const found: WaitingForUnit[] = [];
  for (const { unitId, matters } of units) {
    const ofUnit = types.filter((row) => row.unitId === unitId).map(({ type }) => type as EventType);
    const own = ofUnit.includes('matter.assigned') && (await hasOwnAssignment(database, unitId));
    found.push({ unitId, matters, types: ofUnit, own });
  }
  return found;
}

async function hasOwnAssignment(database: ReadableDatabase, unitId: UnitId): Promise<boolean> {
  const rows = await database
    .select({ id: eventTable.id })
    .from(outboxEventTable)
    .innerJoin(eventTable, eq(eventTable.id, outboxEventTable.eventId))
    .where(
      and(
        eq(outboxEventTable.unitId, unitId),
        eq(eventTable.type, 'matter.assigned'),
        sql`json_extract(${eventTable.body}, '$.unit.unitId') = ${unitId}`,
      ),
    )
    .limit(1);
  return rows.length > 0;
}

export async function promisesFrom(database: ReadableDatabase, from: LocalDate, limit: number) {
  return (
    database
      .select({
        matterId: promiseTable.matterId,
        title: matterTable.title,
        point: promiseTable.pointText,
        promisedOn: promiseTable.promisedOn,
      })
      .from(promiseTable)
      .innerJoin(matterTable, eq(matterTable.id, promiseTable.matterId))
      // One that is kept, if only in the unit's word, asks nothing of the day any more.
      .where(
        and(
          gte(promiseTable.promisedOn, from),
          isNull(promiseTable.fulfilledOn),
          isNull(promiseTable.confirmedOn),
        ),
      )
      .orderBy(asc(promiseTable.promisedOn), asc(promiseTable.matterId))
      .limit(limit)
  );
}

/** Matters received since a day, by the procedure at which they stand. */
export async function countByProcedure(
  database: ReadableDatabase,
  from: LocalDate,
): Promise<Map<string, number>> {
  const rows = await database
    .select({ procedure: matterTable.procedure, matters: count().as('matters') })
    .from(matterTable)
    .where(gte(matterTable.receivedOn, from))
    .groupBy(matterTable.procedure);
  return new Map(rows.map(({ procedure, matters }) => [procedure, matters]));
}

/** Approved and not yet issued: they stand at 答复 and are not replied. */
export async function countApproved(database: ReadableDatabase, from: LocalDate): Promise<number> {
  const [row] = await database
    .select({ matters: countDistinct(assignmentTable.matterId).as('matters') })
    .from(assignmentTable)
    .innerJoin(matterTable, eq(matterTable.id, assignmentTable.matterId))
    .where(
      and(
        eq(assignmentTable.state, 'draft-approved'),
        eq(matterTable.procedure, 'reply'),
        gte(matterTable.receivedOn, from),
      ),
    );
  return row?.matters ?? 0;
}
