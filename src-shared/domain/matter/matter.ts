/** What the office registers of a matter: the facts every desk shares. A number is text (PRODUCT 7), the session stands apart. */
import { z } from 'zod';
import { localDateSchema } from '../calendar/local-date';
import { pointIdSchema, sm3Schema } from '../identifiers';
import { matterKindSchema } from './matter-kind';

/** A line a person typed: no control characters, not blank. */
export const lineOf = (max: number) =>
  z
    .string()
    .max(max)
    // biome-ignore lint/suspicious/noControlCharactersInRegex: exactly these are refused
    .regex(/^[^\u0000-\u001f\u007f]*\S[^\u0000-\u001f\u007f]*$/);

/** A text of paragraphs: line feeds and tabs are its only control characters. */
export const textOf = (max: number) =>
  z
    .string()
    .max(max)
    // biome-ignore lint/suspicious/noControlCharactersInRegex: exactly these are refused
    .regex(/^[^\u0000-\u0008\u000b-\u001f\u007f]*$/);

export const sessionSchema = z.strictObject({
  /** 届, 1 to 99. */
  term: z.int().min(1).max(99),
  /** 次, 1 to 99. */
  meeting: z.int().min(1).max(99),
});
export type Session = z.infer<typeof sessionSchema>;

export const PROPOSER_KINDS = ['deputy', 'member', 'collective', 'body'] as const;

export const proposerSchema = z.strictObject({
  name: lineOf(100),
  kind: z.enum(PROPOSER_KINDS),
  /** Delegation or sector: 城关代表团, 经济界. */
  group: lineOf(100).optional(),
  phone: lineOf(50).optional(),
});
export type Proposer = z.infer<typeof proposerSchema>;

export const pointSchema = z.strictObject({
  id: pointIdSchema,
  /** 1 to 1000, without gaps inside a matter. */
  no: z.int().min(1).max(1000),
  text: textOf(4000).min(1),
});
export type Point = z.infer<typeof pointSchema>;

/** A file that travels with a record; its bytes live in the content store under `sm3`. */
export const fileReferenceSchema = z.strictObject({
  name: lineOf(255),
  media: lineOf(100),
  /** Bytes, at most 8 GiB (SEALED-PACKAGE 3). */
  size: z
    .int()
    .min(0)
    .max(8 * 2 ** 30),
  sm3: sm3Schema,
});
export type FileReference = z.infer<typeof fileReferenceSchema>;

export const CLASSIFICATIONS = ['none', 'internal', 'mimi', 'jimi', 'juemi'] as const;
export const URGENCIES = ['none', 'urgent', 'extra-urgent'] as const;
export const classificationSchema = z.enum(CLASSIFICATIONS);
export const urgencySchema = z.enum(URGENCIES);
export type Classification = z.infer<typeof classificationSchema>;
export type Urgency = z.infer<typeof urgencySchema>;

/** 一级 市长 · 二级 分管副市长 · 三级 主办单位主要领导 · 四级 分管领导 (S4 二). */
export const gradeSchema = z.union([z.literal(1), z.literal(2), z.literal(3), z.literal(4)]);
export type Grade = z.infer<typeof gradeSchema>;

/** Where a supervised matter comes from (S1 一2, S2 一). */
export const SUPERVISION_SOURCES = [
  'meeting', // 重要会议
  'document', // 重要文件、重大政策
  'law', // 法律法规
  'key-work', // 年度重点工作、重大项目
  'livelihood', // 民生实事
  'conduct', // 依法行政、效能、作风
  'instruction', // 领导批示、指示和交办
  'emergency', // 突发事件善后
  'inspection', // 巡视、督查、专项检查反馈的整改
] as const;

/** Reports that return: D8 年度重点工作, D9 民生实事, D7 长期办理 (S1 三1, S2 六). */
export const REPORTING_PLANS = ['annual-work', 'livelihood', 'long-running'] as const;
export type ReportingPlan = (typeof REPORTING_PLANS)[number];

export const supervisionSchema = z.strictObject({
  source: z.enum(SUPERVISION_SOURCES),
  reporting: z.enum(REPORTING_PLANS).optional(),
  /** The meeting that decided it: D10 runs from its end. */
  meetingEndedOn: localDateSchema.optional(),
});
export type Supervision = z.infer<typeof supervisionSchema>;

/** What a profile says of a stage that it uses; order and record of each stand in the table of its kind. */
export const chosenStageSchema = z.strictObject({
  code: z
    .string()
    .regex(/^[a-z]+(-[a-z]+)*$/)
    .max(40),
  /** 承接. */
  name: lineOf(20),
});
export type ChosenStage = z.infer<typeof chosenStageSchema>;
export const chosenStagesSchema = z.array(chosenStageSchema).min(2).max(30);

export const matterFactsSchema = z.strictObject({
  kind: matterKindSchema,
  number: lineOf(50),
  session: sessionSchema.optional(),
  title: lineOf(300),
  proposers: z.array(proposerSchema).max(200),
  originalText: textOf(400_000),
  points: z.array(pointSchema).max(1000),
  grade: gradeSchema.optional(),
  /** 领办领导: who leads the handling of this grade (S4 二, 三). */
  sponsor: lineOf(50).optional(),
  supervision: supervisionSchema.optional(),
  /** 重点: a flag of its own beside the grade (S4 五). */
  keyMatter: z.boolean(),
  classification: classificationSchema,
  urgency: urgencySchema,
  attachments: z.array(fileReferenceSchema).max(200),
  /** The government's own receipt: D2, D3 and D4 may start here (S0 二1). */
  receivedOn: localDateSchema,
  profile: z.strictObject({
    id: lineOf(50),
    version: z.int().min(1),
    /** The stages as the profile chose and named them; absent where it takes the whole table of the kind. */
    stages: chosenStagesSchema.exactOptional(),
  }),
});
export type MatterFacts = z.infer<typeof matterFactsSchema>;
