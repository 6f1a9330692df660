/** 分派: several clerks and sections share a unit's work. Local to the desk; nothing here is an event or travels. */
import { z } from 'zod';
import { assignmentIdSchema, matterIdSchema, personIdSchema } from '../../domain/identifiers';
import { textOf } from '../../domain/matter/matter';
import { roleSchema } from '../../domain/person/actor';
import { call } from '../call';

const where = { matterId: matterIdSchema, assignmentId: assignmentIdSchema };

const handler = {
  /** Empty where only a person was named. */
  section: z.string(),
  personId: personIdSchema.optional(),
  personName: z.string(),
};

export const handlerSchema = z.strictObject(handler);
export type Handler = z.infer<typeof handlerSchema>;

export const handlingSchema = z.strictObject({
  now: handlerSchema.optional(),
  /** The newest first. */
  history: z.array(
    z.strictObject({ ...handler, reason: z.string(), at: z.int(), by: z.string(), role: roleSchema }),
  ),
  /** Sections of the unit, as people and work name them. */
  sections: z.array(z.string()),
});
export type Handling = z.infer<typeof handlingSchema>;

export const sharingCalls = {
  'handler.get': call(z.strictObject(where), handlingSchema),
  /** Gives the assignment to a section, a person or both; ACTION_FORBIDDEN for another unit's. */
  'handler.set': call(
    z.strictObject({
      ...where,
      section: textOf(100),
      personId: personIdSchema.optional(),
      reason: textOf(500),
      /** How many changes were seen: STALE_VERSION when another gave it away meanwhile. */
      seen: z.int().min(0),
    }),
    z.strictObject({}),
  ),
} as const;
