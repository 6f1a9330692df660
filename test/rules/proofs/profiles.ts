/** Proofs of what a profile decides beside the limits: shipped profiles, settings, ladder, talks, grades, notices, results, appraisal and rates. */
import { edit, type Proof, profileAt, set, shared, test } from '../rule';

const law = (name: string) => test('rules/law/limits', name);
const profile = (name: string) => test('unit/domain/profile/profile', name);
const setting = (id: string, name: string, spoiled: unknown, title: string): Proof => ({
  kind: 'data',
  places: [profileAt(id, `settings.${name}`)],
  tests: [law(`settings of each document > ${title}`)],
  mutations: [set(id, `settings.${name}`, spoiled)],
});
const rate = (id: string, name: string, spoiled: readonly string[]): Proof => ({
  kind: 'data',
  places: [profileAt('general', `rates[${id}]`), shared('domain/profile/rates', 'readRate')],
  tests: [law(`appraisal and rates > ${name}`)],
  mutations: [set('general', `rates[${id}].numerator`, spoiled), set('general', `rates[${id}].name`, '比率')],
});
const rung = (id: string, measure: string, title: string, when?: string): Proof => ({
  kind: 'data',
  places: [
    profileAt(id, `consequences[${measure}]`),
    shared('domain/profile/consequence', 'consequenceSchema'),
  ],
  tests: [law(`the ladder of each document > ${title}`)],
  mutations: [
    set(id, `consequences[${measure}].measure`, measure === 'talk' ? 'supervision-notice' : 'talk'),
    ...(when === undefined ? [] : [set(id, `consequences[${measure}].when`, when)]),
  ],
});
const S0_LADDER = 'S0 通报警示、约谈、通报批评、不得评优、追责';
const S1_LADDER = 'S1 限期整改、督查通知书、约谈、通报批评、会议说明、问责';
const S2_LADDER = 'S2 限期整改、通报批评、约谈、问责、组织措施、移交线索';

