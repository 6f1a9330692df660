/** Proofs of the instruments: each kind of document by its title, and the words that its clause asks for. */
// biome-ignore-all lint/suspicious/noTemplateCurlyInString: pieces of source text, looked for as they stand
import { PHRASES } from '../law/phrases';
import { edit, type Mutation, type Proof, shared, test } from '../rule';

const titled = (kind: string, file: string, writer: string, find: string, replace: string): Proof => ({
  kind: 'form',
  places: [shared('domain/document/document-kind', 'KIND_FACTS'), shared(`domain/${file}`, writer)],
  tests: [test('unit/domain/document/propose-document', `titles and addressees > ${kind} has its title`)],
  mutations: [edit(`domain/${file}`, find, replace)],
});
const form = (name: string) => test('unit/domain/document/forms', name);
const notice = (name: string) => test('unit/domain/document/notices', name);
const reply = (name: string) => test('unit/domain/document/replies', name);

const DOCUMENTS: Readonly<Record<string, Proof>> = {
  交办单: titled(
    'assignment-notice',
    'document/assignment-notice',
    'proposeAssignmentNotice',
    '关于交办${',
    '关于交付${',
  ),
  督办单: titled(
    'supervision-slip',
    'document/notices',
    'proposeSupervisionSlip',
    '关于督办${',
    '关于督促${',
  ),
  催办单: titled('urge-notice', 'document/notices', 'proposeUrgeNotice', '关于催办${', '关于催促${'),
  督查通知书: titled(
    'supervision-notice',
    'document/supervision-notice',
    'proposeSupervisionNotice',
    '办理工作的督查通知书`',
    '办理工作的通知`',
  ),
  约谈记录: {
    kind: 'form',
    places: [shared('domain/document/records', 'proposeTalkRecord')],
    tests: [
      form('约谈记录 (S0 二3, S1 三4) > has its fields in order, three signatures and the copies of S0'),
    ],
    mutations: [
      edit(
        'domain/document/records',
        "label('被约谈人签名'), byHand('signature')",
        "label('被约谈人签名'), text('')",
      ),
    ],
  },
  '约谈记录：对象由本地规定': {
    kind: 'form',
    places: [shared('domain/document/records', 'proposeTalkRecord')],
    tests: [form('约谈记录 (S0 二3, S1 三4) > calls in whom the profile says: S1 the deputy leader')],
    mutations: [
      edit(
        'domain/document/records',
        "const principal = profile?.talks.calledIn !== 'deputy';",
        'const principal = true;',
      ),
    ],
  },
  '约谈记录：抄送由本地规定': {
    kind: 'form',
    places: [shared('domain/document/records', 'proposeTalkRecord')],
    tests: [
      form('约谈记录 (S0 二3, S1 三4) > has its fields in order, three signatures and the copies of S0'),
    ],
    mutations: [
      edit('domain/document/records', '...(copies.length === 0 ? [] :', '...(copies.length >= 0 ? [] :'),
    ],
  },
  汇编: titled(
    'compilation',
    'document/compilation',
    'proposeCompilation',
    '审议意见汇编的报告',
    '审议意见的报告',
  ),
  '汇编：每件附原文和要点': {
    kind: 'form',
    places: [shared('domain/document/compilation', 'proposeCompilation')],
    tests: [notice('lists > 汇编 encloses each matter with its points and its text (S0 二1)')],
    mutations: [
      edit('domain/document/compilation', 'attachments: matters.map(enclosureOf),', 'attachments: [],'),
    ],
  },
  处理方案: {
    kind: 'form',
    places: [shared('domain/document/handling-plan', 'proposeHandlingPlan')],
    tests: [
      test('unit/domain/document/propose-document', 'titles and addressees > handling-plan has its title'),
      test(
        'unit/domain/document/propose-document',
        'the prescribed headings > handling-plan stands under them',
      ),
    ],
    mutations: [
      edit('domain/document/handling-plan', '处理方案的报告`', '方案的报告`'),
      edit('domain/document/handling-plan', "firstHeading(2, '办理措施')", "firstHeading(2, '工作')"),
    ],
  },
  实施方案: titled(
    'implementation-plan',
    'document/implementation-plan',
    'proposeImplementationPlan',
    '办理工作实施方案`',
    '办理工作方案`',
  ),
  '实施方案：四部分': {
    kind: 'form',
    places: [shared('domain/document/implementation-plan', 'proposeImplementationPlan')],
    tests: [
      test(
        'unit/domain/document/propose-document',
        'the prescribed headings > implementation-plan stands under them',
      ),
    ],
    mutations: ['指导思想', '目标任务', '具体措施', '组织领导'].map((heading, index) =>
      edit(
        'domain/document/implementation-plan',
        `firstHeading(${index + 1}, '${heading}')`,
        "firstHeading(1, '略')",
      ),
    ),
  },
  '进展报告：六部分依次': {
    kind: 'form',
    places: [shared('domain/report/periodic-report', 'PERIODIC_HEADINGS')],
    tests: [
      test(
        'unit/domain/document/propose-document',
        'the prescribed headings > periodic-report stands under them',
      ),
    ],
    mutations: [edit('domain/report/periodic-report', "['典型做法', ", "['略', ")],
  },
  会办意见函: {
    kind: 'form',
    places: [
      shared('domain/document/replies', 'proposeCoOpinion'),
      shared('domain/wording/reply-wording', 'coOpinionTitle'),
    ],
    tests: [
      test('unit/domain/document/propose-document', 'titles and addressees > co-opinion has its title'),
      reply('the co-handling opinion > goes to the lead by its full name, with what was submitted'),
    ],
    mutations: [edit('domain/wording/reply-wording', '号建议的会办意见`', '号建议的意见`')],
  },
  答复意见: {
    kind: 'form',
    places: [
      shared('domain/document/replies', 'proposeReplyLetter'),
      shared('domain/wording/reply-wording', 'replyTitle'),
    ],
    tests: [test('unit/domain/document/propose-document', 'titles and addressees > reply has its title')],
    mutations: [edit('domain/wording/reply-wording', '号提案的答复函`', '号提案的函`')],
  },
  '答复：逐个提出人': {
    kind: 'form',
    places: [shared('domain/document/replies', 'proposeForEachProposer')],
    tests: [
      reply('a joint matter > gets one letter for each proposer, each spoken to alone'),
      reply('a joint matter > gets one form for each proposer, with the number and day of nobody else'),
    ],
    mutations: [
      edit('domain/document/replies', 'proposers: [proposer] } };', 'proposers: matter.facts.proposers } };'),
    ],
  },
  征询意见表: {
    kind: 'form',
    places: [shared('domain/document/feedback-form', 'proposeFeedbackForm')],
    tests: [
      form(
        '征询意见表 (PRODUCT 8) > leaves attitude, process, result and the whole to be ticked in three grades, and never ticks one (S4 六)',
      ),
      test('unit/domain/document/propose-document', 'titles and addressees > feedback-form has its title'),
    ],
    mutations: [edit('domain/document/feedback-form', '办理情况征询意见表`', '办理情况意见表`')],
  },
  专题报告: titled(
    'special-report',
    'document/reports',
    'proposeSpecialReport',
    '有关问题的专题报告`',
    '有关问题的报告`',
  ),
  各方理据: {
    kind: 'form',
    places: [shared('domain/document/positions-statement', 'proposePositionsStatement')],
    tests: [
      form(
        '各方理据 (S2 五, S1 二1) > has a row for each unit and two rounds of coordination, across the page',
      ),
    ],
    mutations: [
      edit('domain/document/positions-statement', 'landscape: true', 'landscape: false'),
      ...['立场', '理由', '依据'].map((column) =>
        edit('domain/document/positions-statement', `label('${column}')`, "label('略')"),
      ),
    ],
  },
  协调会议纪要: titled(
    'coordination-minutes',
    'document/coordination-minutes',
    'proposeCoordinationMinutes',
    '办理工作的会议纪要`',
    '办理工作的纪要`',
  ),
  通报: titled(
    'circular',
    'document/circular-and-summary',
    'proposeCircular',
    '办理情况的通报`',
    '办理情况的函`',
  ),
  '通报：按单位汇总': {
    kind: 'form',
    places: [shared('domain/document/matter-counts', 'unitsTable')],
    tests: [notice('lists > 通报 adds up what the units hold')],
    mutations: [edit('domain/document/matter-counts', '`${own.length - replied}件`', '`${own.length}件`')],
  },
  督查专报: titled(
    'special-brief',
    'document/special-brief',
    'proposeSpecialBrief',
    '办理情况的专报`',
    '办理情况的报告`',
  ),
  月度督办清单: titled(
    'monthly-list',
    'document/monthly-list',
    'proposeMonthlyList',
    '月重点工作督办清单`',
    '月督办清单`',
  ),
  '月度督办清单：逐项列出': {
    kind: 'form',
    places: [shared('domain/document/monthly-list', 'proposeMonthlyList')],
    tests: [notice('lists > 月度督办清单 lies across the page, a row for each part that answers (S2 二)')],
    mutations: [edit('domain/document/monthly-list', '    landscape: true,', '    landscape: false,')],
  },
  季报和月报: titled(
    'periodic-report',
    'document/reports',
    'proposePeriodicReport',
    '重点工作进展情况的报告`',
    '工作情况的报告`',
  ),
  '季报：只报本期': {
    kind: 'form',
    places: [shared('domain/document/reports', 'proposePeriodicReport')],
    tests: [notice('the periodic report (S1 三1) > tells only what happened in its quarter')],
    mutations: [edit('domain/document/reports', 'on >= from && on <= to', 'on >= from || on <= to')],
  },
  调研报告: titled(
    'investigation-report',
    'document/reports',
    'proposeInvestigationReport',
    '的调研报告`',
    '的报告`',
  ),
  督查方案: titled(
    'supervision-plan',
    'document/supervision',
    'proposeSupervisionPlan',
    '年度督查工作方案`',
    '年度工作方案`',
  ),
  督查任务: titled(
    'supervision-task',
    'document/supervision',
    'proposeSupervisionTask',
    '督查任务的通知`',
    '任务的通知`',
  ),
  督查报告: titled(
    'supervision-report',
    'document/supervision',
    'proposeSupervisionReport',
    '的督查报告`',
    '的报告`',
  ),
  视察记录单: titled(
    'inspection-record',
    'document/records',
    'proposeInspectionRecord',
    '办理工作视察记录`',
    '办理工作记录`',
  ),
  回访记录单: titled(
    'return-visit-record',
    'document/records',
    'proposeReturnVisitRecord',
    '办理工作回访记录`',
    '办理工作记录`',
  ),
  总结报告: titled(
    'summary-report',
    'document/circular-and-summary',
    'proposeSummary',
    '办理工作的总结报告`',
    '办理工作的报告`',
  ),
  办理情况报告: {
    kind: 'form',
    places: [
      shared('domain/document/replies', 'proposeUnitReport'),
      shared('domain/wording/reply-wording', 'replyTitle'),
    ],
    tests: [
      reply(
        'the report of a unit to the government > resolution 2026-02 has its title, an upward head and a printing office',
      ),
      reply(
        'the report of a unit to the government > bill 1 has its title, an upward head and a printing office',
      ),
      reply(
        'the report of a unit to the government > deliberation-opinion 2026-05 has its title, an upward head and a printing office',
      ),
    ],
    mutations: [
      edit('domain/wording/reply-wording', '》执行情况的报告`', '》办理情况的报告`'),
      edit('domain/wording/reply-wording', '号议案办理情况的报告`', '号议案的报告`'),
      edit('domain/wording/reply-wording', '》研究处理情况的报告`', '》处理情况的报告`'),
    ],
  },
  向常委会报告: {
    kind: 'form',
    places: [shared('domain/document/government-report', 'proposeGovernmentReport')],
    tests: [
      reply(
        'the report of the government to the standing committee (S0 二1) > is issued by the government and gathers what the units answered',
      ),
    ],
    mutations: [edit('domain/document/government-report', "'市人民代表大会常务委员会'", "'市人大'")],
  },
  承诺函: titled(
    'promise-fulfilment',
    'document/promise-fulfilment',
    'proposePromiseFulfilment',
    '承诺事项办理情况的函`',
    '办理情况的函`',
  ),
  '交办单：分级领办和重点': {
    kind: 'form',
    places: [shared('domain/document/assignment-notice', 'proposeAssignmentNotice')],
    tests: [
      notice(
        '交办单 (S4 五) > says who leads its grade, that it is a key matter, and whom to ask (S4 二, 五)',
      ),
    ],
    mutations: [edit('domain/document/assignment-notice', '纳入交办单、督办单、催办单管理', '纳入重点管理')],
  },
  '交办单：会办不直接答复': {
    kind: 'form',
    places: [shared('domain/document/assignment-notice', 'proposeAssignmentNotice')],
    tests: [
      notice('交办单 (S4 五) > tells a co-handler to write to the lead and not to the proposers (PRODUCT 2)'),
    ],
    mutations: [edit('domain/document/assignment-notice', '会办单位不直接答复', '会办单位另行答复')],
  },
  文书随封装包往来: {
    kind: 'data',
    places: [shared('domain/correspondence/letter-kinds', 'letterKindOfDocument')],
    tests: [test('rules/law/records', 'letters > 文书随同类的函件往来')],
    mutations: [edit('domain/correspondence/letter-kinds', "  'talk-record': 'talk',", '')],
  },
  文字规范: {
    kind: 'code',
    places: [
      shared('domain/wording/check-text', 'checkText'),
      shared('domain/wording/check-numbers', 'checkNumbers'),
    ],
    tests: [
      test(
        'unit/domain/wording/check-text',
        'what has one right answer > number-brackets: 根据云政发[2026]12号文件',
      ),
      test('unit/domain/wording/check-text', 'what has one right answer > date-form: 于2026-1-5开工'),
    ],
    mutations: [
      edit(
        'domain/wording/check-numbers',
        'surely(`〔${digits(year)}〕${number}号`)',
        'surely(`［${digits(year)}］${number}号`)',
      ),
      edit(
        'domain/wording/check-numbers',
        'return [...dashed, ...written, ...chinese];',
        'return [...written, ...chinese];',
      ),
    ],
  },
};

/** Each phrase left out must be missed. */
const WORDS: Readonly<Record<string, Proof>> = Object.fromEntries(
  PHRASES.map(({ name, file, writer, phrases }) => [
    name,
    {
      kind: 'form' as const,
      places: [shared(file, writer)],
      tests: [test('rules/law/instruments', `what an instrument says > ${name}`)],
      mutations: phrases.map((phrase): Mutation => edit(file, phrase, spoiled(phrase))),
    },
  ]),
);

/** The same signs of the program around other words. */
function spoiled(phrase: string): string {
  return phrase.replaceAll(/\p{Script=Han}+/gu, '略');
}

export const documentProofs: Readonly<Record<string, Proof>> = { ...DOCUMENTS, ...WORDS };
