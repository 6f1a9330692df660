/** Finds what a profile says against itself before it can be put in force: a contradiction would otherwise freeze into packages. */

import { PLAN_STAGES } from '../deadline/backward-plan';
import type { DeadlineRule, StartEvent } from '../deadline/rule';
import { MATTER_KINDS, type MatterKind } from '../matter/matter-kind';
import { problemsOfStages } from '../workflow/validate-stages';
import { DEADLINE_PURPOSES, type DeadlinePurpose, STARTS_OF_PURPOSE } from './deadline-purpose';
import type { Profile } from './profile';
import { warnDaysFor } from './profile-rules';
import { nameOfRule } from './profile-words';

export interface ProfileProblem {
  /** Where, as a path into the profile: `kinds.bill.deadlines.reply`. */
  readonly path: string;
  readonly words: string;
}

/** Clocks that must not end after another clock of the same kind. S0 二: reply before report, plan before its comments. */
const MUST_NOT_OUTLAST: readonly (readonly [DeadlinePurpose, DeadlinePurpose, string])[] = [
  ['reply', 'report', '答复期限晚于向常委会报告的期限'],
  ['handling-plan', 'reply', '处理方案期限晚于答复期限'],
  ['plan-comments', 'report', '方案征求意见期限晚于向常委会报告的期限'],
  ['co-opinion', 'reply', '会办意见期限晚于答复期限'],
  ['sign-for', 'reply', '签收期限晚于答复期限'],
  ['return-request', 'reply', '退办期限晚于答复期限'],
];

/** Every contradiction, in the order of the profile; empty when there is none. */
export function validateProfile(profile: Profile): ProfileProblem[] {
  return [
    ...repeated(
      'rules',
      '规则编号',
      profile.rules.map(({ id }) => id),
    ),
    ...MATTER_KINDS.flatMap((kind) => problemsOfKind(profile, kind)),
    ...problemsOfPeriodicReports(profile),
    ...problemsOfPlan(profile),
    ...problemsOfResults(profile),
    ...problemsOfGrades(profile),
    ...problemsOfConsequences(profile),
    ...problemsOfAppraisal(profile),
    ...problemsOfSettings(profile),
    ...repeated(
      'rates',
      '比率',
      profile.rates.map(({ id }) => id),
    ),
    ...repeated('talks.countedBy', '计次口径', profile.talks.countedBy),
  ];
}

/** What no office may switch off: more time is never had without approval (S2 六, PRODUCT 4 D6). */
function problemsOfSettings({ settings }: Profile): ProfileProblem[] {
  if (settings.extensionNeedsApproval) return [];
  return [{ path: 'settings.extensionNeedsApproval', words: '延期须经批准，不能取消' }];
}

function problemsOfKind(profile: Profile, kind: MatterKind): ProfileProblem[] {
  const { deadlines, stages } = profile.kinds[kind];
  const base = `kinds.${kind}`;
  const problems = repeated(
    `${base}.stages`,
    '环节',
    stages.map(({ code }) => code),
  );
  problems.push(...problemsOfStages(kind, stages).map((words) => ({ path: `${base}.stages`, words })));
  if (deadlines.reply === undefined) {
    problems.push({ path: `${base}.deadlines.reply`, words: '没有规定答复期限' });
  }
  const rules = new Map<DeadlinePurpose, DeadlineRule>();
  for (const purpose of DEADLINE_PURPOSES) {
    const ruleId = deadlines[purpose];
    if (ruleId === undefined) {
      continue;
    }
    const path = `${base}.deadlines.${purpose}`;
    const rule = profile.rules.find(({ id }) => id === ruleId);
    if (rule === undefined) {
      problems.push({ path, words: missingRule(ruleId) });
      continue;
    }
    rules.set(purpose, rule);
    if (!STARTS_OF_PURPOSE[purpose].includes(rule.startsAt)) {
      problems.push({ path, words: `规则 ${nameOfRule(rule)} 的起算日不适用于这一期限` });
    }
  }
  for (const [inner, outer, words] of MUST_NOT_OUTLAST) {
    const innerRule = rules.get(inner);
    const outerRule = rules.get(outer);
    if (innerRule && outerRule && startsNoEarlier(innerRule, outerRule)) {
      if (shortestDays(innerRule) > longestDays(outerRule)) {
        problems.push({ path: `${base}.deadlines.${inner}`, words });
      }
    }
  }
  for (const [purpose, rule] of rules) {
    if (warnDaysFor(profile, kind, purpose) >= shortestDays(rule)) {
      problems.push({
        path: `${base}.warnDays.${purpose}`,
        words: `临期天数不短于“${rule.what}”的期限，一起算就会临期`,
      });
    }
  }
  return problems;
}

/** A rule of the office's own has no name left once it is gone. */
function missingRule(ruleId: string): string {
  return ruleId.startsWith('D') ? `引用的规则 ${ruleId} 不存在` : '引用的本地规则不存在';
}

