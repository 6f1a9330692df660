/** The content of an official document (GB/T 9704-2012) without any layout; what a schema here accepts, a generator can render. */
import { z } from 'zod';

/** One line of plain text: no control characters (they are not valid XML) and no line breaks. */
const line = (longest: number) =>
  z
    .string()
    .trim()
    .min(1)
    .max(longest)
    // biome-ignore lint/suspicious/noControlCharactersInRegex: the point is to refuse them
    .regex(/^[^\u0000-\u001f\u007f\u2028\u2029\ufffe\uffff]*$/, 'control character');

/** `YYYY-MM-DD` of a day that exists. */
const calendarDate = z.iso.date();

/** 发文字号 (GB/T 9704 7.2.5): parts, not text, so that brackets, full year and the missing leading zero cannot go wrong. */
export const documentNumberSchema = z.strictObject({
  /** 发文机关代字, e.g. 云建函. */
  code: line(20).regex(/^[^〔〕\s\d]+$/),
  year: z.int().min(1949).max(2200),
  serial: z.int().min(1).max(99_999),
});
export type DocumentNumber = z.infer<typeof documentNumberSchema>;

/** 密级和保密期限 (7.2.2), shown as 机密★1年. */
export const classificationSchema = z.strictObject({
  level: z.enum(['绝密', '机密', '秘密']),
  /** 1年, 6个月, 长期 …; null: no period is written. */
  period: line(10).nullable(),
});
export type Classification = z.infer<typeof classificationSchema>;

export const urgencySchema = z.enum(['特急', '加急']);
export type Urgency = z.infer<typeof urgencySchema>;

export const resultMarkSchema = z.enum(['A', 'B', 'C', 'D']);

export const documentHeadSchema = z.strictObject({
  /** 份号, shown with six digits (7.2.1). */
  copyNumber: z.int().min(1).max(999_999).nullable(),
  classification: classificationSchema.nullable(),
  urgency: urgencySchema.nullable(),
  resultMark: resultMarkSchema.nullable(),
  /** 发文机关标志: the unit's full name (10.1), without 文件 for a letter. */
  issuerMark: line(40),
  /** Null in a draft that has no number yet. */
  documentNumber: documentNumberSchema.nullable(),
});
export type DocumentHead = z.infer<typeof documentHeadSchema>;

/** Heading with its own number in the text (一、 (一) 1. (1)); `runIn` continues the same paragraph in 仿宋. */
export const headingBlockSchema = z.strictObject({
  type: z.literal('heading'),
  level: z.union([z.literal(1), z.literal(2), z.literal(3), z.literal(4)]),
  text: line(200),
  runIn: line(5_000).nullable(),
});
export const paragraphBlockSchema = z.strictObject({ type: z.literal('paragraph'), text: line(20_000) });
/** Points that the generator numbers 1. 2. 3. */
export const numberedPointsBlockSchema = z.strictObject({
  type: z.literal('numbered-points'),
  points: z.array(line(5_000)).min(1).max(200),
});
const cell = z.string().trim().max(500);
export const tableBlockSchema = z
  .strictObject({
    type: z.literal('table'),
    caption: line(100).nullable(),
    /** `share` is relative: 2 is twice as wide as 1. */
    columns: z
      .array(z.strictObject({ title: line(50), share: z.number().positive().max(100) }))
      .min(1)
      .max(12),
    rows: z.array(z.array(cell)).max(500),
  })
  .refine((table) => table.rows.every((row) => row.length === table.columns.length), 'row length');

export const bodyBlockSchema = z.discriminatedUnion('type', [
  headingBlockSchema,
  paragraphBlockSchema,
  numberedPointsBlockSchema,
  tableBlockSchema,
]);
export type HeadingBlock = z.infer<typeof headingBlockSchema>;
export type ParagraphBlock = z.infer<typeof paragraphBlockSchema>;
export type NumberedPointsBlock = z.infer<typeof numberedPointsBlockSchema>;
export type TableBlock = z.infer<typeof tableBlockSchema>;
export type BodyBlock = z.infer<typeof bodyBlockSchema>;

