/** Branded identifiers: one kind of id cannot be passed for another. UUIDs are v4 in lower case (SEALED-PACKAGE 3). */
import { z } from 'zod';

export const UUID_V4 = /^[0-9a-f]{8}-[0-9a-f]{4}-4[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/;

/** 64 lower-case hexadecimal digits. */
export const SM3_HEX = /^[0-9a-f]{64}$/;

const uuid = () => z.string().regex(UUID_V4);

export const unitIdSchema = uuid().brand<'UnitId'>();
export const matterIdSchema = uuid().brand<'MatterId'>();
export const pointIdSchema = uuid().brand<'PointId'>();
export const assignmentIdSchema = uuid().brand<'AssignmentId'>();
export const eventIdSchema = uuid().brand<'EventId'>();
export const packageIdSchema = uuid().brand<'PackageId'>();
export const incarnationIdSchema = uuid().brand<'IncarnationId'>();
/** Any other record that two desks name: a plan, a draft, an entry, a document. */
export const recordIdSchema = uuid().brand<'RecordId'>();
export const personIdSchema = uuid().brand<'PersonId'>();
/** SM3 digest of a file: its name in the content store. */
export const sm3Schema = z.string().regex(SM3_HEX).brand<'Sm3'>();

export type UnitId = z.infer<typeof unitIdSchema>;
export type MatterId = z.infer<typeof matterIdSchema>;
export type PointId = z.infer<typeof pointIdSchema>;
export type AssignmentId = z.infer<typeof assignmentIdSchema>;
export type EventId = z.infer<typeof eventIdSchema>;
export type PackageId = z.infer<typeof packageIdSchema>;
export type IncarnationId = z.infer<typeof incarnationIdSchema>;
export type RecordId = z.infer<typeof recordIdSchema>;
export type PersonId = z.infer<typeof personIdSchema>;
export type Sm3 = z.infer<typeof sm3Schema>;
