/**
 * Whose turn it is: the questions that 今天 counts and the list answers. A step of the own unit is never counted together with a step
 * of another one: what is overdue there is asked for, what is overdue here is done.
 */
import { z } from 'zod';
import { unitIdSchema } from '../identifiers';
import { deskSchema } from '../person/actor';
import type { StepCode } from './next-step';

export const TURNS = [
  'mine', // 本单位要办的
  'mine-overdue',
  'mine-soon',
  'arrived', // 新收到
  'others', // 等对方办的
  'others-overdue',
  'others-soon',
] as const;
export type TurnKind = (typeof TURNS)[number];

/** `desk`: at which desk the own steps are done; the steps of others are the same at both. `unitId`: only what that unit has to do. */
export const turnSchema = z.strictObject({
  what: z.enum(TURNS),
  desk: deskSchema.optional(),
  unitId: unitIdSchema.optional(),
});
export type Turn = z.infer<typeof turnSchema>;

/** What came in and nobody has looked at yet. */
export const ARRIVALS: readonly StepCode[] = [
  'sign-for',
  'decide-return',
  'review-draft',
  'deliver-reply',
  'answer-letter',
  'decide-extension',
];
