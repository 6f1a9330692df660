/** drizzle's view of the tables of documents: composed ones with their images, produced files, numbers. `migrations/*.sql` is the truth. */
import type { DocumentKind } from '@shared/domain/document/document-kind';
import type { AssignmentId, MatterId, RecordId, Sm3 } from '@shared/domain/identifiers';
import type { ImageKind } from '@shared/ipc/calls/document-calls';
import type { ProducedKind } from '@shared/ipc/matter-page-schema';
import { integer, primaryKey, real, sqliteTable, text } from 'drizzle-orm/sqlite-core';

/** A number belongs to a letter of an assignment or to a composed document. */
export type NumberOwner = AssignmentId | RecordId;

export const composedDocumentTable = sqliteTable('composed_document', {
  id: text().$type<RecordId>().primaryKey(),
  kind: text().$type<DocumentKind>().notNull(),
  matterId: text('matter_id').$type<MatterId>(),
  assignmentId: text('assignment_id').$type<AssignmentId>(),
  title: text().notNull(),
  number: text().notNull(),
  content: text().notNull(),
  version: integer().notNull(),
  createdAt: integer('created_at').notNull(),
  createdBy: text('created_by').notNull(),
  savedAt: integer('saved_at').notNull(),
  savedBy: text('saved_by').notNull(),
  discardedAt: integer('discarded_at'),
});

export const sealImageTable = sqliteTable('seal_image', {
  id: text().$type<RecordId>().primaryKey(),
  kind: text().$type<ImageKind>().notNull(),
  name: text().notNull(),
  sm3: text().$type<Sm3>().notNull(),
  size: integer().notNull(),
  width: real().notNull(),
  height: real().notNull(),
  addedAt: integer('added_at').notNull(),
  addedBy: text('added_by').notNull(),
});

export const unitTemplateTable = sqliteTable('unit_template', {
  id: text().$type<RecordId>().primaryKey(),
  name: text().notNull(),
  fileName: text('file_name').notNull(),
  kinds: text().notNull(),
  places: text().notNull(),
  sm3: text().$type<Sm3>().notNull(),
  size: integer().notNull(),
  addedAt: integer('added_at').notNull(),
  addedBy: text('added_by').notNull(),
});

export const composedImageTable = sqliteTable(
  'composed_image',
  {
    composedId: text('composed_id').$type<RecordId>().notNull(),
    kind: text().$type<ImageKind>().notNull(),
    position: integer().notNull(),
    name: text().notNull(),
    sm3: text().$type<Sm3>().notNull(),
    size: integer().notNull(),
    width: real().notNull(),
    height: real().notNull(),
    right: real().notNull(),
    down: real().notNull(),
  },
  (table) => [primaryKey({ columns: [table.composedId, table.kind, table.position] })],
);

export const documentTable = sqliteTable('document', {
  id: text().$type<RecordId>().primaryKey(),
  matterId: text('matter_id').$type<MatterId>(),
  assignmentId: text('assignment_id').$type<AssignmentId>(),
  composedId: text('composed_id').$type<RecordId>(),
  composedVersion: integer('composed_version'),
  templateId: text('template_id').$type<RecordId>(),
  kind: text().$type<ProducedKind>().notNull(),
  name: text().notNull(),
  sm3: text().$type<Sm3>().notNull(),
  size: integer().notNull(),
  media: text().notNull(),
  createdAt: integer('created_at').notNull(),
});

export const documentNumberTable = sqliteTable(
  'document_number',
  {
    series: text().notNull(),
    year: integer().notNull(),
    number: integer().notNull(),
    ownerId: text('owner_id').$type<NumberOwner>().notNull(),
    reservedAt: integer('reserved_at').notNull(),
    voidedAt: integer('voided_at'),
    voidReason: text('void_reason'),
  },
  (table) => [primaryKey({ columns: [table.series, table.year, table.number] })],
);
