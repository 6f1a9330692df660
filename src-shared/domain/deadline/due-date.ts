/** A due date with the structured steps that led to it: computed once, frozen into the package, explained on either desk (PRODUCT 4). */
import { z } from 'zod';
import { localDateSchema } from '../calendar/local-date';
import { lineOf } from '../matter/matter';
import { DEADLINE_UNITS, ruleIdSchema, startEventSchema } from './rule';

/** `fixed-date`: the office named the day itself (S2 六 凡有时限要求的); its amount is 0. */
const dueUnitSchema = z.enum([...DEADLINE_UNITS, 'fixed-date']);

const dueStepSchema = z.discriminatedUnion('kind', [
  /** Where the period begins; `standIn` when the true day was not known and the day of assignment was taken. */
  z.strictObject({
    kind: z.literal('start'),
    event: startEventSchema,
    on: localDateSchema,
    standIn: z.literal('assignment').exactOptional(),
  }),
  /** The holiday notice that was consulted. */
  z.strictObject({
    kind: z.literal('holiday-table'),
    year: z.int(),
    notice: lineOf(60),
  }),
  /** The period is laid from the start and ends here. */
  z.strictObject({
    kind: z.literal('add'),
    unit: z.enum(DEADLINE_UNITS),
    amount: z.int().min(1),
    reached: localDateSchema,
  }),
  /** The month of the end has no such day number. */
  z.strictObject({ kind: z.literal('month-end'), wantedDay: z.int().min(29).max(31), on: localDateSchema }),
  /** Ordinary weekend days inside a working-day period. */
  z.strictObject({ kind: z.literal('skip-weekend'), days: z.int().min(1) }),
  /** Days of one holiday inside a working-day period. */
  z.strictObject({
    kind: z.literal('skip-holiday'),
    name: lineOf(40),
    from: localDateSchema,
    to: localDateSchema,
  }),
  /** A Saturday or Sunday that counted because offices work on it (调休). */
  z.strictObject({ kind: z.literal('count-adjusted-workday'), on: localDateSchema }),
  /** The end fell on a day off and the profile moves it. */
  z.strictObject({
    kind: z.literal('shift-off-day'),
    from: localDateSchema,
    to: localDateSchema,
    holiday: lineOf(40).exactOptional(),
  }),
  /** The office named the day. */
  z.strictObject({ kind: z.literal('fixed'), on: localDateSchema }),
  /** An inner clock may not outlast the answer it serves. */
  z.strictObject({ kind: z.literal('cap'), from: localDateSchema, to: localDateSchema }),
  /** An approved extension (S2 六). */
  z.strictObject({
    kind: z.literal('extend'),
    approvedOn: localDateSchema,
    from: localDateSchema,
    to: localDateSchema,
  }),
]);
export type DueStep = z.infer<typeof dueStepSchema>;

export const dueDateSchema = z
  .strictObject({
    ruleId: ruleIdSchema,
    profileId: lineOf(50),
    profileVersion: z.int().min(1),
    unit: dueUnitSchema,
    amount: z.int().min(0),
    startOn: localDateSchema,
    steps: z.array(dueStepSchema).min(2).max(200),
    dueOn: localDateSchema,
  })
  .superRefine((due, context) => {
    const first = due.steps[0];
    if (first?.kind !== 'start' || first.on !== due.startOn) {
      context.addIssue({ code: 'custom', path: ['steps'], message: 'the first step is not the start' });
    }
    if (due.dueOn < due.startOn) {
      context.addIssue({ code: 'custom', path: ['dueOn'], message: 'due before the start' });
    }
    if ((due.unit === 'fixed-date') !== (due.amount === 0)) {
      context.addIssue({ code: 'custom', path: ['amount'], message: 'amount and unit disagree' });
    }
    if (endOfSteps(due.steps) !== due.dueOn) {
      context.addIssue({ code: 'custom', path: ['dueOn'], message: 'the steps lead to another day' });
    }
  });
/** Frozen by contract: nothing changes a due date, an extension makes another one. Serialises to canonical JSON as it is. */
export type DueDate = Readonly<z.infer<typeof dueDateSchema>>;

/** The day to which the steps lead: the last step that names an end. */
function endOfSteps(steps: readonly DueStep[]): string | undefined {
  let end: string | undefined;
  for (const step of steps) {
    switch (step.kind) {
      case 'add':
        end = step.reached;
        break;
      case 'month-end':
      case 'fixed':
        end = step.on;
        break;
      case 'shift-off-day':
      case 'cap':
      case 'extend':
        end = step.to;
        break;
      default:
        break;
    }
  }
  return end;
}
