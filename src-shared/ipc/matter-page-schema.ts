/** What stands beside the state on the page of a matter: its trace, and the documents made of it. */
import { z } from 'zod';
import { letterLabelSchema } from '../domain/correspondence/letters';
import { assignmentIdSchema, eventIdSchema, packageIdSchema, recordIdSchema } from '../domain/identifiers';
import { fileReferenceSchema } from '../domain/matter/matter';
import { actorSchema } from '../domain/person/actor';
import { ASSIGNMENT_STATES } from '../domain/workflow/assignment-workflow';

export const traceEntrySchema = z.strictObject({
  eventId: eventIdSchema,
  type: z.string(),
  letter: letterLabelSchema.optional(),
  at: z.int(),
  actor: actorSchema,
  unitName: z.string(),
  mine: z.boolean(),
  /** How far it went: not yet exported, exported, or confirmed by a receipt; absent where nobody else receives it. */
  travel: z.enum(['pending', 'exported', 'received']).optional(),
  packageId: packageIdSchema.optional(),
  irregular: z.boolean(),
  /** Why it moved nothing. */
  irregularity: z
    .discriminatedUnion('reason', [
      z.strictObject({ reason: z.literal('not-entitled') }),
      z.strictObject({ reason: z.literal('unknown-part') }),
      z.strictObject({ reason: z.literal('state'), state: z.enum(ASSIGNMENT_STATES) }),
      z.strictObject({ reason: z.literal('repeated') }),
    ])
    .optional(),
});
export type TraceEntry = z.infer<typeof traceEntrySchema>;

/** What a file is: of the reply of an assignment, or of a composed document. */
export const PRODUCED_KINDS = [
  'reply-draft',
  'reply-final',
  'approval-sheet',
  'feedback-form',
  'composed-draft',
  'composed-final',
] as const;
export type ProducedKind = (typeof PRODUCED_KINDS)[number];

export const producedDocumentSchema = z.strictObject({
  id: recordIdSchema,
  assignmentId: assignmentIdSchema.optional(),
  /** The composed document that it was produced from. */
  composedId: recordIdSchema.optional(),
  kind: z.enum(PRODUCED_KINDS),
  name: z.string(),
  at: z.int(),
  file: fileReferenceSchema,
});
export type ProducedDocument = z.infer<typeof producedDocumentSchema>;
