/** What the matter's rules say of acts that stand beside the reply: rounds of coordination, more time. */
import { z } from 'zod';
import { localDateSchema } from '../../domain/calendar/local-date';
import { assignmentIdSchema, matterIdSchema, pointIdSchema, recordIdSchema } from '../../domain/identifiers';
import { fileReferenceSchema, lineOf, textOf } from '../../domain/matter/matter';
import { OFFICE_DUTIES } from '../../domain/workflow/office-duties';
import { call } from '../call';

export const extensionTermsSchema = z.strictObject({
  assignmentId: assignmentIdSchema,
  /** The clock of the answer as it runs. */
  dueOn: localDateSchema,
  /** Absent: the rule names no maximum, or this desk does not have the matter's rules; the office decides (S2 六). */
  latest: localDateSchema.optional(),
});

export const caseRulesSchema = z.strictObject({
  /** Rounds without agreement before 各方理据 may go to the government (S1 二1). */
  coordinationRounds: z.int().min(1).max(10),
  /** One for each part whose answer is not given yet. */
  extensions: z.array(extensionTermsSchema),
  /** Points that an answer calls hot or overall issues: the draft that is being written, else the newest that came here (S0 三2). */
  hotPoints: z.array(z.strictObject({ assignmentId: assignmentIdSchema, pointIds: z.array(pointIdSchema) })),
  /** What the office still has to see to, part by part (S0 二2, S2 六); none where this desk does not have the matter's rules. */
  officeDuties: z.array(
    z.strictObject({ assignmentId: assignmentIdSchema, duties: z.array(z.enum(OFFICE_DUTIES)) }),
  ),
});
export type CaseRules = z.infer<typeof caseRulesSchema>;

export const caseCalls = {
  'case.rules': call(z.strictObject({ matterId: matterIdSchema }), caseRulesSchema),
  /** One round, with its minutes as files. ACTION_FORBIDDEN where the part does not allow it. */
  'coordination.record': call(
    z.strictObject({
      matterId: matterIdSchema,
      assignmentId: assignmentIdSchema,
      on: localDateSchema,
      with: z.array(lineOf(100)).min(1).max(30),
      issue: lineOf(300),
      outcome: z.enum(['agreed', 'disagreed']),
      text: textOf(4000),
      files: z.array(fileReferenceSchema).max(50),
    }),
    z.strictObject({ coordinationId: recordIdSchema }),
  ),
} as const;
