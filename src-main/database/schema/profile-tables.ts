/** drizzle's view of the tables of profiles: every version ever known here, and the edits that are not yet in force. `migrations/*.sql` is the truth. */
import type { UnitId } from '@shared/domain/identifiers';
import { integer, primaryKey, sqliteTable, text } from 'drizzle-orm/sqlite-core';

/** Came with the application, was made at this desk, or came from an office inside a package. */
export type ProfileOrigin = 'shipped' | 'own' | 'received';

export const profileTable = sqliteTable(
  'profile',
  {
    id: text().notNull(),
    version: integer().notNull(),
    origin: text().$type<ProfileOrigin>().notNull(),
    officeUnitId: text('office_unit_id').$type<UnitId>(),
    content: text().notNull(),
    addedAt: integer('added_at').notNull(),
    addedBy: text('added_by').notNull(),
  },
  ({ id, version }) => [primaryKey({ columns: [id, version] })],
);

export const profileDraftTable = sqliteTable('profile_draft', {
  id: text().primaryKey(),
  content: text().notNull(),
  version: integer().notNull(),
  savedAt: integer('saved_at').notNull(),
  savedBy: text('saved_by').notNull(),
});
