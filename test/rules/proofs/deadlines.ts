/** Proofs of D1 to D17: each limit as data of the profile that its document gives, and the clock that the engine makes of it. */
import { edit, type Proof, profileAt, set, shared, test } from '../rule';

const ENGINE = 'domain/deadline/deadlines-of-assignment';
const clocks = (name: string) => test('unit/domain/deadline/deadlines-of-assignment', name);
const periodic = (name: string) => test('unit/domain/deadline/periodic', name);
const PERIODS = 'domain/report/periodic-clocks';
const periods = (name: string) => test('unit/domain/report/periodic-clocks', name);
const extension = (name: string) => test('unit/domain/extension/check-extension', `an extension > ${name}`);
const law = (name: string) => test('rules/law/limits', name);
const RUGAO =
  "the clocks of a kind and role > a deliberation opinion in 如皋 (S0): the government's receipt starts D2, D3 and D4, the assignment D1";
const SUGGESTION = 'the clocks of a kind and role > a suggestion: the lead also sees when opinions are due';

export const deadlineProofs = {
  D1: {
    kind: 'data',
    places: [
      profileAt('rugao', 'rules[D1]'),
      profileAt('rugao', 'kinds.deliberation-opinion.deadlines.handling-plan'),
    ],
    tests: [clocks(RUGAO), law('the limits of each document > D1 处理方案：两周，从交办起')],
    mutations: [
      set('rugao', 'rules[D1].amount', 15),
      set('rugao', 'rules[D1].unit', 'working-day'),
      set('rugao', 'rules[D1].startsAt', 'government-receipt'),
    ],
  },
  D2: {
    kind: 'data',
    places: [
      profileAt('rugao', 'rules[D2]'),
      profileAt('rugao', 'kinds.deliberation-opinion.deadlines.plan-comments'),
    ],
    tests: [clocks(RUGAO), law('the limits of each document > D2 征求意见：一个月，从政府收到起')],
    mutations: [set('rugao', 'rules[D2].amount', 2), set('rugao', 'rules[D2].unit', 'working-day')],
  },
  D3: {
    kind: 'data',
    places: [
      profileAt('rugao', 'rules[D3]'),
      profileAt('rugao', 'kinds.deliberation-opinion.deadlines.reply'),
    ],
    tests: [clocks(RUGAO), law('the limits of each document > D3 签字盖章的答复：五个月，最长也是五个月')],
    mutations: [set('rugao', 'rules[D3].amount', 4), set('rugao', 'rules[D3].maximumAmount', 6)],
  },
  'D3 whose receipt': {
    kind: 'data',
    places: [profileAt('rugao', 'rules[D3].startsAt')],
    tests: [
      clocks(RUGAO),
      clocks("the days it starts from > D3 starts at the unit's receipt where the profile says so"),
    ],
    mutations: [
      set('rugao', 'rules[D3].startsAt', 'assignment'),
      edit(ENGINE, ': { on: input.unitReceivedOn };', ': { on: input.assignedOn };'),
    ],
  },
  D4: {
    kind: 'data',
    places: [
      profileAt('rugao', 'rules[D4]'),
      profileAt('rugao', 'kinds.deliberation-opinion.deadlines.report'),
    ],
    tests: [clocks(RUGAO), law('the limits of each document > D4 向常委会报告：六个月，从政府收到起')],
    mutations: [set('rugao', 'rules[D4].amount', 5), set('rugao', 'rules[D4].startsAt', 'assignment')],
  },
  "government's receipt": {
    kind: 'code',
    places: [shared(ENGINE, 'deadlinesOfAssignment'), shared('domain/matter/matter', 'matterFactsSchema')],
    tests: [
      clocks(RUGAO),
      clocks("the days it starts from > needs the government's receipt where a clock starts there"),
      clocks("the days it starts from > refuses the government's receipt after the assignment"),
    ],
    mutations: [
      edit(ENGINE, 'return { on: input.governmentReceivedOn };', 'return { on: input.assignedOn };'),
      edit(ENGINE, 'governmentReceivedOn > assignedOn', 'governmentReceivedOn < assignedOn'),
    ],
  },
  D5: {
    kind: 'data',
    places: [
      profileAt('yueyang', 'rules[D5]'),
      profileAt('yueyang', 'kinds.supervised-matter.deadlines.reply'),
    ],
    tests: [
      clocks(
        'the clocks of a kind and role > a supervised matter without a limit: ten working days (D5), opinions within five',
      ),
    ],
    mutations: [
      set('yueyang', 'rules[D5].amount', 9),
      set('yueyang', 'rules[D5].unit', 'calendar-day'),
      set('yueyang', 'kinds.supervised-matter.deadlines.reply', 'D14'),
    ],
  },
  'named limit': {
    kind: 'code',
    places: [
      shared(ENGINE, 'deadlinesOfAssignment'),
      shared('domain/deadline/compute-due-date', 'fixedDueDate'),
    ],
    tests: [
      clocks('a limit of its own > replaces D5 and holds the inner clocks within it'),
      clocks('a limit of its own > may not lie before the assignment'),
    ],
    mutations: [
      edit(ENGINE, 'if (ownLimitOn !== undefined && rule !== undefined) {', 'if (false) {'),
      edit('domain/deadline/compute-due-date', 'if (dueOn < startOn) {', 'if (false) {'),
    ],
  },
  D6: {
    kind: 'code',
    places: [
      shared('domain/deadline/extend-due-date', 'extendDueDate'),
      shared('domain/profile/validate-profile', 'validateProfile'),
      profileAt('yueyang', 'settings.extensionNeedsApproval'),
    ],
    tests: [
      test('unit/domain/deadline/extend-due-date', 'refuses one asked for a day late'),
      test('unit/domain/deadline/extend-due-date', 'refuses one approved before it was asked for'),
      test('unit/domain/deadline/extend-due-date', 'refuses one no later than before'),
      law('settings of each document > D6 延期须经批准'),
      test('unit/domain/profile/profile', 'an edited profile > is refused with more time without approval'),
    ],
    mutations: [
      edit(
        'domain/profile/validate-profile',
        'if (settings.extensionNeedsApproval) return [];',
        'return [];',
      ),
      edit('domain/deadline/extend-due-date', 'if (requestedOn > due.dueOn) {', 'if (false) {'),
      edit('domain/deadline/extend-due-date', 'if (approvedOn < requestedOn) {', 'if (false) {'),
      edit('domain/deadline/extend-due-date', 'if (newDueOn <= due.dueOn) {', 'if (newDueOn < due.dueOn) {'),
      set('yueyang', 'settings.extensionNeedsApproval', false),
    ],
  },
  D7: {
    kind: 'data',
    places: [profileAt('yueyang', 'rules[D7]'), profileAt('yueyang', 'periodicReports.longRunning')],
    tests: [law('the limits of each document > D7 长期事项：分阶段报告')],
    mutations: [
      set('yueyang', 'periodicReports.longRunning', 'D9'),
      set('yueyang', 'rules[D7].startsAt', 'month-start'),
    ],
  },
  D8: {
    kind: 'data',
    places: [
      profileAt('yangjiang', 'rules[D8]'),
      profileAt('yangjiang', 'periodicReports.annualWork'),
      shared('domain/deadline/periodic', 'periodicDueDates'),
    ],
    tests: [
      periodic('each quarter (D8) > 2026 quarter 2 → 2026-07-07: 1, 2, 3, 6, 7 July'),
      periodic('each quarter (D8) > starts with the second quarter'),
      law('the limits of each document > D8 年度重点工作：二季度起每季度结束五个工作日'),
    ],
    mutations: [
      set('yangjiang', 'rules[D8].amount', 6),
      set('yangjiang', 'rules[D8].firstPeriod', 1),
      set('yangjiang', 'periodicReports.annualWork', undefined),
      edit('domain/deadline/periodic', 'daysInMonth(year, no * 3))', '1)'),
    ],
  },
  D9: {
    kind: 'data',
    places: [
      profileAt('yangjiang', 'rules[D9]'),
      profileAt('yangjiang', 'periodicReports.livelihoodProjects'),
      shared('domain/deadline/periodic', 'periodicDueDates'),
    ],
    tests: [
      periodic('each month (D9) > 2026-4 → 2026-04-03: 1, 2, 3 April: the first day counts'),
      periodic('each month (D9) > starts with April and needs no other year'),
      law('the limits of each document > D9 民生实事：四月起每月初三个工作日'),
    ],
    mutations: [
      set('yangjiang', 'rules[D9].amount', 5),
      set('yangjiang', 'rules[D9].firstPeriod', 1),
      set('yangjiang', 'periodicReports.livelihoodProjects', undefined),
      edit('domain/deadline/periodic', ': addDays(localDate(year, no, 1), -1);', ': localDate(year, no, 1);'),
    ],
  },
  D10: {
    kind: 'data',
    places: [
      profileAt('yangjiang', 'rules[D10]'),
      profileAt('yangjiang', 'kinds.supervised-matter.deadlines.meeting-decision'),
    ],
    tests: [
      clocks('the clocks of a kind and role > a decision of a meeting (D10): a month from its end'),
      clocks('a limit of its own > goes before the limit of a meeting'),
    ],
    mutations: [
      set('yangjiang', 'rules[D10].amount', 2),
      set('yangjiang', 'kinds.supervised-matter.deadlines.meeting-decision', undefined),
      edit(ENGINE, 'if (meetingEndedOn !== undefined && meetingRule !== undefined) {', 'if (false) {'),
    ],
  },
  D11: {
    kind: 'data',
    places: [profileAt('general', 'rules[D11]')],
    tests: [clocks(SUGGESTION)],
    mutations: [set('general', 'rules[D11].amount', 8), set('general', 'rules[D11].unit', 'working-day')],
  },
  D12: {
    kind: 'data',
    places: [profileAt('general', 'rules[D12]'), profileAt('general', 'settings.lateReturnRequestsLapse')],
    tests: [
      clocks(
        "the days it starts from > says when the assignment stands for the unit's receipt, and uses the receipt when known",
      ),
      law('settings of each document > D12 逾期的退办申请失效'),
    ],
    mutations: [
      set('general', 'rules[D12].amount', 6),
      set('general', 'rules[D12].startsAt', 'assignment'),
      set('general', 'settings.lateReturnRequestsLapse', false),
    ],
  },
  D13: {
    kind: 'data',
    places: [profileAt('general', 'rules[D13]')],
    tests: [
      clocks('the clocks of a kind and role > a proposal: a co-handler sends an opinion and does not reply'),
    ],
    mutations: [
      set('general', 'rules[D13].amount', 2),
      set('general', 'kinds.cppcc-proposal.deadlines.co-opinion', undefined),
    ],
  },
  "opinion within the lead's limit": {
    kind: 'code',
    places: [
      shared(ENGINE, 'deadlinesOfAssignment'),
      shared('domain/deadline/compute-due-date', 'capDueDate'),
    ],
    tests: [
      clocks(
        "a limit of its own > is the opinion's limit for a co-handler; otherwise the lead's reply bounds it",
      ),
    ],
    mutations: [
      edit(
        ENGINE,
        'return due === undefined || leadReplyDueOn === undefined ? due :',
        'return due !== undefined ? due :',
      ),
    ],
  },
  D14: {
    kind: 'data',
    places: [profileAt('general', 'rules[D14]')],
    tests: [
      clocks(SUGGESTION),
      clocks('a limit of its own > may not pass what the rule allows at most: D14 six months, D3 five'),
      test('unit/domain/deadline/extend-due-date', 'refuses one beyond six months from the start (D14)'),
    ],
    mutations: [
      set('general', 'rules[D14].amount', 4),
      set('general', 'rules[D14].maximumAmount', 7),
      edit(
        'domain/deadline/extend-due-date',
        'if (latest !== undefined && chosenOn > latest) {',
        'if (latest === undefined) {',
      ),
    ],
  },
  D15: {
    kind: 'data',
    places: [
      profileAt('general', 'rules[D15]'),
      profileAt('general', 'kinds.deputy-suggestion.deadlines.redo'),
    ],
    tests: [
      clocks(
        'clocks that start later: redo a month after feedback (D15), publication twenty working days after the reply (D16)',
      ),
    ],
    mutations: [
      set('general', 'rules[D15].amount', 2),
      set('general', 'kinds.deputy-suggestion.deadlines.redo', undefined),
    ],
  },
  D16: {
    kind: 'data',
    places: [
      profileAt('general', 'rules[D16]'),
      profileAt('general', 'kinds.deputy-suggestion.deadlines.publish'),
    ],
    tests: [
      clocks(
        'clocks that start later: redo a month after feedback (D15), publication twenty working days after the reply (D16)',
      ),
    ],
    mutations: [set('general', 'rules[D16].amount', 15), set('general', 'rules[D16].unit', 'calendar-day')],
  },
  D17: {
    kind: 'data',
    places: [
      profileAt('rugao', 'talks.window'),
      profileAt('yangjiang', 'talks.window'),
      shared('domain/profile/talk-rule', 'countTalks'),
    ],
    tests: [
      test(
        'unit/domain/deadline/clock-state',
        'a rolling year (D17) > 2025-03-02 on 2026-03-02: true, the last day of the year',
      ),
      test('unit/domain/profile/profile', 'talks > ["2025-06-01","2026-03-02"] on 2026-03-02'),
      test('unit/domain/profile/profile', 'talks > ["2025-03-01","2026-03-02"] on 2026-03-02'),
      law('settings of each document > D17 一年内两次约谈，S0 按人和单位、S1 按同一负责人'),
    ],
    mutations: [
      set('rugao', 'talks.limit', 3),
      set('rugao', 'talks.window.amount', 24),
      set('rugao', 'talks.countedBy', ['person']),
      set('yangjiang', 'talks.countedBy', ['unit']),
      edit('domain/profile/talk-rule', 'count >= rule.limit', 'count > rule.limit'),
      edit('domain/deadline/rolling-window', 'today <= lastDay', 'today < lastDay'),
    ],
  },
  'computed once and frozen': {
    kind: 'code',
    places: [
      shared('domain/assignment/plan-assignments', 'clocksOfRequests'),
      shared('domain/assignment/assignment', 'assignmentFactsSchema'),
    ],
    tests: [
      test(
        'integration/usecases/matter/assign-matter',
        'assigning > freezes the clocks of each part, the co-handler’s before the lead’s, as they were shown before',
      ),
    ],
    mutations: [
      edit(
        'domain/assignment/plan-assignments',
        "role === 'co-handler' ? leadDueOn : undefined",
        'undefined',
      ),
    ],
  },
  'quarters frozen with the assignment': {
    kind: 'code',
    places: [shared(PERIODS, 'periodsAtAssignment'), shared(PERIODS, 'periodicRule')],
    tests: [
      periods(
        'the periods frozen with an assignment > are the quarters from the second on, five working days after each (D8)',
      ),
    ],
    mutations: [edit(PERIODS, "{ 'annual-work': annualWork,", "{ 'annual-work': livelihoodProjects,")],
  },
  'months frozen with the assignment': {
    kind: 'code',
    places: [shared(PERIODS, 'periodsAtAssignment')],
    tests: [
      periods(
        'the periods frozen with an assignment > are the months from April on, the first three working days of each (D9)',
      ),
    ],
    mutations: [edit(PERIODS, 'livelihood: livelihoodProjects,', 'livelihood: annualWork,')],
  },
  'stages frozen with the assignment': {
    kind: 'code',
    places: [shared(PERIODS, 'periodsAtAssignment')],
    tests: [
      periods(
        'the periods frozen with an assignment > are stages of a month, each counted from the assignment (D7)',
      ),
    ],
    mutations: [edit(PERIODS, "'long-running': longRunning }", "'long-running': annualWork }")],
  },
  'report in time': {
    kind: 'code',
    places: [shared('domain/report/periodic-report', 'standingOfReport')],
    tests: [
      periods(
        'a report > is on time on its day, late the day after, missing once it is past, and awaited before',
      ),
    ],
    mutations: [
      edit(
        'domain/report/periodic-report',
        "reportedOn <= dueOn ? 'in-time'",
        "reportedOn < dueOn ? 'in-time'",
      ),
      edit(
        'domain/report/periodic-report',
        "return dueOn < today ? 'missing'",
        "return dueOn <= today ? 'missing'",
      ),
    ],
  },
  'extension on the day and within the maximum': {
    kind: 'code',
    places: [shared('domain/extension/check-extension', 'requireExtendable')],
    tests: [
      extension('may be asked for on the due date itself and not on the day after'),
      extension('reaches six months from the assignment at most, and the latest day is named'),
    ],
    mutations: [
      edit(
        'domain/extension/check-extension',
        'if (requestedOn > due.dueOn)',
        'if (requestedOn >= due.dueOn)',
      ),
      edit(
        'domain/extension/check-extension',
        'if (latest !== undefined && newDueOn > latest)',
        'if (latest === undefined && newDueOn > due.dueOn)',
      ),
    ],
  },
  'backward plan': {
    kind: 'code',
    places: [
      shared('domain/deadline/backward-plan', 'proposeBackwardPlan'),
      profileAt('general', 'backwardPlan'),
    ],
    tests: [
      test('unit/domain/deadline/backward-plan', 'a plan > spreads three months over the stages'),
      test(
        'unit/domain/deadline/backward-plan',
        'a plan > keeps the limits of inner clocks, and pulls earlier stages with them',
      ),
    ],
    mutations: [
      set('general', 'backwardPlan.draft', 500),
      edit(
        'domain/deadline/backward-plan',
        'earlierOf(wanted ?? dueOn, limitOn ?? dueOn)',
        'earlierOf(wanted ?? dueOn, dueOn)',
      ),
    ],
  },
} as const satisfies Record<string, Proof>;
