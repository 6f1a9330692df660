/** Set-up, unlocking and the acting person. */
import { z } from 'zod';
import { localDateSchema } from '../../domain/calendar/local-date';
import { personIdSchema, unitIdSchema } from '../../domain/identifiers';
import { lineOf } from '../../domain/matter/matter';
import { deskSchema, roleSchema } from '../../domain/person/actor';
import { call } from '../call';

export const personSchema = z.strictObject({
  id: personIdSchema,
  name: lineOf(50),
  role: roleSchema,
  phone: z.string().max(50),
  /** 科室; absent where the unit does not tell them apart. */
  section: z.string().max(100).exactOptional(),
});
export type Person = z.infer<typeof personSchema>;

export const identitySchema = z.strictObject({
  unitId: unitIdSchema,
  name: lineOf(100),
  code: lineOf(50),
  /** One identity may hold both desks (PRODUCT 1). */
  desks: z.array(deskSchema).min(1).max(2),
});
export type Identity = z.infer<typeof identitySchema>;

export const appStatusSchema = z.strictObject({
  /** blank: not set up; locked: the key box needs its password; open: at work. */
  state: z.enum(['blank', 'locked', 'open']),
  identity: identitySchema.optional(),
  person: personSchema.optional(),
  people: z.array(personSchema),
  /** A desk of the demonstration: its password is public and shown. */
  demoPassword: z.string().optional(),
  today: localDateSchema,
  version: z.string(),
  lastBackupAt: z.int().optional(),
  /** Days before a due date from which it counts as 临期, from the profile. */
  warnDays: z.int().min(0),
});
export type AppStatus = z.infer<typeof appStatusSchema>;

export const demoDeskSchema = z.strictObject({ id: z.string(), name: z.string(), desk: deskSchema });
export type DemoDesk = z.infer<typeof demoDeskSchema>;

/** At least 8 characters; the key box cannot be opened without it. */
export const passwordSchema = z.string().min(8).max(200);

const newPerson = personSchema.omit({ id: true });

export const sessionCalls = {
  'app.status': call(z.strictObject({}), appStatusSchema),
  'setup.create': call(
    z.strictObject({
      name: lineOf(100),
      code: lineOf(50),
      desks: z.array(deskSchema).min(1).max(2),
      password: passwordSchema,
      person: newPerson,
    }),
    appStatusSchema,
  ),
  /** The desks of the demonstration, if it was made on this machine. */
  'setup.demo-desks': call(z.strictObject({}), z.array(demoDeskSchema)),
  /** Makes the demonstration beside this desk's own data; takes most of a minute, progress comes with `changed`. */
  'setup.create-demo': call(z.strictObject({}), z.array(demoDeskSchema)),
  /** Opens a demonstration desk in a window and a process of its own. */
  'setup.open-demo-desk': call(z.strictObject({ id: z.string().max(50) }), z.strictObject({})),
  'session.unlock': call(
    z.strictObject({ password: z.string().min(1).max(200), personId: personIdSchema }),
    appStatusSchema,
  ),
  'session.lock': call(z.strictObject({}), appStatusSchema),
  'session.choose-person': call(z.strictObject({ personId: personIdSchema }), appStatusSchema),
  'person.save': call(newPerson.extend({ id: personIdSchema.optional() }), personSchema),
} as const;
