/** Writes what lists read of one matter, replacing what stood there; called in the transaction that appends the event. */

import type { MatterId } from '@shared/domain/identifiers';
import { eq, sql } from 'drizzle-orm';
import type { WritableDatabase } from '../drizzle-session';
import {
  assignmentTable,
  matterSearchRowTable,
  matterTable,
  promiseTable,
  stepTable,
} from '../schema/tables';

export interface MatterProjection {
  readonly matter: typeof matterTable.$inferInsert;
  readonly assignments: readonly (typeof assignmentTable.$inferInsert)[];
  readonly steps: readonly (typeof stepTable.$inferInsert)[];
  readonly promises: readonly (typeof promiseTable.$inferInsert)[];
  /** Space-joined bigrams of everything that is searched. */
  readonly words: string;
}

export async function writeProjection(tx: WritableDatabase, projection: MatterProjection): Promise<void> {
  const { matter, assignments, steps, promises, words } = projection;
  await tx.insert(matterTable).values(matter).onConflictDoUpdate({ target: matterTable.id, set: matter });
  await tx.delete(assignmentTable).where(eq(assignmentTable.matterId, matter.id));
  await tx.delete(stepTable).where(eq(stepTable.matterId, matter.id));
  await tx.delete(promiseTable).where(eq(promiseTable.matterId, matter.id));
  if (assignments.length > 0) await tx.insert(assignmentTable).values([...assignments]);
  if (steps.length > 0) await tx.insert(stepTable).values([...steps]);
  if (promises.length > 0) await tx.insert(promiseTable).values([...promises]);
  await writeSearchWords(tx, matter.id, words);
}

async function writeSearchWords(tx: WritableDatabase, matterId: MatterId, words: string): Promise<void> {
  await tx.insert(matterSearchRowTable).values({ matterId }).onConflictDoNothing();
  const [row] = await tx
    .select({ rowId: matterSearchRowTable.rowId })
    .from(matterSearchRowTable)
    .where(eq(matterSearchRowTable.matterId, matterId));
  if (!row) throw new Error('the search row is missing');
  await tx.run(sql`insert or replace into matter_search (rowid, words) values (${row.rowId}, ${words})`);
}
