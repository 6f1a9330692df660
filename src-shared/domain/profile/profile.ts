/** A profile: every limit, mark, grade, stage and consequence of a place as versioned data that an office edits and sends to its units (PRODUCT 4). */
import { z } from 'zod';
import { localDateSchema } from '../calendar/local-date';
import { planSharesSchema } from '../deadline/backward-plan';
import { deadlineRuleSchema, ruleIdSchema } from '../deadline/rule';
import { chosenStagesSchema, gradeSchema, lineOf } from '../matter/matter';
import { MATTER_KINDS, matterKindSchema } from '../matter/matter-kind';
import { consequenceSchema } from './consequence';
import { deadlinePurposeSchema } from './deadline-purpose';
import { rateSchema } from './rates';
import { resultSchemeSchema } from './result-scheme';
import { talkRuleSchema } from './talk-rule';

/** How one kind of matter runs: the rule behind each clock and the stages on its bar. A purpose without a rule has no clock. */
const kindProfileSchema = z.strictObject({
  deadlines: z.partialRecord(deadlinePurposeSchema, ruleIdSchema),
  stages: chosenStagesSchema,
  /** Where this kind needs another warning than the profile's own: a clock of ten days cannot warn a fortnight ahead. */
  warnDays: z.partialRecord(deadlinePurposeSchema, z.int().min(0).max(365)),
});
export type KindProfile = z.infer<typeof kindProfileSchema>;

/** Who leads the handling of a grade (S4 二). */
const SPONSORS = ['mayor', 'deputy-mayor', 'unit-principal', 'unit-deputy'] as const;

const gradeRuleSchema = z.strictObject({
  grade: gradeSchema,
  /** 一级. */
  name: lineOf(20),
  criterion: lineOf(200),
  sponsor: z.enum(SPONSORS),
});
export type GradeRule = z.infer<typeof gradeRuleSchema>;

const warnDays = z.int().min(0).max(365);

const settingsSchema = z.strictObject({
  /** Reminders appear on both desks (S1 四5 双向提示预警). */
  twoWayReminders: z.boolean(),
  /** D12: a request after its day has no effect and the unit handles the matter. */
  lateReturnRequestsLapse: z.boolean(),
  /** D6: an extension needs approval (S2 六). */
  extensionNeedsApproval: z.boolean(),
  /** Rounds of coordination after which disagreeing units state their positions in writing (S1 二1 经两次以上协调). */
  coordinationRounds: z.int().min(1).max(10),
  /** Drafts of every matter go to the office's deputy director (S0 二2). */
  draftReviewedByOffice: z.boolean(),
  /** Important drafts go also to the office director and the deputy mayor (S0 二2). */
  importantDraftsToDeputyMayor: z.boolean(),
  /** Draws up a list of supervised work each month (S2 二). */
  monthlySupervisionList: z.boolean(),
  /** A missed deadline is explained at a government meeting (S2 六). */
  missedDeadlineExplainedAtMeeting: z.boolean(),
  /** The supervision notice is issued by the government on the office's proposal (S1 三4). */
  supervisionNoticeByGovernment: z.boolean(),
  /** Calendar days a supervision notice gives for rectification. */
  rectificationDays: z.int().min(1).max(365),
  /** Contacts with the deputy or member asked for before the reply (S4 六: before, during, after). */
  contactsRequired: z.int().min(0).max(10),
  /** Field research before handling (S0 二2). */
  fieldResearchRequired: z.boolean(),
  /** A unit that failed badly is not rated excellent (S0 二3). */
  noExcellentAfterFailure: z.boolean(),
});
export type ProfileSettings = z.infer<typeof settingsSchema>;

const threeNoticesSchema = z.strictObject({
  /** Kinds whose key matters (重点) come under 交办单, 督办单, 催办单 (S4 五). */
  keyMattersOf: z.array(matterKindSchema).max(MATTER_KINDS.length),
  /** Titles of the special briefs by kind (S4 五). */
  briefTitles: z.partialRecord(matterKindSchema, lineOf(60)),
});

const appraisalItemSchema = z.strictObject({
  code: z
    .string()
    .regex(/^[a-z]+(-[a-z]+)*$/)
    .max(40),
  name: lineOf(40),
  /** Points of a hundred; all items together make a hundred. */
  weight: z.int().min(1).max(100),
});

export const PROFILE_FORMAT = 'chengfu-profile';
export const PROFILE_FORMAT_VERSION = 1;

export const profileShape = z.strictObject({
  format: z.literal(PROFILE_FORMAT),
  formatVersion: z.literal(PROFILE_FORMAT_VERSION),
  id: z
    .string()
    .regex(/^[a-z0-9]+(-[a-z0-9]+)*$/)
    .max(50),
  name: lineOf(40),
  /** Rises by one with every change that is put in force. */
  version: z.int().min(1),
  source: z.strictObject({
    title: lineOf(120),
    number: lineOf(60).exactOptional(),
    issuedOn: localDateSchema.exactOptional(),
  }),
  rules: z.array(deadlineRuleSchema).min(1).max(60),
  kinds: z.record(matterKindSchema, kindProfileSchema),
  /** D8, D9 and D7: reports that return. */
  periodicReports: z.strictObject({
    annualWork: ruleIdSchema.exactOptional(),
    livelihoodProjects: ruleIdSchema.exactOptional(),
    longRunning: ruleIdSchema.exactOptional(),
  }),
  warnDays: z.strictObject({
    general: warnDays,
    byPurpose: z.partialRecord(deadlinePurposeSchema, warnDays),
  }),
  backwardPlan: planSharesSchema,
  results: resultSchemeSchema,
  grades: z.strictObject({
    kinds: z.array(matterKindSchema).max(MATTER_KINDS.length),
    rules: z.array(gradeRuleSchema).max(4),
    /** Bodies that grade together with the office (S4, proposals, 二). */
    jointWith: z.partialRecord(matterKindSchema, lineOf(60)),
  }),
  threeNotices: threeNoticesSchema,
  talks: talkRuleSchema,
  consequences: z.array(consequenceSchema).min(1).max(20),
  appraisal: z.array(appraisalItemSchema).min(1).max(20),
  rates: z.array(rateSchema).min(1).max(10),
  settings: settingsSchema,
});
export type Profile = z.infer<typeof profileShape>;
