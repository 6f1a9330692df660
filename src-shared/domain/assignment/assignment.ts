/** One unit's part in a matter: 独办 sole, 主办 lead, 会办 co-handler, 分办 separate (PRODUCT 2). */
import { z } from 'zod';
import { localDateSchema } from '../calendar/local-date';
import { dueDateSchema } from '../deadline/due-date';
import { assignmentIdSchema, pointIdSchema, unitIdSchema } from '../identifiers';
import { lineOf, textOf } from '../matter/matter';

export const ASSIGNMENT_ROLES = ['sole', 'lead', 'co-handler', 'separate'] as const;
export const assignmentRoleSchema = z.enum(ASSIGNMENT_ROLES);
export type AssignmentRole = z.infer<typeof assignmentRoleSchema>;

/** Purposes of which an assignment has one clock at most; each has its rule in the profile. */
export const SINGLE_PURPOSES = [
  'sign-for', // D11
  'return-request', // D12
  'handling-plan', // D1
  'plan-comments', // D2
  'co-opinion', // D13
  'reply', // D3, D14, D5, D10
  'report', // D4
] as const;
export type SinglePurpose = (typeof SINGLE_PURPOSES)[number];

/** All purposes a clock is kept for. `periodic-report` (D7, D8, D9) has one for each period, told apart by its start. */
export const DUE_PURPOSES = [...SINGLE_PURPOSES, 'periodic-report'] as const;
export const duePurposeSchema = z.enum(DUE_PURPOSES);
export type DuePurpose = z.infer<typeof duePurposeSchema>;

export const unitNameSchema = z.strictObject({ unitId: unitIdSchema, name: lineOf(100) });
export type UnitName = z.infer<typeof unitNameSchema>;

export const frozenClockSchema = z.strictObject({ purpose: duePurposeSchema, due: dueDateSchema });
export type FrozenClock = z.infer<typeof frozenClockSchema>;

export const contactPersonSchema = z.strictObject({ name: lineOf(50), phone: lineOf(50) });

export const assignmentFactsSchema = z.strictObject({
  id: assignmentIdSchema,
  unit: unitNameSchema,
  role: assignmentRoleSchema,
  /** The points this unit answers; absent: all of them. */
  pointIds: z.array(pointIdSchema).min(1).optional(),
  assignedOn: localDateSchema,
  clocks: z.array(frozenClockSchema).max(20),
  requirement: textOf(4000).optional(),
  /** Whom the unit may telephone at the office. */
  officeContact: contactPersonSchema.optional(),
});
export type AssignmentFacts = z.infer<typeof assignmentFactsSchema>;
