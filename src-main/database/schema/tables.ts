/** drizzle's view of the tables; `migrations/*.sql` is the truth and a test compares the two. */

import type { AssignmentRole } from '@shared/domain/assignment/assignment';
import type { LocalDate } from '@shared/domain/calendar/local-date';
import type {
  AssignmentId,
  EventId,
  IncarnationId,
  MatterId,
  PackageId,
  PersonId,
  PointId,
  Sm3,
  UnitId,
} from '@shared/domain/identifiers';
import type { Classification, Grade } from '@shared/domain/matter/matter';
import type { MatterKind } from '@shared/domain/matter/matter-kind';
import type { StepCode } from '@shared/domain/matter/next-step';
import type { Desk, Role } from '@shared/domain/person/actor';
import type { AssignmentState } from '@shared/domain/workflow/assignment-workflow';
import { integer, primaryKey, sqliteTable, text } from 'drizzle-orm/sqlite-core';

/** Out: what is known of its arrival. In: always imported. */
export type PackageState = 'exported' | 'received' | 'quarantined' | 'refused' | 'imported';

type BlobOwnerKind = 'event' | 'document' | 'draft' | 'package' | 'composed' | 'seal' | 'template';

export const settingTable = sqliteTable('setting', {
  key: text().primaryKey(),
  value: text().notNull(),
});

export const personTable = sqliteTable('person', {
  id: text().$type<PersonId>().primaryKey(),
  name: text().notNull(),
  role: text().$type<Role>().notNull(),
  phone: text().notNull(),
  section: text().notNull().default(''),
  createdAt: integer('created_at').notNull(),
});

export const identityTable = sqliteTable('identity', {
  onlyRow: integer('only_row').primaryKey(),
  unitId: text('unit_id').$type<UnitId>().notNull(),
  name: text().notNull(),
  code: text().notNull(),
  desks: text().notNull(),
  card: text().notNull(),
  incarnationId: text('incarnation_id').$type<IncarnationId>().notNull(),
  incarnationStartedAt: integer('incarnation_started_at').notNull(),
  lamport: integer().notNull(),
  continuity: integer().notNull().default(0),
});

export const peerTable = sqliteTable('peer', {
  unitId: text('unit_id').$type<UnitId>().primaryKey(),
  name: text().notNull(),
  code: text().notNull(),
  desk: text().$type<Desk>().notNull(),
  status: text().$type<'pending' | 'trusted' | 'revoked'>().notNull(),
  trustedBy: text('trusted_by').$type<'typed' | 'directory'>(),
  serial: integer().notNull(),
  signKeyId: text('sign_key_id').notNull(),
  encryptionKeyId: text('encryption_key_id').notNull(),
  validFrom: text('valid_from').$type<LocalDate>().notNull(),
  validTo: text('valid_to').$type<LocalDate>().notNull(),
  card: text().notNull(),
  addedAt: integer('added_at').notNull(),
  verifiedAt: integer('verified_at'),
});

export const eventTable = sqliteTable('event', {
  id: text().$type<EventId>().primaryKey(),
  matterId: text('matter_id').$type<MatterId>().notNull(),
  type: text().notNull(),
  version: integer().notNull(),
  unitId: text('unit_id').$type<UnitId>().notNull(),
  incarnationId: text('incarnation_id').$type<IncarnationId>().notNull(),
  lamport: integer().notNull(),
  at: integer().notNull(),
  actorName: text('actor_name').notNull(),
  actorRole: text('actor_role').$type<Role>().notNull(),
  desk: text().$type<Desk>().notNull(),
  body: text().notNull(),
  recordedAt: integer('recorded_at').notNull(),
  packageId: text('package_id').$type<PackageId>(),
});

export const matterTable = sqliteTable('matter', {
  id: text().$type<MatterId>().primaryKey(),
  kind: text().$type<MatterKind>().notNull(),
  number: text().notNull(),
  numberOrder: integer('number_order').notNull(),
  sessionTerm: integer('session_term'),
  sessionMeeting: integer('session_meeting'),
  title: text().notNull(),
  proposers: text().notNull(),
  units: text().notNull(),
  officeUnitId: text('office_unit_id').$type<UnitId>().notNull(),
  grade: integer().$type<Grade>(),
  keyMatter: integer('key_matter').notNull(),
  classification: text().$type<Classification>().notNull(),
  receivedOn: text('received_on').$type<LocalDate>().notNull(),
  procedure: text().notNull(),
  registeredAt: integer('registered_at').notNull(),
  dueOn: text('due_on').$type<LocalDate>(),
  soonOn: text('soon_on').$type<LocalDate>(),
  latestType: text('latest_type').notNull(),
  latestAt: integer('latest_at').notNull(),
  mine: integer().notNull(),
  waiting: integer().notNull(),
  dissatisfied: integer().notNull(),
  archived: integer().notNull(),
  /** The first open step as `StepView` JSON: what a list row shows. */
  step: text(),
  /** As the matter's own rules name its stage; null where they take the table's name. */
  stageName: text('stage_name'),
  /** How many other matters are handled together with it (并案). */
  mergedWith: integer('merged_with').notNull().default(0),
});

export const assignmentTable = sqliteTable('assignment', {
  id: text().$type<AssignmentId>().primaryKey(),
  matterId: text('matter_id').$type<MatterId>().notNull(),
  unitId: text('unit_id').$type<UnitId>().notNull(),
  unitName: text('unit_name').notNull(),
  role: text().$type<AssignmentRole>().notNull(),
  state: text().$type<AssignmentState>().notNull(),
  assignedOn: text('assigned_on').$type<LocalDate>().notNull(),
  replyDueOn: text('reply_due_on').$type<LocalDate>(),
  repliedOn: text('replied_on').$type<LocalDate>(),
});

