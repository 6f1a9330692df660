/** drizzle's view of the tables of a unit's inner work: versions of its texts. `migrations/*.sql` is the truth. */
import type { VersionReason } from '@shared/domain/approval/draft-version';
import type { AssignmentId, MatterId } from '@shared/domain/identifiers';
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
