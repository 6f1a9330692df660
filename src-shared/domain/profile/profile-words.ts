/** What a profile's fields and choices are called, in the editor, in lists of problems and in lists of changes. */
import type { DeadlineRule, DeadlineUnit } from '../deadline/rule';
import type { ConsequenceMeasure } from './consequence';
import type { DeadlinePurpose } from './deadline-purpose';
import type { GradeRule, Profile, ProfileSettings } from './profile';
import type { ResultMeaning } from './result-scheme';
import type { TalkRule } from './talk-rule';

export const DEADLINE_PURPOSE_WORDS: Readonly<Record<DeadlinePurpose, string>> = {
  'sign-for': '签收',
  'return-request': '申请退办',
  'handling-plan': '报处理方案',
  'plan-comments': '方案征求意见',
  'co-opinion': '会办意见',
  reply: '答复',
  report: '向常委会报告',
  'meeting-decision': '会议决定事项',
  redo: '重新办理',
  publish: '公开',
};

export const PERIODIC_REPORT_WORDS: Readonly<Record<keyof Profile['periodicReports'], string>> = {
  annualWork: '年度重点工作（按季）',
  livelihoodProjects: '民生实事（按月）',
  longRunning: '长期事项（分阶段）',
};

/** Each switch with the clause it comes from, so that whoever changes it knows what is changed. */
export const SETTING_WORDS: Readonly<
  Record<keyof ProfileSettings, { readonly name: string; readonly source: string }>
> = {
  twoWayReminders: { name: '双向提示预警', source: '阳江 四5' },
  lateReturnRequestsLapse: { name: '逾期申请退办不再受理', source: '通用默认' },
  extensionNeedsApproval: { name: '延期须经批准', source: '岳阳 六' },
  coordinationRounds: { name: '协调几次仍不一致须书面说明各方理据', source: '阳江 二1' },
  draftReviewedByOffice: { name: '答复初稿送政府办公室审核', source: '皋政发〔2022〕20号 二2' },
  importantDraftsToDeputyMayor: { name: '重大问题的答复报分管副市长', source: '皋政发〔2022〕20号 二2' },
  monthlySupervisionList: { name: '按月开列督办清单', source: '岳阳 二' },
  missedDeadlineExplainedAtMeeting: { name: '逾期未办结在政府会议上说明', source: '岳阳 六' },
  supervisionNoticeByGovernment: { name: '督查通知书由政府印发', source: '阳江 三4' },
  rectificationDays: { name: '督查通知书的整改天数', source: '阳江 三4' },
  contactsRequired: { name: '答复前应与代表、委员沟通的次数', source: '兴政发〔2020〕12号 六' },
  fieldResearchRequired: { name: '办理前实地调研', source: '皋政发〔2022〕20号 二2' },
  noExcellentAfterFailure: { name: '办理严重不力的单位不评优秀', source: '皋政发〔2022〕20号 二3' },
};

export const FIELD_WORDS: Readonly<Record<string, string>> = {
  id: '编号',
  what: '事项',
  unit: '单位',
  amount: '时限',
  startsAt: '起算',
  shiftToWorkingDay: '顺延',
  maximumAmount: '最长',
  firstPeriod: '起始期',
  source: '依据',
  mark: '标记',
  label: '含义',
  meaning: '对应结果',
  name: '名称',
  title: '文件名',
  number: '文号',
  issuedOn: '印发日期',
  criterion: '标准',
  sponsor: '领办',
  grade: '等级',
  calledIn: '约谈对象',
  calledBy: '约谈人',
  window: '计算周期',
  limit: '次数',
  countedBy: '计次口径',
  copiesTo: '抄送',
  explainAtExecutiveMeeting: '会议说明',
  step: '序号',
  measure: '措施',
  when: '适用情形',
  weight: '分值',
  code: '代码',
  numerator: '分子',
  denominator: '分母',
  firstRoundApart: '首轮单列',
  plan: '处理方案',
  'co-opinion': '会办意见',
  draft: '初稿',
  review: '审核',
  sign: '签发',
  deliver: '送达',
};

/** D14; a rule of the office's own has no name but what it is for, its id is the machine's. */
export function nameOfRule({ id, what }: Pick<DeadlineRule, 'id' | 'what'>): string {
  return id.startsWith('D') ? id : `“${what}”`;
}

/** A limit is chosen as a unit; the words after a number are others (3 个月). */
export const DEADLINE_UNIT_WORDS: Readonly<Record<DeadlineUnit, string>> = {
  'natural-month': '自然月',
  'calendar-day': '自然日',
  'working-day': '工作日',
};

export const RESULT_MEANING_WORDS: Readonly<Record<ResultMeaning, string>> = {
  solved: '已解决',
  'in-progress': '正在解决（转入承诺台账）',
  deferred: '待以后解决',
  reference: '留作参考',
};

export const SPONSOR_WORDS: Readonly<Record<GradeRule['sponsor'], string>> = {
  mayor: '市长',
  'deputy-mayor': '分管副市长',
  'unit-principal': '主办单位主要领导',
  'unit-deputy': '主办单位分管领导',
};

export const CALLED_IN_WORDS: Readonly<Record<TalkRule['calledIn'], string>> = {
  principal: '主要负责人',
  deputy: '分管负责人',
};

export const COUNTED_BY_WORDS: Readonly<Record<TalkRule['countedBy'][number], string>> = {
  person: '按人计',
  unit: '按单位计',
};

export const MEASURE_WORDS: Readonly<Record<ConsequenceMeasure, string>> = {
  'circular-warning': '通报警示',
  'ordered-rectification': '责令限期整改',
  'supervision-notice': '督查通知书',
  talk: '约谈',
  'circular-criticism': '通报批评',
  'meeting-explanation': '会议说明和整改承诺',
  'no-excellent': '不得评为优秀',
  accountability: '追责问责',
  'organisational-measure': '组织调整或组织处理',
  'transfer-of-clues': '移交问题线索',
};