export const stepTable = sqliteTable(
  'step',
  {
    matterId: text('matter_id').$type<MatterId>().notNull(),
    position: integer().notNull(),
    assignmentId: text('assignment_id').$type<AssignmentId>(),
    code: text().$type<StepCode>().notNull(),
    desk: text().$type<Desk>().notNull(),
    unitId: text('unit_id').$type<UnitId>().notNull(),
    unitName: text('unit_name').notNull(),
    mine: integer().notNull(),
    dueOn: text('due_on').$type<LocalDate>(),
    soonOn: text('soon_on').$type<LocalDate>(),
    since: integer().notNull(),
  },
  (table) => [primaryKey({ columns: [table.matterId, table.position] })],
);

export const promiseTable = sqliteTable(
  'promise',
  {
    matterId: text('matter_id').$type<MatterId>().notNull(),
    pointId: text('point_id').$type<PointId>().notNull(),
    pointText: text('point_text').notNull(),
    unitId: text('unit_id').$type<UnitId>().notNull(),
    promisedOn: text('promised_on').$type<LocalDate>().notNull(),
    assignmentId: text('assignment_id').$type<AssignmentId>().notNull(),
    unitName: text('unit_name').notNull(),
    /** What was promised, in the words of the reply. */
    answer: text().notNull(),
    fulfilledOn: text('fulfilled_on').$type<LocalDate>(),
    /** The office closed the point. */
    confirmedOn: text('confirmed_on').$type<LocalDate>(),
  },
  (table) => [primaryKey({ columns: [table.matterId, table.pointId, table.unitId] })],
);

export const workingDraftTable = sqliteTable(
  'working_draft',
  {
    assignmentId: text('assignment_id').$type<AssignmentId>().notNull(),
    kind: text().$type<'reply' | 'plan' | 'opinion'>().notNull(),
    matterId: text('matter_id').$type<MatterId>().notNull(),
    version: integer().notNull(),
    content: text().notNull(),
    savedAt: integer('saved_at').notNull(),
    savedBy: text('saved_by').notNull(),
  },
  (table) => [primaryKey({ columns: [table.assignmentId, table.kind] })],
);

export const blobTable = sqliteTable('blob', {
  sm3: text().$type<Sm3>().primaryKey(),
  size: integer().notNull(),
  addedAt: integer('added_at').notNull(),
});

export const blobReferenceTable = sqliteTable(
  'blob_reference',
  {
    sm3: text().$type<Sm3>().notNull(),
    ownerKind: text('owner_kind').$type<BlobOwnerKind>().notNull(),
    ownerId: text('owner_id').notNull(),
  },
  (table) => [primaryKey({ columns: [table.sm3, table.ownerKind, table.ownerId] })],
);

export const packageTable = sqliteTable('package', {
  id: text().$type<PackageId>().primaryKey(),
  direction: text().$type<'out' | 'in'>().notNull(),
  kind: text().notNull(),
  peerUnitId: text('peer_unit_id').$type<UnitId>().notNull(),
  incarnationId: text('incarnation_id').$type<IncarnationId>().notNull(),
  seq: integer().notNull(),
  createdAt: integer('created_at').notNull(),
  handledAt: integer('handled_at').notNull(),
  fileName: text('file_name').notNull(),
  size: integer().notNull(),
  fingerprint: text().$type<Sm3>().notNull(),
  state: text().$type<PackageState>().notNull(),
  receivedAt: integer('received_at'),
  receiptCode: text('receipt_code').notNull(),
  manifest: text().notNull(),
  blobSm3: text('blob_sm3').$type<Sm3>(),
  recipientKeyId: text('recipient_key_id'),
  signature: text(),
  settled: integer().notNull().default(0),
});

export const packageEventTable = sqliteTable(
  'package_event',
  {
    packageId: text('package_id').$type<PackageId>().notNull(),
    eventId: text('event_id').$type<EventId>().notNull(),
    matterId: text('matter_id').$type<MatterId>().notNull(),
    position: integer().notNull().default(0),
  },
  (table) => [primaryKey({ columns: [table.packageId, table.eventId] })],
);

export const outboxEventTable = sqliteTable(
  'outbox_event',
  {
    unitId: text('unit_id').$type<UnitId>().notNull(),
    eventId: text('event_id').$type<EventId>().notNull(),
    matterId: text('matter_id').$type<MatterId>().notNull(),
  },
  (table) => [primaryKey({ columns: [table.unitId, table.eventId] })],
);

export const outboxReceiptTable = sqliteTable(
  'outbox_receipt',
  {
    unitId: text('unit_id').$type<UnitId>().notNull(),
    packageId: text('package_id').$type<PackageId>().notNull(),
    fingerprint: text().$type<Sm3>().notNull(),
    importedAt: integer('imported_at').notNull(),
    result: text().$type<'imported' | 'quarantined' | 'refused'>().notNull(),
  },
  (table) => [primaryKey({ columns: [table.unitId, table.packageId] })],
);

export const auditTable = sqliteTable('audit', {
  position: integer().primaryKey(),
  at: integer().notNull(),
  actorName: text('actor_name').notNull(),
  actorRole: text('actor_role').notNull(),
  desk: text().notNull(),
  act: text().notNull(),
  subject: text().notNull(),
  details: text().notNull(),
  previousHash: text('previous_hash').notNull(),
  hash: text().notNull(),
});
