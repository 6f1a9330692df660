/** 定期报告: what a unit writes for a period, and the office's look over who has reported. No path crosses here. */
import { z } from 'zod';
import { localDateSchema } from '../../domain/calendar/local-date';
import { assignmentIdSchema, matterIdSchema } from '../../domain/identifiers';
import { fileReferenceSchema, lineOf, REPORTING_PLANS, textOf } from '../../domain/matter/matter';
import { REPORT_STANDINGS } from '../../domain/report/periodic-report';
import { reportSectionsSchema } from '../../package-format/events/unit-events';
import { call } from '../call';

const place = { matterId: matterIdSchema, assignmentId: assignmentIdSchema, startOn: localDateSchema };
const standingSchema = z.enum(REPORT_STANDINGS);

/** Half a form is kept as it is. */
export const reportDraftSchema = z.strictObject({
  sections: z.array(z.strictObject({ heading: lineOf(40), text: textOf(20_000) })).max(12),
  evidence: z.array(fileReferenceSchema).max(50),
});
export type ReportDraft = z.infer<typeof reportDraftSchema>;

export const reportRowSchema = z.strictObject({
  matterId: matterIdSchema,
  assignmentId: assignmentIdSchema,
  number: z.string(),
  title: z.string(),
  unitName: z.string(),
  dueOn: localDateSchema,
  reportedOn: localDateSchema.optional(),
  standing: standingSchema,
});
export type ReportRow = z.infer<typeof reportRowSchema>;

export const reportCalls = {
  /** The saved draft of a period, or the proposal made from the recorded progress. */
  'report.get': call(
    z.strictObject(place),
    z.strictObject({
      draft: reportDraftSchema,
      version: z.int().min(0),
      savedAt: z.int().optional(),
      savedBy: z.string().optional(),
    }),
  ),
  /** Autosave. STALE_VERSION when another window or person saved since `version`. */
  'report.save': call(
    z.strictObject({ ...place, draft: reportDraftSchema, version: z.int().min(0) }),
    z.strictObject({ version: z.int(), savedAt: z.int() }),
  ),
  'report.submit': call(
    z.strictObject({
      ...place,
      sections: reportSectionsSchema,
      evidence: z.array(fileReferenceSchema).max(50),
    }),
    z.strictObject({}),
  ),
  /** Which periods an assignment would be given now, and which it lacks. */
  'report.preview': call(
    z.strictObject({ matterId: matterIdSchema, assignedOn: localDateSchema }),
    z.strictObject({ missingYears: z.array(z.int()) }),
  ),
  'report.to-add': call(
    z.strictObject({ matterId: matterIdSchema, assignmentId: assignmentIdSchema }),
    z.strictObject({
      periods: z.array(z.strictObject({ name: z.string(), dueOn: localDateSchema })),
      missingYears: z.array(z.int()),
    }),
  ),
  /** Freezes what `report.to-add` tells, as a correction of the assignment. */
  'report.add-periods': call(
    z.strictObject({ matterId: matterIdSchema, assignmentId: assignmentIdSchema }),
    z.strictObject({ added: z.int() }),
  ),
  /** The periods, the latest first, and who owes the chosen one; without a choice the last that has fallen due. */
  'report.overview': call(
    z.strictObject({
      period: z.strictObject({ name: lineOf(80), dueOn: localDateSchema }).optional(),
    }),
    z.strictObject({
      periods: z.array(
        z.strictObject({
          name: z.string(),
          reporting: z.enum(REPORTING_PLANS),
          dueOn: localDateSchema,
          asked: z.int(),
          reported: z.int(),
        }),
      ),
      chosen: z.strictObject({ name: z.string(), dueOn: localDateSchema }).optional(),
      rows: z.array(reportRowSchema),
      counts: z.record(standingSchema, z.int()),
    }),
  ),
} as const;
