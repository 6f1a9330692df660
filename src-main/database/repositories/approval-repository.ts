/** Where each reply stands in its unit's approval, and every act: rows of acts are only ever added. */
import type { AssignmentId, PersonId } from '@shared/domain/identifiers';
import type { AssignmentState } from '@shared/domain/workflow/assignment-workflow';
import { and, asc, eq, inArray, notInArray } from 'drizzle-orm';
import type { ReadableDatabase, WritableDatabase } from '../drizzle-session';
import { approvalActTable, approvalTable } from '../schema/approval-tables';
import { assignmentTable, matterTable } from '../schema/tables';

export type ApprovalRow = typeof approvalTable.$inferSelect;
export type ApprovalActRow = typeof approvalActTable.$inferSelect;

export async function readApproval(
  database: ReadableDatabase,
  assignmentId: AssignmentId,
): Promise<ApprovalRow | undefined> {
  const [row] = await database
    .select()
    .from(approvalTable)
    .where(eq(approvalTable.assignmentId, assignmentId));
  return row;
}

/** Earliest first. */
export async function actsOfApproval(
  database: ReadableDatabase,
  assignmentId: AssignmentId,
): Promise<ApprovalActRow[]> {
  return database
    .select()
    .from(approvalActTable)
    .where(eq(approvalActTable.assignmentId, assignmentId))
    .orderBy(asc(approvalActTable.position));
}

export async function writeApproval(
  tx: WritableDatabase,
  row: ApprovalRow,
  act: Omit<ApprovalActRow, 'assignmentId' | 'position'>,
): Promise<void> {
  const { assignmentId, matterId: _matter, ...change } = row;
  await tx.insert(approvalTable).values(row).onConflictDoUpdate({
    target: approvalTable.assignmentId,
    set: change,
  });
  await tx.insert(approvalActTable).values({ ...act, assignmentId, position: row.acts });
}

/** A text that is issued, or whose approval was switched off, is its writers' again. */
export async function backToDrafting(
  tx: WritableDatabase,
  which: { readonly assignmentId: AssignmentId } | 'under-review',
): Promise<void> {
  await tx
    .update(approvalTable)
    .set({ state: 'drafting', askedId: null, senderId: null, sentFrom: null })
    .where(
      which === 'under-review'
        ? inArray(approvalTable.state, ['section-review', 'deputy-review', 'principal-review'])
        : eq(approvalTable.assignmentId, which.assignmentId),
    );
}

/** Whoever was named no longer has the role that was asked for: what waits for him waits for anyone who has it. */
export async function askAnybody(tx: WritableDatabase, personId: PersonId): Promise<void> {
  await tx.update(approvalTable).set({ askedId: null }).where(eq(approvalTable.askedId, personId));
}

/** All that is under approval, sent back or signed, with its matter; the longest waiting first. */
export async function approvalsAtWork(database: ReadableDatabase, closed: readonly AssignmentState[]) {
  return database
    .select({
      approval: approvalTable,
      assignmentState: assignmentTable.state,
      dueOn: assignmentTable.replyDueOn,
      kind: matterTable.kind,
      number: matterTable.number,
      title: matterTable.title,
      lastAct: approvalActTable.act,
      lastBy: approvalActTable.personName,
    })
    .from(approvalTable)
    .innerJoin(assignmentTable, eq(assignmentTable.id, approvalTable.assignmentId))
    .innerJoin(matterTable, eq(matterTable.id, approvalTable.matterId))
    .innerJoin(
      approvalActTable,
      and(
        eq(approvalActTable.assignmentId, approvalTable.assignmentId),
        eq(approvalActTable.position, approvalTable.acts),
      ),
    )
    .where(and(notInArray(assignmentTable.state, [...closed]), eq(matterTable.archived, 0)))
    .orderBy(asc(approvalTable.since), asc(approvalTable.assignmentId));
}
