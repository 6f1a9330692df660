/** The ledger of promises: filtered, counted by state and paged in the order of their days. */
import type { LocalDate } from '@shared/domain/calendar/local-date';
import type { AssignmentId, MatterId, PointId, UnitId } from '@shared/domain/identifiers';
import type { MatterKind } from '@shared/domain/matter/matter-kind';
import { PROMISE_STATES, type PromiseState } from '@shared/domain/promise/promises';
import { type SQL, sql } from 'drizzle-orm';
import type { ReadableDatabase } from '../drizzle-session';

export interface PromiseSelection {
  readonly state?: PromiseState | undefined;
  readonly unitId?: UnitId | undefined;
  readonly year?: number | undefined;
  readonly text?: string | undefined;
  readonly today: LocalDate;
  readonly nearUntil: LocalDate;
}

export interface PromiseListRow {
  readonly matterId: MatterId;
  readonly assignmentId: AssignmentId;
  readonly pointId: PointId;
  readonly unitId: UnitId;
  readonly unitName: string;
  readonly officeUnitId: UnitId;
  readonly kind: MatterKind;
  readonly number: string;
  readonly title: string;
  readonly point: string;
  readonly answer: string;
  readonly promisedOn: LocalDate;
  readonly fulfilledOn: LocalDate | null;
  readonly confirmedOn: LocalDate | null;
}

const FROM = sql`from promise p inner join matter m on m.id = p.matter_id`;

export async function readPromisePage(
  database: ReadableDatabase,
  selection: PromiseSelection,
  { offset, limit }: { readonly offset: number; readonly limit: number },
): Promise<PromiseListRow[]> {
  return database.all<PromiseListRow>(sql`
    select p.matter_id as matterId, p.assignment_id as assignmentId, p.point_id as pointId, p.unit_id as unitId,
      p.unit_name as unitName, m.office_unit_id as officeUnitId, m.kind, m.number, m.title, p.point_text as point,
      p.answer, p.promised_on as promisedOn, p.fulfilled_on as fulfilledOn, p.confirmed_on as confirmedOn
    ${FROM} where ${conditionsOf(selection)}
    order by p.promised_on, p.matter_id, p.point_id, p.unit_id limit ${limit} offset ${offset}`);
}

/** By state, of what the other filters leave. */
export async function countPromises(
  database: ReadableDatabase,
  { state: _any, ...selection }: PromiseSelection,
): Promise<Record<PromiseState, number>> {
  const rows = await database.all<{ state: PromiseState; promises: number }>(sql`
    select ${stateOf(selection)} as state, count(*) as promises ${FROM}
    where ${conditionsOf(selection)} group by 1`);
  const counts = new Map(rows.map(({ state, promises }) => [state, promises]));
  return Object.fromEntries(PROMISE_STATES.map((state) => [state, counts.get(state) ?? 0])) as Record<
    PromiseState,
    number
  >;
}

export async function promiseYears(database: ReadableDatabase): Promise<number[]> {
  const rows = await database.all<{ year: number }>(
    sql`select distinct cast(substr(promised_on, 1, 4) as integer) as year from promise order by year desc`,
  );
  return rows.map(({ year }) => year);
}

export async function promiseUnits(database: ReadableDatabase): Promise<{ unitId: UnitId; name: string }[]> {
  return database.all<{ unitId: UnitId; name: string }>(
    sql`select unit_id as unitId, max(unit_name) as name from promise group by unit_id order by name`,
  );
}

/** As `promiseState` has it. */
function stateOf({ today, nearUntil }: Pick<PromiseSelection, 'today' | 'nearUntil'>): SQL {
  return sql`case
    when p.confirmed_on is not null then 'confirmed'
    when p.fulfilled_on is not null then 'reported'
    when p.promised_on < ${today} then 'overdue'
    when p.promised_on <= ${nearUntil} then 'near'
    else 'open' end`;
}

function conditionsOf(selection: PromiseSelection): SQL {
  const { state, unitId, year, text = '' } = selection;
  const conditions = [sql`1 = 1`];
  if (state !== undefined) conditions.push(sql`${stateOf(selection)} = ${state}`);
  if (unitId !== undefined) conditions.push(sql`p.unit_id = ${unitId}`);
  if (year !== undefined) {
    conditions.push(sql`p.promised_on >= ${`${year}-01-01`} and p.promised_on <= ${`${year}-12-31`}`);
  }
  if (text.trim() !== '') {
    const wanted = `%${text.trim().replace(/[\\%_]/g, '\\$&')}%`;
    const places = [sql`p.point_text`, sql`p.answer`, sql`p.unit_name`, sql`m.number`, sql`m.title`];
    const held = places.map((column) => sql`${column} like ${wanted} escape '\\'`);
    conditions.push(sql`(${sql.join(held, sql` or `)})`);
  }
  return sql.join(conditions, sql` and `);
}
