/** drizzle's view of what the list, the search and the looking for similar replies read. */
import type { AssignmentId, MatterId, PersonId, PointId } from '@shared/domain/identifiers';
import type { Desk } from '@shared/domain/person/actor';
import { integer, sqliteTable, text } from 'drizzle-orm/sqlite-core';

export const matterFacetTable = sqliteTable('matter_facet', {
  rowId: integer('row_id').primaryKey(),
  matterId: text('matter_id').$type<MatterId>().notNull(),
  revision: integer().notNull(),
  steps: text().notNull(),
  parts: text().notNull(),
  results: text().notNull(),
  satisfactions: text().notNull(),
});

export const answeredPointTable = sqliteTable('answered_point', {
  rowId: integer('row_id').primaryKey(),
  matterId: text('matter_id').$type<MatterId>().notNull(),
  assignmentId: text('assignment_id').$type<AssignmentId>().notNull(),
  pointId: text('point_id').$type<PointId>().notNull(),
});

export const savedFilterTable = sqliteTable('saved_filter', {
  id: text().primaryKey(),
  personId: text('person_id').$type<PersonId>().notNull(),
  desk: text().$type<Desk>().notNull(),
  name: text().notNull(),
  question: text().notNull(),
  savedAt: integer('saved_at').notNull(),
});
