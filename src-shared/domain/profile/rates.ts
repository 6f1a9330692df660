/** Rates as formulas over counters, so that a figure can always be shown with how it was reached (PRODUCT 6). */
import { z } from 'zod';
import { lineOf } from '../matter/matter';

export const RATE_COUNTERS = [
  'assigned',
  'replied',
  'due',
  'replied-in-time',
  'feedback-received',
  'satisfied',
  'basically-satisfied',
  'result-a',
  'result-b',
  'result-b-fulfilled',
  'publishable',
  'published',
] as const;
const rateCounterSchema = z.enum(RATE_COUNTERS);
export type RateCounter = z.infer<typeof rateCounterSchema>;

export const RATE_COUNTER_WORDS: Readonly<Record<RateCounter, string>> = {
  assigned: '交办件数',
  replied: '已答复件数',
  due: '到期应答复件数',
  'replied-in-time': '按期答复件数',
  'feedback-received': '收到反馈件数',
  satisfied: '满意件数',
  'basically-satisfied': '基本满意件数',
  'result-a': 'A类件数',
  'result-b': 'B类件数',
  'result-b-fulfilled': '已兑现的B类件数',
  publishable: '可公开件数',
  published: '已公开件数',
};

const RATE_IDS = ['replied', 'satisfied', 'in-time', 'fulfilled', 'published'] as const;

export const rateSchema = z.strictObject({
  id: z.enum(RATE_IDS),
  /** 办复率. */
  name: lineOf(20),
  numerator: z.array(rateCounterSchema).min(1).max(6),
  denominator: z.array(rateCounterSchema).min(1).max(6),
  /** The first round of feedback is shown apart from redone answers. */
  firstRoundApart: z.boolean(),
});
export type Rate = z.infer<typeof rateSchema>;

export interface RateReading {
  readonly numerator: number;
  readonly denominator: number;
  /** Tenths of a per cent, rounded half up; absent while the denominator is 0. */
  readonly perMille?: number;
  /** 办复率 = 已答复件数 ÷ 交办件数 = 45 ÷ 50 = 90.0%. */
  readonly words: string;
}

/** Computes a rate from counters (whole numbers, 0 or more). */
export function readRate(rate: Rate, counters: Readonly<Record<RateCounter, number>>): RateReading {
  const sum = (names: readonly RateCounter[]): number =>
    names.reduce((total, name) => total + counters[name], 0);
  const numerator = sum(rate.numerator);
  const denominator = sum(rate.denominator);
  const formula = `${rate.name} = ${joinCounters(rate.numerator)} ÷ ${joinCounters(rate.denominator)} = ${numerator} ÷ ${denominator}`;
  if (denominator === 0) {
    return { numerator, denominator, words: `${formula}，暂无可计算的件数` };
  }
  const perMille = Math.floor((numerator * 2000 + denominator) / (denominator * 2));
  return {
    numerator,
    denominator,
    perMille,
    words: `${formula} = ${Math.floor(perMille / 10)}.${perMille % 10}%`,
  };
}

function joinCounters(names: readonly RateCounter[]): string {
  const words = names.map((name) => RATE_COUNTER_WORDS[name]).join(' + ');
  return names.length > 1 ? `(${words})` : words;
}
