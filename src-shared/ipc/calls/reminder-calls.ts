/** 双向提示预警 (S1 四5): what other units owe here soon or already, unit by unit; at the other desk the same clocks are its own steps. */
import { z } from 'zod';
import { localDateSchema } from '../../domain/calendar/local-date';
import { matterIdSchema, unitIdSchema } from '../../domain/identifiers';
import { deskSchema } from '../../domain/person/actor';
import { call } from '../call';

export const owingUnitSchema = z.strictObject({
  unitId: unitIdSchema,
  unitName: z.string(),
  /** At which desk it acts: an office decides, a unit handles. */
  desk: deskSchema,
  /** Matters, each once. */
  overdue: z.int(),
  soon: z.int(),
  /** The nearest of their days, overdue ones included. */
  nearestOn: localDateSchema,
  /** Where it is about one matter: its page, instead of a list of one. */
  onlyMatterId: matterIdSchema.optional(),
});
export type OwingUnit = z.infer<typeof owingUnitSchema>;

export const reminderCalls = {
  /** Those that are late longest first; empty where the rules in force know no two-way reminders. */
  'reminder.list': call(z.strictObject({}), z.array(owingUnitSchema)),
} as const;
