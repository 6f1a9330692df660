/** Writes what lists read of one matter, replacing what stood there; called in the transaction that appends the event. */

import { eq, sql } from 'drizzle-orm';
import type { WritableDatabase } from '../drizzle-session';
import { assignmentTable, matterTable, promiseTable, stepTable } from '../schema/tables';
import { type AnsweredPoint, writeAnsweredPoints } from './answered-point-repository';
import { type MatterFacets, writeFacets } from './facet-repository';
import { type PeriodRow, writePeriods } from './report-repository';

export interface MatterProjection {
  readonly matter: typeof matterTable.$inferInsert;
  readonly assignments: readonly (typeof assignmentTable.$inferInsert)[];
  readonly steps: readonly (typeof stepTable.$inferInsert)[];
  readonly promises: readonly (typeof promiseTable.$inferInsert)[];
  readonly periods: readonly PeriodRow[];
  readonly facets: MatterFacets;
  /** Space-joined bigrams of everything that is searched. */
  readonly words: string;
  readonly answered: readonly AnsweredPoint[];
}

export async function writeProjection(tx: WritableDatabase, projection: MatterProjection): Promise<void> {
  const { matter, assignments, steps, promises, periods, facets, words, answered } = projection;
  await tx.insert(matterTable).values(matter).onConflictDoUpdate({ target: matterTable.id, set: matter });
  await tx.delete(assignmentTable).where(eq(assignmentTable.matterId, matter.id));
  await tx.delete(stepTable).where(eq(stepTable.matterId, matter.id));
  await tx.delete(promiseTable).where(eq(promiseTable.matterId, matter.id));
  if (assignments.length > 0) await tx.insert(assignmentTable).values([...assignments]);
  if (steps.length > 0) await tx.insert(stepTable).values([...steps]);
  if (promises.length > 0) await tx.insert(promiseTable).values([...promises]);
  await writePeriods(tx, matter.id, periods);
  const rowId = await writeFacets(tx, matter.id, facets);
  await tx.run(sql`insert or replace into matter_search (rowid, words) values (${rowId}, ${words})`);
  await writeAnsweredPoints(tx, matter.id, answered);
}