/** An inner clock that starts with or after the outer one; an earlier start says nothing about its end. */
function startsNoEarlier(inner: DeadlineRule, outer: DeadlineRule): boolean {
  const order: readonly StartEvent[] = ['government-receipt', 'assignment', 'unit-receipt'];
  const innerAt = order.indexOf(inner.startsAt);
  const outerAt = order.indexOf(outer.startsAt);
  return innerAt >= 0 && outerAt >= 0 && innerAt >= outerAt;
}

/** Fewest days a rule can span: a contradiction is only reported when it holds on every calendar. */
function shortestDays({ unit, amount }: DeadlineRule): number {
  return unit === 'natural-month' ? amount * 28 : amount;
}

/** Most days a rule can span; a working week of five days, and nine days of holiday for each started month of work. */
function longestDays({ unit, amount }: DeadlineRule): number {
  if (unit === 'natural-month') {
    return amount * 31;
  }
  return unit === 'calendar-day' ? amount : Math.ceil((amount * 7) / 5) + 9 * Math.ceil(amount / 20);
}

function problemsOfPeriodicReports({ periodicReports, rules }: Profile): ProfileProblem[] {
  const wanted: readonly (readonly [keyof typeof periodicReports, StartEvent])[] = [
    ['annualWork', 'quarter-end'],
    ['livelihoodProjects', 'month-start'],
    ['longRunning', 'stage-end'],
  ];
  return wanted.flatMap(([name, startsAt]): ProfileProblem[] => {
    const ruleId = periodicReports[name];
    if (ruleId === undefined) {
      return [];
    }
    const rule = rules.find(({ id }) => id === ruleId);
    const path = `periodicReports.${name}`;
    if (rule === undefined) {
      return [{ path, words: missingRule(ruleId) }];
    }
    return rule.startsAt === startsAt
      ? []
      : [{ path, words: `规则 ${nameOfRule(rule)} 的起算日不适用于这一期限` }];
  });
}

function problemsOfPlan({ backwardPlan }: Profile): ProfileProblem[] {
  const shares = PLAN_STAGES.map((stage) => backwardPlan[stage]);
  return shares.some((value, index) => index > 0 && value < (shares[index - 1] ?? 0))
    ? [{ path: 'backwardPlan', words: '倒排计划的比例前后颠倒' }]
    : [];
}

function problemsOfResults({ results }: Profile): ProfileProblem[] {
  const problems = [
    ...repeated(
      'results.marks',
      '办理结果标记',
      results.marks.map(({ mark }) => mark),
    ),
    ...repeated(
      'results.marks',
      '办理结果含义',
      results.marks.map(({ meaning }) => meaning),
    ),
  ];
  if (!results.marks.some(({ meaning }) => meaning === 'solved')) {
    problems.push({ path: 'results.marks', words: '没有表示已解决的标记' });
  }
  return problems;
}

function problemsOfGrades({ grades }: Profile): ProfileProblem[] {
  const problems = repeated(
    'grades.rules',
    '分级',
    grades.rules.map(({ grade }) => String(grade)),
  );
  if (grades.kinds.length > 0 && grades.rules.length === 0) {
    problems.push({ path: 'grades.rules', words: '规定了分级办理，但没有分级标准' });
  }
  return problems;
}

function problemsOfConsequences({ consequences, talks }: Profile): ProfileProblem[] {
  const problems: ProfileProblem[] = [];
  if (consequences.some(({ step }, index) => step !== index + 1)) {
    problems.push({ path: 'consequences', words: '追责阶梯的序号应从 1 起连续' });
  }
  const measures = consequences.map(({ measure }) => measure);
  if (talks.explainAtExecutiveMeeting && !measures.includes('meeting-explanation')) {
    problems.push({ path: 'consequences', words: '约谈达到次数后须在会议上说明，但追责阶梯中没有这一级' });
  }
  if (measures.includes('meeting-explanation') && measures.indexOf('talk') < 0) {
    problems.push({ path: 'consequences', words: '有会议说明而没有约谈' });
  }
  return problems;
}

function problemsOfAppraisal({ appraisal }: Profile): ProfileProblem[] {
  const problems = repeated(
    'appraisal',
    '考评项目',
    appraisal.map(({ code }) => code),
  );
  const total = appraisal.reduce((sum, { weight }) => sum + weight, 0);
  if (total !== 100) {
    problems.push({ path: 'appraisal', words: `考评项目合计 ${total} 分，应为 100 分` });
  }
  return problems;
}

function repeated(path: string, name: string, values: readonly string[]): ProfileProblem[] {
  return [...new Set(values.filter((value, index) => values.indexOf(value) !== index))].map((value) => ({
    path,
    words: `${name} ${value} 重复`,
  }));
}
