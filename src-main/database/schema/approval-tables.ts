/** drizzle's view of the tables of a unit's inner work: versions of its texts and their approval. `migrations/*.sql` is the truth. */
import type { ApprovalAct, ApprovalState } from '@shared/domain/approval/approval-workflow';
import type { VersionReason } from '@shared/domain/approval/draft-version';
import type { AssignmentId, MatterId, PersonId } from '@shared/domain/identifiers';
import type { Role } from '@shared/domain/person/actor';
import type { WorkingDraft } from '@shared/ipc/calls/unit-calls';
import { integer, primaryKey, sqliteTable, text } from 'drizzle-orm/sqlite-core';

export const draftVersionTable = sqliteTable(
  'draft_version',
  {
    assignmentId: text('assignment_id').$type<AssignmentId>().notNull(),
    kind: text().$type<WorkingDraft['kind']>().notNull(),
    number: integer().notNull(),
    matterId: text('matter_id').$type<MatterId>().notNull(),
    content: text().notNull(),
    writtenBy: text('written_by').notNull(),
    keptAt: integer('kept_at').notNull(),
  },
  (table) => [primaryKey({ columns: [table.assignmentId, table.kind, table.number] })],
);

export const draftVersionStepTable = sqliteTable(
  'draft_version_step',
  {
    assignmentId: text('assignment_id').$type<AssignmentId>().notNull(),
    kind: text().$type<WorkingDraft['kind']>().notNull(),
    number: integer().notNull(),
    position: integer().notNull(),
    reason: text().$type<VersionReason>().notNull(),
    note: text().notNull(),
    at: integer().notNull(),
    actorName: text('actor_name').notNull(),
    actorRole: text('actor_role').$type<Role>().notNull(),
  },
  (table) => [primaryKey({ columns: [table.assignmentId, table.kind, table.number, table.position] })],
);

export const approvalTable = sqliteTable('approval', {
  assignmentId: text('assignment_id').$type<AssignmentId>().primaryKey(),
  matterId: text('matter_id').$type<MatterId>().notNull(),
  state: text().$type<ApprovalState>().notNull(),
  round: integer().notNull(),
  steps: text().notNull(),
  versionNumber: integer('version_number').notNull(),
  askedId: text('asked_id').$type<PersonId>(),
  senderId: text('sender_id').$type<PersonId>(),
  sentFrom: text('sent_from').$type<ApprovalState>(),
  acts: integer().notNull(),
  since: integer().notNull(),
});

export const approvalActTable = sqliteTable(
  'approval_act',
  {
    assignmentId: text('assignment_id').$type<AssignmentId>().notNull(),
    position: integer().notNull(),
    round: integer().notNull(),
    act: text().$type<ApprovalAct>().notNull(),
    fromState: text('from_state').$type<ApprovalState>().notNull(),
    toState: text('to_state').$type<ApprovalState>().notNull(),
    versionNumber: integer('version_number').notNull(),
    personId: text('person_id').$type<PersonId>().notNull(),
    personName: text('person_name').notNull(),
    personRole: text('person_role').$type<Role>().notNull(),
    comments: text().notNull(),
    at: integer().notNull(),
  },
  (table) => [primaryKey({ columns: [table.assignmentId, table.position] })],
);
