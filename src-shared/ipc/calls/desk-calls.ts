/** The first page, files, documents and settings. */
import { z } from 'zod';
import { localDateSchema } from '../../domain/calendar/local-date';
import { otherSeriesSchema } from '../../domain/document/number-series';
import { assignmentIdSchema, matterIdSchema, recordIdSchema, sm3Schema } from '../../domain/identifiers';
import { fileReferenceSchema, textOf } from '../../domain/matter/matter';
import { matterKindSchema } from '../../domain/matter/matter-kind';
import { TURNS } from '../../domain/matter/turn';
import { deskSchema } from '../../domain/person/actor';
import { call } from '../call';
import { fileSourceSchema } from './exchange-calls';
import { stepViewSchema } from './matter-calls';

export const todayItemSchema = z.strictObject({
  matterId: matterIdSchema,
  kind: matterKindSchema,
  number: z.string(),
  title: z.string(),
  step: stepViewSchema,
  /** When the step began to wait: export or arrival. */
  since: z.int(),
});
export type TodayItem = z.infer<typeof todayItemSchema>;

export const unsentDraftSchema = z.strictObject({
  matterId: matterIdSchema,
  assignmentId: assignmentIdSchema,
  kind: z.enum(['reply', 'plan', 'opinion']),
  matterKind: matterKindSchema,
  number: z.string(),
  title: z.string(),
  savedAt: z.int(),
  savedBy: z.string(),
});
export type UnsentDraft = z.infer<typeof unsentDraftSchema>;

export const todaySchema = z.strictObject({
  today: localDateSchema,
  /** The instant of the answer. */
  now: z.int(),
  /** Matters, each once a question; the list shows them by the same question. */
  counts: z.record(z.enum(TURNS), z.int()),
  /** My own steps at the asked desk, most urgent first, at most 50. */
  todo: z.array(todayItemSchema),
  /** Steps of others that I wait for, most urgent first, at most 50. */
  waitingFor: z.array(todayItemSchema),
  /** Written here and not sent since, the latest first, at most 50. */
  drafts: z.array(unsentDraftSchema),
  /** Packages to be exported. */
  outbox: z.array(z.strictObject({ unitName: z.string(), matters: z.int(), kind: z.string() })),
  promises: z.array(
    z.strictObject({
      matterId: matterIdSchema,
      title: z.string(),
      point: z.string(),
      promisedOn: localDateSchema,
    }),
  ),
  /** Of this year's matters. */
  progress: z.strictObject({ total: z.int(), replied: z.int(), reviewing: z.int(), handling: z.int() }),
});
export type Today = z.infer<typeof todaySchema>;

/** What letters need and a matter does not say: kept once, proposed everywhere. */
export const unitSettingsSchema = z.strictObject({
  /** 云建函: the series of letters; each year starts again at 1. */
  letterSeries: textOf(20),
  /** Codes of other series that the unit chose itself; without one it is made from the letters'. */
  series: z.partialRecord(otherSeriesSchema, textOf(20)).exactOptional(),
  contactName: textOf(50),
  contactPhone: textOf(50),
  leaderName: textOf(50),
  sealDiameterMillimetres: z.int().min(30).max(60),
  profileId: textOf(50),
  copies: z.array(textOf(100)).max(20),
});
export type UnitSettings = z.infer<typeof unitSettingsSchema>;

/** A holiday table in force, by the notice it comes from. */
export const holidayTableViewSchema = z.strictObject({
  year: z.int(),
  noticeNumber: z.string(),
  noticeTitle: z.string(),
  issuedOn: localDateSchema,
  origin: z.enum(['shipped', 'imported']),
});
export type HolidayTableView = z.infer<typeof holidayTableViewSchema>;

export const deskCalls = {
  /** `desk`: where one works now; without it both desks of an identity are meant. */
  'today.get': call(z.strictObject({ desk: deskSchema.optional() }), todaySchema),
  /** Copies chosen or dropped files into the content store and answers their references. */
  'file.add': call(fileSourceSchema, z.array(fileReferenceSchema)),
  /** Opens a stored file with the machine's own program; a temporary read-only copy, cleaned at the next start. */
  'file.open': call(z.strictObject({ sm3: sm3Schema, name: z.string().max(255) }), z.strictObject({})),
  'file.save-as': call(
    z.strictObject({ sm3: sm3Schema, name: z.string().max(255) }),
    z.strictObject({ written: z.boolean() }),
  ),
  'document.open': call(z.strictObject({ documentId: recordIdSchema }), z.strictObject({})),
  'document.save-as': call(
    z.strictObject({ documentId: recordIdSchema }),
    z.strictObject({ written: z.boolean() }),
  ),
  'settings.get': call(z.strictObject({}), unitSettingsSchema),
  'settings.save': call(unitSettingsSchema, unitSettingsSchema),
  /** The newest year first. */
  'holiday.list': call(z.strictObject({}), z.array(holidayTableViewSchema)),
  /** Takes the table of a year from a file, in place of the one before; nothing when the dialog was cancelled. */
  'holiday.import': call(fileSourceSchema, holidayTableViewSchema.optional()),
  /** Writes the table of a year as the file that can be imported: for other machines, or as the model of the next year's. */
  'holiday.save-as': call(z.strictObject({ year: z.int() }), z.strictObject({ written: z.boolean() })),
} as const;