export const documentSignatureSchema = z.strictObject({
  /** 发文机关署名, full names in order; the letter renders one (7.3.5.1). */
  issuers: z.array(line(40)).min(1).max(5),
  /** 成文日期; null in a draft not yet approved for issue. */
  dateOfIssue: calendarDate.nullable(),
  /** Millimetres; GB/T 9704 does not give it, 42 is a municipal bureau's. */
  sealDiameter: z.number().min(30).max(60),
});
export type DocumentSignature = z.infer<typeof documentSignatureSchema>;

export const publicitySchema = z.enum(['主动公开', '依申请公开', '不予公开']);
export type Publicity = z.infer<typeof publicitySchema>;

export const imprintSchema = z.strictObject({
  /** 抄送, names without separators and end mark. */
  copies: z.array(line(60)).max(60),
  /** 公开属性, a local addition to the imprint (PRODUCT 7). */
  publicity: publicitySchema.nullable(),
});
export type Imprint = z.infer<typeof imprintSchema>;

/** Given, never taken from the clock, so that equal models give equal bytes. */
export const documentPropertiesSchema = z.strictObject({
  author: line(80),
  /** UTC milliseconds. */
  createdAt: z.int().min(0).max(4_102_444_800_000),
});
export type DocumentProperties = z.infer<typeof documentPropertiesSchema>;

/** 信函格式 (GB/T 9704 10.1) with one sealed issuer. */
export const letterDocumentSchema = z.strictObject({
  kind: z.literal('letter'),
  head: documentHeadSchema,
  title: line(200),
  /** 主送 or salutation, without its colon. */
  addressee: line(500),
  body: z.array(bodyBlockSchema).min(1).max(5_000),
  /** Names of attachments, without number and end mark (7.3.4). */
  attachments: z.array(line(200)).max(50),
  signature: documentSignatureSchema,
  /** 附注 without its parentheses (7.3.6): 联系人：…，联系电话：… */
  note: line(300).nullable(),
  imprint: imprintSchema,
  properties: documentPropertiesSchema,
});
export type LetterDocument = z.infer<typeof letterDocumentSchema>;

const opinion = z.strictObject({
  name: line(40).nullable(),
  text: line(300).nullable(),
  signedOn: calendarDate.nullable(),
});

/** 送审签批单: the form that carries a draft to the principal leader's signature. Null leaves the cell to be filled in by hand. */
export const approvalSheetSchema = z.strictObject({
  kind: z.literal('approval-sheet'),
  /** Issuing unit; the form's title is made from it. */
  unit: line(40),
  documentTitle: line(200),
  documentNumber: documentNumberSchema.nullable(),
  classification: classificationSchema.nullable(),
  urgency: urgencySchema.nullable(),
  resultMark: resultMarkSchema.nullable(),
  publicity: publicitySchema.nullable(),
  addressee: line(500),
  copies: z.array(line(60)).max(60),
  attachments: z.array(line(200)).max(50),
  /** 拟稿 */
  drafter: z.strictObject({
    section: line(40).nullable(),
    name: line(40),
    phone: line(40).nullable(),
    draftedOn: calendarDate.nullable(),
  }),
  /** 核稿 */
  reviewer: opinion.nullable(),
  /** 会签, one entry an inner section or unit. */
  coSigners: z.array(z.strictObject({ section: line(40), opinion: opinion.nullable() })).max(8),
  /** 分管负责人意见 */
  leaderInCharge: opinion.nullable(),
  /** 主要负责人; the signature itself is always a placeholder. */
  principalLeader: z.strictObject({ name: line(40).nullable(), post: line(40).nullable() }),
  /** SM3 of the attached draft's bytes, 64 lower-case hexadecimal digits. */
  draftDigest: z.string().regex(/^[0-9a-f]{64}$/),
  properties: documentPropertiesSchema,
});
export type ApprovalSheet = z.infer<typeof approvalSheetSchema>;

/** A draft keeps its placeholders visible; a final has none left (DOCUMENT-FORMAT 2). */
export type DocumentVariant = 'draft' | 'final';
