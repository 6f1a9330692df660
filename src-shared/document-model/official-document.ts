/** The content of an official document (GB/T 9704-2012) without any layout; what a schema here accepts, a generator can render. */
import { z } from 'zod';
import { bodyBlockSchema } from './body-block';
import { documentDate, documentLine } from './document-line';

/** 发文字号 (GB/T 9704 7.2.5): parts, not text, so that brackets, full year and the missing leading zero cannot go wrong. */
export const documentNumberSchema = z.strictObject({
  /** 发文机关代字, e.g. 云建函. */
  code: documentLine(20).regex(/^[^〔〕\s\d]+$/),
  year: z.int().min(1949).max(2200),
  serial: z.int().min(1).max(99_999),
});
export type DocumentNumber = z.infer<typeof documentNumberSchema>;

/** 密级和保密期限 (7.2.2), shown as 机密★1年. */
export const classificationSchema = z.strictObject({
  level: z.enum(['绝密', '机密', '秘密']),
  /** 1年, 6个月, 长期 …; null: no period is written. */
  period: documentLine(10).nullable(),
});
export type Classification = z.infer<typeof classificationSchema>;

export const urgencySchema = z.enum(['特急', '加急']);
export type Urgency = z.infer<typeof urgencySchema>;

export const resultMarkSchema = z.enum(['A', 'B', 'C', 'D']);

/**
 * letter: 信函格式 (10.1). downward: 通用格式 with the number centred (7.2.5). upward: the number left, 签发人 right (7.2.6).
 * minutes: 纪要格式 (10.3), also for briefs that carry an issue instead of a number.
 */
export const DOCUMENT_FORMATS = ['letter', 'downward', 'upward', 'minutes'] as const;
export const documentFormatSchema = z.enum(DOCUMENT_FORMATS);
export type DocumentFormat = z.infer<typeof documentFormatSchema>;

/** 发文机关标志 (7.2.4): several names for a joint document, in order; 文件 follows them in downward and upward documents. */
export const issuerMarkSchema = z.strictObject({
  names: z.array(documentLine(40)).min(1).max(5),
  suffix: z.literal('文件').nullable(),
});
export type IssuerMark = z.infer<typeof issuerMarkSchema>;

/** 期号 of minutes and briefs: 第5期, with issuing office and date under the mark; not in the standard. */
export const issueSchema = z.strictObject({
  serial: z.int().min(1).max(9_999),
  issuer: documentLine(40),
  issuedOn: documentDate.nullable(),
});

export const documentHeadSchema = z.strictObject({
  /** 份号, shown with six digits (7.2.1). */
  copyNumber: z.int().min(1).max(999_999).nullable(),
  classification: classificationSchema.nullable(),
  urgency: urgencySchema.nullable(),
  /** Result mark of a reply (PRODUCT 7), a local addition. */
  resultMark: resultMarkSchema.nullable(),
  mark: issuerMarkSchema,
  /** Null in a draft that has no number yet, and in minutes, which have none. */
  documentNumber: documentNumberSchema.nullable(),
  /** Minutes and briefs only. */
  issue: issueSchema.nullable(),
  /** 签发人 (7.2.6), upward only: one a unit of a joint document. */
  signers: z.array(documentLine(20)).max(5),
  /** 套打: the red head is already on the paper; its room stays blank, the number and all black items are printed. */
  preprinted: z.boolean(),
});
export type DocumentHead = z.infer<typeof documentHeadSchema>;

/** 附件 (7.3.4, 7.3.7): named after the body; what is enclosed follows on pages of its own before the imprint. */
export const attachmentSchema = z.strictObject({
  /** Without number and end mark. */
  name: documentLine(200),
  /** Null: a separate file or paper, only listed. */
  enclosed: z.array(bodyBlockSchema).min(1).max(5_000).nullable(),
});
export type Attachment = z.infer<typeof attachmentSchema>;

const issuers = z.array(documentLine(40)).min(1).max(5);
/** 成文日期; null in a draft not yet approved for issue. */
const dateOfIssue = documentDate.nullable();

export const signatureSchema = z.discriminatedUnion('kind', [
  /** One issuer 7.3.5.1; several in order, one seal each, the last also presses the date. */
  z.strictObject({
    kind: z.literal('sealed'),
    issuers,
    dateOfIssue,
    /** Millimetres; GB/T 9704 does not give it, 42 is a municipal bureau's. */
    sealDiameter: z.number().min(30).max(60),
  }),
  /** 7.3.5.2: no seal, e.g. 纪要 sent out, joint documents of many units. */
  z.strictObject({ kind: z.literal('unsealed'), issuers, dateOfIssue }),
  /** 签名章 (7.3.5.3): post at the left of the stamp. */
  z.strictObject({
    kind: z.literal('signature-stamp'),
    post: documentLine(40),
    name: documentLine(20),
    dateOfIssue,
  }),
  /** Minutes and briefs. */
  z.strictObject({ kind: z.literal('none') }),
]);
export type DocumentSignature = z.infer<typeof signatureSchema>;

/** 出席人员 (10.3), minutes only: 黑体 label, names hang under the first one. */
export const attendanceSchema = z.strictObject({
  label: z.enum(['出席', '列席', '请假']),
  names: documentLine(2_000),
});

export const publicitySchema = z.enum(['主动公开', '依申请公开', '不予公开']);
export type Publicity = z.infer<typeof publicitySchema>;

/** 版记 (7.4). A letter shows copies only, without rules (10.1). */
export const imprintSchema = z.strictObject({
  /** 抄送, names without separators and end mark. */
  copies: z.array(documentLine(60)).max(60),
  /** 印发机关; null in a letter. */
  printingOffice: documentLine(40).nullable(),
  /** 印发日期; null in a letter, and while the day is open. */
  printedOn: documentDate.nullable(),
  /** 公开属性, a local addition to the imprint (PRODUCT 7). */
  publicity: publicitySchema.nullable(),
});
export type Imprint = z.infer<typeof imprintSchema>;

/** Given, never taken from the clock, so that equal models give equal bytes. */
export const documentPropertiesSchema = z.strictObject({
  author: documentLine(80),
  /** UTC milliseconds. */
  createdAt: z.int().min(0).max(4_102_444_800_000),
});
export type DocumentProperties = z.infer<typeof documentPropertiesSchema>;

export const officialDocumentSchema = z.strictObject({
  shape: z.literal('official'),
  format: documentFormatSchema,
  head: documentHeadSchema,
  title: documentLine(200),
  /** 主送 or salutation without its colon; null where the kind has none (minutes, briefs, reports to all). */
  addressee: documentLine(500).nullable(),
  body: z.array(bodyBlockSchema).min(1).max(5_000),
  attachments: z.array(attachmentSchema).max(50),
  signature: signatureSchema,
  /** 附注 without its parentheses (7.3.6): 联系人：…，联系电话：… */
  note: documentLine(300).nullable(),
  attendance: z.array(attendanceSchema).max(3),
  imprint: imprintSchema,
  properties: documentPropertiesSchema,
});
export type OfficialDocument = z.infer<typeof officialDocumentSchema>;

/** A draft keeps its placeholders visible; a final has none left (DOCUMENT-FORMAT 2). */
export type DocumentVariant = 'draft' | 'final';
