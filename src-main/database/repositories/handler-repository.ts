/** To whom in the unit each assignment is given, and to whom it was before: the history only grows. */
import type { AssignmentId, MatterId, PersonId } from '@shared/domain/identifiers';
import { asc, desc, eq, inArray, or, type SQL } from 'drizzle-orm';
import type { ReadableDatabase, WritableDatabase } from '../drizzle-session';
import { matterFacetTable } from '../schema/search-tables';
import { handlerChangeTable, handlerTable } from '../schema/sharing-tables';

export type HandlerRow = typeof handlerTable.$inferSelect;
export type HandlerChangeRow = typeof handlerChangeTable.$inferSelect;

export async function readHandler(
  database: ReadableDatabase,
  assignmentId: AssignmentId,
): Promise<HandlerRow | undefined> {
  const [row] = await database.select().from(handlerTable).where(eq(handlerTable.assignmentId, assignmentId));
  return row;
}

export async function writeHandler(
  tx: WritableDatabase,
  row: HandlerRow,
  change: Pick<HandlerChangeRow, 'reason' | 'at' | 'byName' | 'byRole'>,
): Promise<void> {
  const { assignmentId, section, personId, personName, changes } = row;
  await tx.insert(handlerTable).values(row).onConflictDoUpdate({
    target: handlerTable.assignmentId,
    set: { section, personId, personName, changes },
  });
  await tx
    .insert(handlerChangeTable)
    .values({ assignmentId, section, personId, personName, ...change, position: changes });
}

/** The newest first. */
export async function handlerChanges(
  database: ReadableDatabase,
  assignmentId: AssignmentId,
): Promise<HandlerChangeRow[]> {
  return database
    .select()
    .from(handlerChangeTable)
    .where(eq(handlerChangeTable.assignmentId, assignmentId))
    .orderBy(desc(handlerChangeTable.position));
}

/** Of a page of the list. */
export async function handlersOfMatters(
  database: ReadableDatabase,
  matterIds: readonly MatterId[],
): Promise<HandlerRow[]> {
  if (matterIds.length === 0) return [];
  return database
    .select()
    .from(handlerTable)
    .where(inArray(handlerTable.matterId, [...matterIds]));
}

/** Whose work: one's own, or all of one's section with one's own. */
export type Whose =
  | { readonly personId: PersonId }
  | { readonly personId: PersonId; readonly section: string };

/** The integer keys of the matters, ascending. */
export async function rowsOfHandler(database: ReadableDatabase, whose: Whose): Promise<readonly number[]> {
  const rows = await database
    .selectDistinct({ rowId: matterFacetTable.rowId })
    .from(handlerTable)
    .innerJoin(matterFacetTable, eq(matterFacetTable.matterId, handlerTable.matterId))
    .where(isHandledBy(whose))
    .orderBy(asc(matterFacetTable.rowId));
  return rows.map(({ rowId }) => rowId);
}

function isHandledBy(whose: Whose): SQL | undefined {
  const own = eq(handlerTable.personId, whose.personId);
  return 'section' in whose && whose.section !== '' ? or(own, eq(handlerTable.section, whose.section)) : own;
}

/** The sections that work was given to. */
export async function sectionsWithWork(database: ReadableDatabase): Promise<string[]> {
  const rows = await database
    .selectDistinct({ section: handlerTable.section })
    .from(handlerTable)
    .orderBy(asc(handlerTable.section));
  return rows.map(({ section }) => section).filter((section) => section !== '');
}
