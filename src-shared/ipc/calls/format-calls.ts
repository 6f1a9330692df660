/** 格式体检: documents written anywhere, and our own, against the checks of the format. The window names reports and rules; paths stay in the main process. */
import { z } from 'zod';
import { assignmentIdSchema, matterIdSchema, recordIdSchema } from '../../domain/identifiers';
import { ELEMENT_KINDS } from '../../format-check/elements';
import { SEVERITIES } from '../../format-check/finding';
import { call } from '../call';
import { fileSourceSchema } from './exchange-calls';

export const formatFindingSchema = z.strictObject({
  id: z.string(),
  /** 1 to 54; 0 outside of the format sheet. */
  check: z.int().min(0).max(54),
  rule: z.string(),
  name: z.string(),
  clause: z.string(),
  severity: z.enum(SEVERITIES),
  found: z.string(),
  wanted: z.string(),
  element: z.string(),
  /** Counted from 1, as a person counts; absent for the page, a setting, the file. */
  paragraph: z.int().optional(),
  excerpt: z.string(),
  repairable: z.boolean(),
  advice: z.string(),
});
export type FormatFinding = z.infer<typeof formatFindingSchema>;

export const CHECKED_FORMATS = ['letter', 'downward', 'upward', 'minutes', 'form', 'plain'] as const;

export const formatReportSchema = z.strictObject({
  /** Good until another few documents have been checked. */
  reportId: z.uuid(),
  fileName: z.string(),
  format: z.enum(CHECKED_FORMATS),
  elements: z.array(z.enum(ELEMENT_KINDS)),
  /** Rules that were applied. */
  rules: z.int(),
  checkedAt: z.int(),
  findings: z.array(formatFindingSchema),
});
export type FormatReport = z.infer<typeof formatReportSchema>;

export const formatCalls = {
  /** Nothing when the dialog was cancelled. FOREIGN_DOCUMENT_*: not read, and why. */
  'format.check-file': call(fileSourceSchema, formatReportSchema.optional()),
  /** The same file again, judged as another format than its head suggests. */
  'format.check-as': call(
    z.strictObject({ reportId: z.uuid(), format: z.enum(CHECKED_FORMATS) }),
    formatReportSchema,
  ),
  /** A document that this machine has made. */
  'format.check-document': call(z.strictObject({ documentId: recordIdSchema }), formatReportSchema),
  /** A final as it would be made now. Empty: nothing is wrong, or it would be refused for other reasons. */
  'format.check-before-final': call(
    z.discriminatedUnion('of', [
      z.strictObject({ of: z.literal('composed'), documentId: recordIdSchema }),
      z.strictObject({ of: z.literal('reply'), matterId: matterIdSchema, assignmentId: assignmentIdSchema }),
    ]),
    z.array(formatFindingSchema),
  ),
  /** Mends the named rules and saves a copy where the person wants it; the report of the copy, nothing when the dialog was cancelled. */
  'format.repair': call(
    z.strictObject({ reportId: z.uuid(), rules: z.array(z.string().max(50)).min(1).max(60) }),
    z.strictObject({ savedAs: z.string(), mended: z.int(), report: formatReportSchema }).optional(),
  ),
} as const;
