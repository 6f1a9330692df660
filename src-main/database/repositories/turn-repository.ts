/** Whose turn it is, from the open steps: one condition for the figure on 今天 and for the rows of the list, so that they cannot differ. */
import type { LocalDate } from '@shared/domain/calendar/local-date';
import { ARRIVALS, TURNS, type Turn, type TurnKind } from '@shared/domain/matter/turn';
import type { Desk } from '@shared/domain/person/actor';
import { and, asc, countDistinct, eq, inArray, type SQL, sql } from 'drizzle-orm';
import type { ReadableDatabase } from '../drizzle-session';
import { matterFacetTable } from '../schema/search-tables';
import { stepTable as step } from '../schema/tables';

export interface TurnDays {
  readonly today: LocalDate;
  /** The last day that is still 临期 where a step does not say so itself. */
  readonly soonUntil: LocalDate;
}

/** Matters of each question: a matter with two such steps counts once. */
export async function countTurns(
  database: ReadableDatabase,
  desk: Desk | undefined,
  days: TurnDays,
): Promise<Record<TurnKind, number>> {
  const counts: Partial<Record<TurnKind, number>> = {};
  for (const what of TURNS) {
    const [row] = await database
      .select({ matters: countDistinct(step.matterId).as('matters') })
      .from(step)
      .where(inTurn({ what, ...(desk ? { desk } : {}) }, days));
    counts[what] = row?.matters ?? 0;
  }
  return counts as Record<TurnKind, number>;
}

/** The integer keys of those matters, ascending. */
export async function rowsInTurn(
  database: ReadableDatabase,
  turn: Turn,
  days: TurnDays,
): Promise<readonly number[]> {
  const rows = await database
    .selectDistinct({ rowId: matterFacetTable.rowId })
    .from(step)
    .innerJoin(matterFacetTable, eq(matterFacetTable.matterId, step.matterId))
    .where(inTurn(turn, days))
    .orderBy(asc(matterFacetTable.rowId));
  return rows.map(({ rowId }) => rowId);
}

export function isOverdue({ today }: TurnDays): SQL {
  return sql`${step.dueOn} < ${today}`;
}

/** By the rules of the matter itself, where they are known. */
export function isSoon({ today, soonUntil }: TurnDays): SQL {
  return sql`${step.dueOn} >= ${today} and coalesce(${step.soonOn} <= ${today}, ${step.dueOn} <= ${soonUntil})`;
}

function inTurn({ what, desk, unitId }: Turn, days: TurnDays): SQL | undefined {
  const mine = and(eq(step.mine, 1), desk === undefined ? undefined : eq(step.desk, desk));
  const others = and(eq(step.mine, 0), unitId === undefined ? undefined : eq(step.unitId, unitId));
  const overdue = isOverdue(days);
  const soon = isSoon(days);
  switch (what) {
    case 'mine':
      return mine;
    case 'mine-overdue':
      return and(mine, overdue);
    case 'mine-soon':
      return and(mine, soon);
    case 'arrived':
      return and(mine, inArray(step.code, [...ARRIVALS]));
    case 'others':
      return others;
    case 'others-overdue':
      return and(others, overdue);
    case 'others-soon':
      return and(others, soon);
  }
}
