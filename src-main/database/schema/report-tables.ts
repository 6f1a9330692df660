/** Reports that return, and what is being written for one. The migrations are the truth; a test compares. */
import type { LocalDate } from '@shared/domain/calendar/local-date';
import type { AssignmentId, MatterId, UnitId } from '@shared/domain/identifiers';
import type { ReportingPlan } from '@shared/domain/matter/matter';
import { integer, primaryKey, sqliteTable, text } from 'drizzle-orm/sqlite-core';

export const periodicReportTable = sqliteTable(
  'periodic_report',
  {
    matterId: text('matter_id').$type<MatterId>().notNull(),
    assignmentId: text('assignment_id').$type<AssignmentId>().notNull(),
    startOn: text('start_on').$type<LocalDate>().notNull(),
    name: text().notNull(),
    reporting: text().$type<ReportingPlan>().notNull(),
    unitId: text('unit_id').$type<UnitId>().notNull(),
    unitName: text('unit_name').notNull(),
    dueOn: text('due_on').$type<LocalDate>().notNull(),
    reportedOn: text('reported_on').$type<LocalDate>(),
  },
  (table) => [primaryKey({ columns: [table.matterId, table.assignmentId, table.startOn] })],
);

export const reportDraftTable = sqliteTable(
  'report_draft',
  {
    assignmentId: text('assignment_id').$type<AssignmentId>().notNull(),
    startOn: text('start_on').$type<LocalDate>().notNull(),
    matterId: text('matter_id').$type<MatterId>().notNull(),
    version: integer().notNull(),
    content: text().notNull(),
    savedAt: integer('saved_at').notNull(),
    savedBy: text('saved_by').notNull(),
  },
  (table) => [primaryKey({ columns: [table.assignmentId, table.startOn] })],
);
