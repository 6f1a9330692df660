/** Who owes what soon or already: the dated steps of others, unit by unit. */
import type { LocalDate } from '@shared/domain/calendar/local-date';
import type { MatterId } from '@shared/domain/identifiers';
import { and, asc, eq, sql } from 'drizzle-orm';
import type { ReadableDatabase } from '../drizzle-session';
import { stepTable as step } from '../schema/tables';
import { isOverdue, isSoon, type TurnDays } from './turn-repository';

/** The earliest day first, at most `limit` units. */
export async function unitsThatOwe(database: ReadableDatabase, days: TurnDays, limit: number) {
  const overdue = isOverdue(days);
  const soon = isSoon(days);
  const nearestOn = sql<LocalDate>`min(${step.dueOn})`;
  return database
    .select({
      unitId: step.unitId,
      unitName: sql<string>`max(${step.unitName})`,
      desk: step.desk,
      overdue: sql<number>`count(distinct case when ${overdue} then ${step.matterId} end)`,
      soon: sql<number>`count(distinct case when ${soon} then ${step.matterId} end)`,
      nearestOn,
      onlyMatterId: sql<MatterId | null>`case when count(distinct ${step.matterId}) = 1 then min(${step.matterId}) end`,
    })
    .from(step)
    .where(and(eq(step.mine, 0), sql`(${overdue} or ${soon})`))
    .groupBy(step.unitId, step.desk)
    .orderBy(asc(nearestOn), asc(step.unitId))
    .limit(limit);
}
