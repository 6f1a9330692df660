/** A deadline rule as data: the engine knows units and start events, never a number of its own (PRODUCT 4). */
import { z } from 'zod';
import { lineOf } from '../matter/matter';

/** The three units, never mixed: 自然月, 自然日, 工作日. */
export const DEADLINE_UNITS = ['natural-month', 'calendar-day', 'working-day'] as const;
const deadlineUnitSchema = z.enum(DEADLINE_UNITS);
export type DeadlineUnit = z.infer<typeof deadlineUnitSchema>;

/** Largest amount of each unit: ten years of months, days, and two years of working days. */
export const LARGEST_AMOUNT: Readonly<Record<DeadlineUnit, number>> = {
  'natural-month': 120,
  'calendar-day': 3660,
  'working-day': 500,
};

/** What a period runs from. */
const START_EVENTS = [
  'assignment', // 交办之日
  'government-receipt', // 政府收到之日 (S0 二1)
  'unit-receipt', // 承办单位收到之日
  'meeting-end', // 会议结束之日 (S1 三1)
  'quarter-end', // 季度结束之日 (S1 三1)
  'month-start', // 每月初 (S1 三1)
  'feedback', // 收到征询意见之日
  'reply', // 答复之日
  'stage-end', // 本阶段报告之日 (S2 六)
  'talk', // 约谈之日
] as const;
export const startEventSchema = z.enum(START_EVENTS);
export type StartEvent = z.infer<typeof startEventSchema>;

/** D1 to D17 of PRODUCT 4, or a rule of the office's own. */
export const ruleIdSchema = z
  .string()
  .regex(/^(D([1-9]|1[0-7])|own-[a-z0-9]+(-[a-z0-9]+)*)$/)
  .max(40);

export const deadlineRuleSchema = z
  .strictObject({
    id: ruleIdSchema,
    /** What must be done by then, as a clerk reads it: 报送处理方案. */
    what: lineOf(60),
    unit: deadlineUnitSchema,
    amount: z.int().min(1),
    startsAt: startEventSchema,
    /** An end on a day off moves to the next working day. Working-day periods never end on one. */
    shiftToWorkingDay: z.boolean(),
    /**
     * The longest period, from the same start and in the same unit, that a limit of its own or an extension may reach
     * (D14: six months with consent). In months or days only. Absent: the leader who approves decides (S2 六).
     */
    maximumAmount: z.int().min(1).exactOptional(),
    /** Periodic rules only: the first quarter (1 to 4) or month (1 to 12) of a year to report on (S1 三1). */
    firstPeriod: z.int().min(1).max(12).exactOptional(),
    /** The clause, or the words that call it a default. */
    source: lineOf(120),
  })
  .superRefine((rule, context) => {
    const largest = LARGEST_AMOUNT[rule.unit];
    if (rule.amount > largest || (rule.maximumAmount ?? 1) > largest) {
      context.addIssue({ code: 'custom', path: ['amount'], message: `期限过长，最多 ${largest}` });
    }
    if (rule.maximumAmount !== undefined && rule.maximumAmount < rule.amount) {
      context.addIssue({ code: 'custom', path: ['maximumAmount'], message: '最长期限短于期限本身' });
    }
    if (rule.maximumAmount !== undefined && rule.unit === 'working-day') {
      context.addIssue({ code: 'custom', path: ['maximumAmount'], message: '最长期限只能按月或按天计' });
    }
    const periods = rule.startsAt === 'quarter-end' ? 4 : rule.startsAt === 'month-start' ? 12 : 0;
    if (rule.firstPeriod !== undefined && rule.firstPeriod > periods) {
      context.addIssue({ code: 'custom', path: ['firstPeriod'], message: '起始季度或月份不存在' });
    }
  });
export type DeadlineRule = z.infer<typeof deadlineRuleSchema>;
