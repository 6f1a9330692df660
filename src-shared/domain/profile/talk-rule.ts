/** Who is called in for a talk (约谈) and when talks add up. S0 calls the principal leader, S1 the deputy: the profile decides. */
import { z } from 'zod';
import type { LocalDate } from '../calendar/local-date';
import { datesInWindow } from '../deadline/rolling-window';
import { lineOf } from '../matter/matter';

const TALK_COUNTS = ['person', 'unit'] as const;

export const talkRuleSchema = z.strictObject({
  /** `principal`: 主要负责人 (S0 二3); `deputy`: 分管负责人 (S1 三4). */
  calledIn: z.enum(['principal', 'deputy']),
  /** Who talks: 市政府分管领导. */
  calledBy: lineOf(60),
  /** D17: the rolling period and the number of talks that reaches the next step. */
  window: z.strictObject({
    unit: z.enum(['natural-month', 'calendar-day']),
    amount: z.int().min(1).max(1830),
  }),
  limit: z.int().min(1).max(20),
  /** By whom talks are counted toward the limit. */
  countedBy: z.array(z.enum(TALK_COUNTS)).min(1).max(2),
  /** Bodies that receive a copy of the record (S0 二3). */
  copiesTo: z.array(lineOf(60)).max(10),
  /** At the limit the unit's principal leader explains and promises at the executive meeting (S1 三4). */
  explainAtExecutiveMeeting: z.boolean(),
  source: lineOf(120),
});
export type TalkRule = z.infer<typeof talkRuleSchema>;

export interface TalkCount {
  readonly count: number;
  readonly limitReached: boolean;
}

/** Talks that still count on a day, today's included; the dates are one person's, or one unit's. */
export function countTalks(talksOn: readonly LocalDate[], today: LocalDate, rule: TalkRule): TalkCount {
  const count = datesInWindow(talksOn, today, rule.window).length;
  return { count, limitReached: count >= rule.limit };
}