export const profileProofs: Readonly<Record<string, Proof>> = {
  'shipped profiles': {
    kind: 'data',
    places: ['rugao', 'yangjiang', 'yueyang', 'xuchang', 'xingcheng', 'general'].map((id) =>
      profileAt(id, 'name'),
    ),
    tests: [profile('the shipped profiles > are the six of PRODUCT 4, each free of contradictions')],
    mutations: [set('xuchang', 'id', 'xu'), set('xuchang', 'appraisal[responsibility].weight', 50)],
  },
  'profile validation': {
    kind: 'code',
    places: [shared('domain/profile/validate-profile', 'validateProfile')],
    tests: [
      profile('an edited profile > is refused with a reply after the report'),
      profile('an edited profile > is refused with a start that does not fit'),
      profile('an edited profile > is refused with a gap in the ladder'),
      profile('an edited profile > is refused with an appraisal of 110 points'),
    ],
    mutations: [
      edit('domain/profile/validate-profile', "['reply', 'report', '答复期限晚于向常委会报告的期限'],", ''),
      edit('domain/profile/validate-profile', 'if (total !== 100) {', 'if (total < 100) {'),
      edit('domain/profile/validate-profile', 'step !== index + 1', 'step < index + 1'),
      edit(
        'domain/profile/validate-profile',
        'if (!STARTS_OF_PURPOSE[purpose].includes(rule.startsAt)) {',
        'if (false) {',
      ),
    ],
  },
  'warning days': {
    kind: 'data',
    places: [profileAt('general', 'warnDays'), shared('domain/profile/profile-rules', 'warnDaysFor')],
    tests: [profile('the shipped profiles > warn earlier for long clocks and later for short ones')],
    mutations: [
      set('general', 'warnDays.byPurpose.reply', 10),
      set('general', 'kinds.supervised-matter.warnDays.reply', 5),
      set('general', 'warnDays.general', 4),
    ],
  },
  'colours by the rules of the matter': {
    kind: 'code',
    places: [
      shared('domain/profile/warnings', 'warningsOf'),
      shared('domain/profile/warnings', 'warnDaysOfDue'),
      shared('domain/profile/warnings', 'soonOnOf'),
    ],
    tests: [law('colours > 每个时限按自己的天数转为临期，没有规定的按通用天数')],
    mutations: [
      edit('domain/profile/warnings', 'return byRule[ruleId] ?? general;', 'return general;'),
      edit(
        'domain/profile/warnings',
        'return addDays(dueOn, -warnDays);',
        'return addDays(dueOn, -warnDays - 1);',
      ),
    ],
  },
  'two-way reminders': setting('yangjiang', 'twoWayReminders', false, 'S1 双向提示，督查通知书由政府下达'),
  'notice by the government': setting(
    'yangjiang',
    'supervisionNoticeByGovernment',
    false,
    'S1 双向提示，督查通知书由政府下达',
  ),
  'notice by the government, issued': {
    kind: 'form',
    places: [shared('domain/document/supervision-notice', 'proposeSupervisionNotice')],
    tests: [
      test(
        'unit/domain/document/notices',
        '督查通知书 (S1 三4) > is issued by the government, to the principal leader',
      ),
    ],
    mutations: [
      edit(
        'domain/document/supervision-notice',
        'const issuer = byGovernment ?',
        'const issuer = !byGovernment ?',
      ),
      edit('domain/document/supervision-notice', '主要负责同志`', '负责同志`'),
    ],
  },
  'rectification days': {
    kind: 'data',
    places: [
      profileAt('yangjiang', 'settings.rectificationDays'),
      shared('domain/document/supervision-notice', 'proposeSupervisionNotice'),
    ],
    tests: [
      law('settings of each document > S1 督查通知书给出整改期限'),
      test(
        'unit/domain/document/notices',
        '督查通知书 (S1 三4) > starts the clock of rectification by the profile, and names what follows',
      ),
    ],
    mutations: [
      set('yangjiang', 'settings.rectificationDays', 30),
      edit(
        'domain/document/supervision-notice',
        'formatChineseDate(addDays(today, days))',
        'formatChineseDate(today)',
      ),
    ],
  },
  'coordination rounds': {
    kind: 'data',
    places: [
      profileAt('yangjiang', 'settings.coordinationRounds'),
      profileAt('yueyang', 'settings.coordinationRounds'),
    ],
    tests: [law('settings of each document > S1 两次以上协调，S2 一次协商')],
    mutations: [
      set('yangjiang', 'settings.coordinationRounds', 1),
      set('yueyang', 'settings.coordinationRounds', 2),
    ],
  },
  'draft reviewed by the office': setting(
    'rugao',
    'draftReviewedByOffice',
    false,
    'S0 初稿报分管主任审核，重大问题报主任和分管副市长',
  ),
  'important drafts to the deputy mayor': setting(
    'rugao',
    'importantDraftsToDeputyMayor',
    false,
    'S0 初稿报分管主任审核，重大问题报主任和分管副市长',
  ),
  'monthly list': setting(
    'yueyang',
    'monthlySupervisionList',
    false,
    'S2 每月督办清单，未按时完成的在会议上说明',
  ),
  'missed deadline explained': setting(
    'yueyang',
    'missedDeadlineExplainedAtMeeting',
    false,
    'S2 每月督办清单，未按时完成的在会议上说明',
  ),
  'contacts required': setting('xingcheng', 'contactsRequired', 1, 'S4 前期、中期、后期三次沟通'),
  'field research': setting('rugao', 'fieldResearchRequired', false, 'S0 办理前走访调研'),
  'no excellent after failure': setting(
    'rugao',
    'noExcellentAfterFailure',
    false,
    'S0 落实不力、造成较大影响的不得评优',
  ),
  'talks of S0': {
    kind: 'data',
    places: [profileAt('rugao', 'talks')],
    tests: [law('settings of each document > S0 约谈主要负责人，记录抄送纪委监委和组织部门')],
    mutations: [
      set('rugao', 'talks.calledIn', 'deputy'),
      set('rugao', 'talks.calledBy', '市长'),
      set('rugao', 'talks.copiesTo', ['纪委监委']),
    ],
  },
  'talks of S1': {
    kind: 'data',
    places: [profileAt('yangjiang', 'talks')],
    tests: [law('settings of each document > S1 约谈分管负责人，第二次由主要负责人在常务会议上说明和承诺')],
    mutations: [
      set('yangjiang', 'talks.calledIn', 'principal'),
      set('yangjiang', 'talks.explainAtExecutiveMeeting', false),
    ],
  },
  'ladder S0 circular warning': rung('rugao', 'circular-warning', S0_LADDER),
  'ladder S0 talk': rung('rugao', 'talk', S0_LADDER),
  'ladder S0 circular of criticism': rung('rugao', 'circular-criticism', S0_LADDER),
  'ladder S0 no excellent': rung('rugao', 'no-excellent', S0_LADDER),
  'ladder S0 accountability': rung('rugao', 'accountability', S0_LADDER),
  'ladder S1 rectification': rung('yangjiang', 'ordered-rectification', S1_LADDER),
  'ladder S1 supervision notice': rung('yangjiang', 'supervision-notice', S1_LADDER),
  'ladder S1 talk': rung('yangjiang', 'talk', S1_LADDER),
  'ladder S1 circular of criticism': rung('yangjiang', 'circular-criticism', S1_LADDER),
  'ladder S1 explanation': rung('yangjiang', 'meeting-explanation', S1_LADDER),
  'ladder S1 accountability': rung('yangjiang', 'accountability', S1_LADDER),
  'ladder S2 rectification': rung('yueyang', 'ordered-rectification', S2_LADDER),
  'ladder S2 circular of criticism': rung('yueyang', 'circular-criticism', S2_LADDER),
  'ladder S2 talk': rung('yueyang', 'talk', S2_LADDER),
  'ladder S2 accountability': rung('yueyang', 'accountability', S2_LADDER),
  'ladder S2 organisational measure': rung('yueyang', 'organisational-measure', S2_LADDER),
  'ladder S2 transfer of clues': rung('yueyang', 'transfer-of-clues', S2_LADDER),
  'ladder S2 copies': {
    kind: 'data',
    places: [profileAt('yueyang', 'consequences[ordered-rectification].copiesTo')],
    tests: [law(`the ladder of each document > ${S2_LADDER}`)],
    mutations: [set('yueyang', 'consequences[ordered-rectification].copiesTo', [])],
  },
  'ladder S3 circular': rung('xuchang', 'circular-warning', 'S3 定期考核通报，被投诉查实的追责'),
  'ladder S3 accountability': rung(
    'xuchang',
    'accountability',
    'S3 定期考核通报，被投诉查实的追责',
    '被投诉',
  ),
  'ladder S4 accountability': rung(
    'xingcheng',
    'accountability',
    'S4 不满意、“被满意”和强烈质疑的追究责任',
    '代表或委员不满意',
  ),
  'ladder names its clauses': {
    kind: 'data',
    places: [profileAt('rugao', 'consequences[talk].source')],
    tests: [law('the ladder of each document > each rung of a document names its clause')],
    mutations: [set('rugao', 'consequences[talk].source', '通用默认')],
  },
  'ladder consistent': {
    kind: 'code',
    places: [shared('domain/profile/validate-profile', 'validateProfile')],
    tests: [profile('an edited profile > is refused with an explanation that no rung knows')],
    mutations: [
      edit(
        'domain/profile/validate-profile',
        "if (talks.explainAtExecutiveMeeting && !measures.includes('meeting-explanation')) {",
        'if (false) {',
      ),
    ],
  },
  'appraisal S4': {
    kind: 'data',
    places: [profileAt('xingcheng', 'appraisal')],
    tests: [law('appraisal and rates > S4 责任落实、沟通协调、办理流程')],
    mutations: [set('xingcheng', 'appraisal[communication].name', '答复质量')],
  },
  'rate replied': rate('replied', '办复率', ['assigned']),
  'rate satisfied': rate('satisfied', '满意率', ['satisfied']),
  'rate in time': rate('in-time', '时效率', ['replied']),
  'rate fulfilled': rate('fulfilled', '落实率', ['result-a']),
  'rate published': rate('published', '公开率', ['publishable']),
  'first round apart': {
    kind: 'data',
    places: [profileAt('general', 'rates[satisfied].firstRoundApart')],
    tests: [law('appraisal and rates > 满意率')],
    mutations: [set('general', 'rates[satisfied].firstRoundApart', false)],
  },
  'rates show their formula': {
    kind: 'code',
    places: [shared('domain/profile/rates', 'readRate')],
    tests: [profile('rates show their formula > satisfied'), profile('rates show their formula > in-time')],
    mutations: [
      edit(
        'domain/profile/rates',
        'Math.floor((numerator * 2000 + denominator) / (denominator * 2))',
        'Math.floor((numerator * 1000) / denominator)',
      ),
      edit('domain/profile/rates', '，暂无可计算的件数', ''),
    ],
  },
  'results A to D': {
    kind: 'data',
    places: [profileAt('general', 'results')],
    tests: [law('results, grades and key matters > A 已解决、B 列入计划、C 因条件限制、D 留作参考')],
    mutations: [
      set('general', 'results.marks[A].label', '已解决'),
      set('general', 'results.marks[B].meaning', 'deferred'),
      set('general', 'results.marks[C].label', '因条件限制'),
      set('general', 'results.marks[D].label', '供参考'),
    ],
  },
  'result schemes': {
    kind: 'code',
    places: [shared('domain/profile/result-scheme', 'resultSchemeSchema')],
    tests: [
      profile('an edited profile > is refused with one mark for two results'),
      profile('an edited profile > is refused with no mark for what is solved'),
    ],
    mutations: [
      edit(
        'domain/profile/validate-profile',
        "if (!results.marks.some(({ meaning }) => meaning === 'solved')) {",
        'if (false) {',
      ),
      edit(
        'domain/profile/validate-profile',
        'results.marks.map(({ mark }) => mark)',
        'results.marks.map(({ label }) => label)',
      ),
    ],
  },
  'grades S4': {
    kind: 'data',
    places: [profileAt('xingcheng', 'grades.rules')],
    tests: [law('results, grades and key matters > S4 四级：标准和领办')],
    mutations: [
      set('xingcheng', 'grades.rules[1].sponsor', 'deputy-mayor'),
      set('xingcheng', 'grades.rules[2].sponsor', 'mayor'),
      set('xingcheng', 'grades.rules[3].sponsor', 'unit-deputy'),
      set('xingcheng', 'grades.rules[4].sponsor', 'unit-principal'),
    ],
  },
  'graded with the proposal office': {
    kind: 'data',
    places: [profileAt('xingcheng', 'grades.jointWith')],
    tests: [law('results, grades and key matters > S4 提案会同市政协提案办公室分级')],
    mutations: [set('xingcheng', 'grades.jointWith', {})],
  },
  'key matters under the three notices': {
    kind: 'data',
    places: [
      profileAt('xingcheng', 'threeNotices.keyMattersOf'),
      shared('domain/matter/matter', 'matterFactsSchema'),
    ],
    tests: [law('results, grades and key matters > S4 重点件纳入三单')],
    mutations: [set('xingcheng', 'threeNotices.keyMattersOf', ['deputy-suggestion'])],
  },
  'two titles of brief': {
    kind: 'data',
    places: [
      profileAt('xingcheng', 'threeNotices.briefTitles'),
      shared('domain/document/special-brief', 'proposeSpecialBrief'),
    ],
    tests: [law('results, grades and key matters > S4 建议和提案各有督查专报')],
    mutations: [
      set('xingcheng', 'threeNotices.briefTitles.deputy-suggestion', '督查专报'),
      set('xingcheng', 'threeNotices.briefTitles.cppcc-proposal', '督查专报'),
    ],
  },
};
