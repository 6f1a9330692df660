/** drizzle's view of the tables of sharing: to whom in the unit an assignment was given. `migrations/*.sql` is the truth. */
import type { AssignmentId, MatterId, PersonId } from '@shared/domain/identifiers';
import type { Role } from '@shared/domain/person/actor';
import { integer, primaryKey, sqliteTable, text } from 'drizzle-orm/sqlite-core';

export const handlerTable = sqliteTable('handler', {
  assignmentId: text('assignment_id').$type<AssignmentId>().primaryKey(),
  matterId: text('matter_id').$type<MatterId>().notNull(),
  section: text().notNull(),
  personId: text('person_id').$type<PersonId>(),
  personName: text('person_name').notNull(),
  changes: integer().notNull(),
});

export const handlerChangeTable = sqliteTable(
  'handler_change',
  {
    assignmentId: text('assignment_id').$type<AssignmentId>().notNull(),
    position: integer().notNull(),
    section: text().notNull(),
    personId: text('person_id').$type<PersonId>(),
    personName: text('person_name').notNull(),
    reason: text().notNull(),
    at: integer().notNull(),
    byName: text('by_name').notNull(),
    byRole: text('by_role').$type<Role>().notNull(),
  },
  (table) => [primaryKey({ columns: [table.assignmentId, table.position] })],
);
