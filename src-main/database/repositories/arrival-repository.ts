/** Which numbers of each sender's series arrived: one row an incarnation, so that the 10,000th import reads as little as the first. */
import { type SeriesRange, withNumber } from '@shared/domain/exchange/series';
import type { IncarnationId, UnitId } from '@shared/domain/identifiers';
import { and, eq } from 'drizzle-orm';
import type { ReadableDatabase, WritableDatabase } from '../drizzle-session';
import { arrivalTable } from '../schema/exchange-tables';

export interface Incarnation {
  readonly id: IncarnationId;
  readonly startedAt: number;
}

/** Of one sender, by its incarnation. */
export async function arrivalsFrom(
  database: ReadableDatabase,
  sender: UnitId,
): Promise<Map<IncarnationId, SeriesRange>> {
  const rows = await database.select().from(arrivalTable).where(eq(arrivalTable.unitId, sender));
  return new Map(rows.map((row) => [row.incarnationId, rangeOf(row)]));
}

/** Undefined before the first package of that incarnation. */
export async function arrivalOf(
  database: ReadableDatabase,
  sender: UnitId,
  incarnation: IncarnationId,
): Promise<SeriesRange | undefined> {
  const [row] = await database.select().from(arrivalTable).where(series(sender, incarnation));
  return row && rangeOf(row);
}

/** In the transaction that records the package. */
export async function noteArrival(
  tx: WritableDatabase,
  sender: UnitId,
  { id, startedAt }: Incarnation,
  n: number,
): Promise<void> {
  const before = await arrivalOf(tx, sender, id);
  const [highest = 0, ...missing] = withNumber(before, n);
  const state = { highest, missing: JSON.stringify(missing) };
  if (before) await tx.update(arrivalTable).set(state).where(series(sender, id));
  else await tx.insert(arrivalTable).values({ unitId: sender, incarnationId: id, startedAt, ...state });
}

function series(sender: UnitId, incarnation: IncarnationId) {
  return and(eq(arrivalTable.unitId, sender), eq(arrivalTable.incarnationId, incarnation));
}

function rangeOf({ highest, missing }: typeof arrivalTable.$inferSelect): SeriesRange {
  return [highest, ...(JSON.parse(missing) as number[])];
}
