/** What a clock of one rule is kept for. The first seven are frozen at the assignment; the others start when their event happens. Periodic reports have rules of their own (`periodicReports`). */
import { z } from 'zod';
import { SINGLE_PURPOSES } from '../assignment/assignment';
import type { StartEvent } from '../deadline/rule';

export const DEADLINE_PURPOSES = [
  ...SINGLE_PURPOSES,
  'meeting-decision', // D10
  'redo', // D15
  'publish', // D16
] as const;
export const deadlinePurposeSchema = z.enum(DEADLINE_PURPOSES);
export type DeadlinePurpose = z.infer<typeof deadlinePurposeSchema>;

/** The start events that make sense for each purpose; a profile that says otherwise contradicts itself. */
export const STARTS_OF_PURPOSE: Readonly<Record<DeadlinePurpose, readonly StartEvent[]>> = {
  'sign-for': ['assignment', 'unit-receipt'],
  'return-request': ['assignment', 'unit-receipt'],
  'handling-plan': ['assignment', 'unit-receipt', 'government-receipt'],
  'plan-comments': ['government-receipt'],
  'co-opinion': ['assignment', 'unit-receipt'],
  reply: ['assignment', 'unit-receipt', 'government-receipt'],
  report: ['government-receipt'],
  'meeting-decision': ['meeting-end'],
  redo: ['feedback'],
  publish: ['reply'],
};
