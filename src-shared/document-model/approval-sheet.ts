/** 送审签批单: the form that carries a draft to the principal leader's signature. */
import { z } from 'zod';
import { documentDate, documentLine } from './document-line';
import {
  classificationSchema,
  documentNumberSchema,
  documentPropertiesSchema,
  publicitySchema,
  resultMarkSchema,
  urgencySchema,
} from './official-document';

const opinion = z.strictObject({
  name: documentLine(40).nullable(),
  text: documentLine(300).nullable(),
  signedOn: documentDate.nullable(),
});

/** 送审签批单: the form that carries a draft to the principal leader's signature. Null leaves the cell to be filled in by hand. */
export const approvalSheetSchema = z.strictObject({
  kind: z.literal('approval-sheet'),
  /** Issuing unit; the form's title is made from it. */
  unit: documentLine(40),
  documentTitle: documentLine(200),
  documentNumber: documentNumberSchema.nullable(),
  classification: classificationSchema.nullable(),
  urgency: urgencySchema.nullable(),
  resultMark: resultMarkSchema.nullable(),
  publicity: publicitySchema.nullable(),
  addressee: documentLine(500),
  copies: z.array(documentLine(60)).max(60),
  attachments: z.array(documentLine(200)).max(50),
  /** 拟稿 */
  drafter: z.strictObject({
    section: documentLine(40).nullable(),
    name: documentLine(40),
    phone: documentLine(40).nullable(),
    draftedOn: documentDate.nullable(),
  }),
  /** 核稿 */
  reviewer: opinion.nullable(),
  /** 会签, one entry an inner section or unit. */
  coSigners: z.array(z.strictObject({ section: documentLine(40), opinion: opinion.nullable() })).max(8),
  /** 分管负责人意见 */
  leaderInCharge: opinion.nullable(),
  /** 主要负责人; the signature itself is always a placeholder. */
  principalLeader: z.strictObject({
    name: documentLine(40).nullable(),
    post: documentLine(40).nullable(),
    /** What was said inside the unit when the text was approved for issue, and when. */
    text: documentLine(300).nullable().exactOptional(),
    signedOn: documentDate.nullable().exactOptional(),
  }),
  /** SM3 of the attached draft's bytes, 64 lower-case hexadecimal digits. */
  draftDigest: z.string().regex(/^[0-9a-f]{64}$/),
  properties: documentPropertiesSchema,
});
export type ApprovalSheet = z.infer<typeof approvalSheetSchema>;
