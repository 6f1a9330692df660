/** drizzle's view of the exchange beside packages: series, cards, revocation, quarantine and the register of media. */
import type { LocalDate } from '@shared/domain/calendar/local-date';
import type { IncarnationId, PackageId, RecordId, Sm3, UnitId } from '@shared/domain/identifiers';
import type { Classification } from '@shared/domain/matter/matter';
import type { AppErrorCode } from '@shared/result/app-error-code';
import { integer, primaryKey, sqliteTable, text } from 'drizzle-orm/sqlite-core';

export const arrivalTable = sqliteTable(
  'arrival',
  {
    unitId: text('unit_id').$type<UnitId>().notNull(),
    incarnationId: text('incarnation_id').$type<IncarnationId>().notNull(),
    startedAt: integer('started_at').notNull(),
    highest: integer().notNull(),
    missing: text().notNull(),
  },
  (table) => [primaryKey({ columns: [table.unitId, table.incarnationId] })],
);

export const outboxOriginalTable = sqliteTable(
  'outbox_original',
  {
    unitId: text('unit_id').$type<UnitId>().notNull(),
    packageId: text('package_id').$type<PackageId>().notNull(),
    carrierId: text('carrier_id').$type<PackageId>(),
  },
  (table) => [primaryKey({ columns: [table.unitId, table.packageId] })],
);

export const peerCardTable = sqliteTable('peer_card', {
  signKeyId: text('sign_key_id').primaryKey(),
  unitId: text('unit_id').$type<UnitId>().notNull(),
  serial: integer().notNull(),
  status: text().$type<'candidate' | 'superseded' | 'revoked'>().notNull(),
  encryptionKeyId: text('encryption_key_id').notNull(),
  card: text().notNull(),
  addedAt: integer('added_at').notNull(),
  settledAt: integer('settled_at'),
  reason: text(),
});

export const revocationListTable = sqliteTable('revocation_list', {
  officeUnitId: text('office_unit_id').$type<UnitId>().primaryKey(),
  version: integer().notNull(),
  list: text().notNull(),
  receivedAt: integer('received_at').notNull(),
});

export const quarantineTable = sqliteTable('quarantine', {
  id: text().$type<RecordId>().primaryKey(),
  fingerprint: text().$type<Sm3>().notNull(),
  fileName: text('file_name').notNull(),
  size: integer().notNull(),
  code: text().$type<AppErrorCode>().notNull(),
  details: text().notNull(),
  senderUnitId: text('sender_unit_id').$type<UnitId>(),
  senderName: text('sender_name'),
  packageId: text('package_id').$type<PackageId>(),
  seq: integer(),
  arrivedAt: integer('arrived_at').notNull(),
  state: text().$type<'waiting' | 'released' | 'discarded'>().notNull(),
  settledAt: integer('settled_at'),
  settledBy: text('settled_by'),
  reason: text(),
});

export const mediumRecordTable = sqliteTable('medium_record', {
  id: text().$type<RecordId>().primaryKey(),
  direction: text().$type<'out' | 'in'>().notNull(),
  number: text().notNull(),
  kind: text().notNull(),
  classification: text().$type<Classification>().notNull(),
  carrier: text().notNull(),
  purpose: text().notNull(),
  registeredAt: integer('registered_at').notNull(),
  registeredBy: text('registered_by').notNull(),
  returnedOn: text('returned_on').$type<LocalDate>(),
  note: text().notNull(),
});

export const mediumPackageTable = sqliteTable(
  'medium_package',
  {
    mediumId: text('medium_id').$type<RecordId>().notNull(),
    packageId: text('package_id').$type<PackageId>().notNull(),
  },
  (table) => [primaryKey({ columns: [table.mediumId, table.packageId] })],
);

export const exportVolumeSetTable = sqliteTable('export_volume_set', {
  packageId: text('package_id').$type<PackageId>().primaryKey(),
  setId: text('set_id').notNull(),
  partSize: integer('part_size').notNull(),
  partCount: integer('part_count').notNull(),
  written: text().notNull(),
});
