/** Says in a clerk's words where in a profile a path leads: `kinds.bill.deadlines.reply` is 议案的“答复”期限. */
import { MATTER_KINDS, type MatterKind } from '../matter/matter-kind';
import { MATTER_KIND_WORDS } from '../wording/matter-wording';
import { DEADLINE_PURPOSES, type DeadlinePurpose } from './deadline-purpose';
import type { Profile, ProfileSettings } from './profile';

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

const FIELD_WORDS: Readonly<Record<string, string>> = {
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

/** The sections of the editor, in its order; every path belongs to one. */
export const PROFILE_SECTIONS = [
  'basis',
  'rules',
  'kinds',
  'reminders',
  'results',
  'grades',
  'talks',
  'consequences',
  'appraisal',
  'settings',
] as const;
export type ProfileSection = (typeof PROFILE_SECTIONS)[number];

export function sectionOfPath(path: string): ProfileSection {
  const [head = '', , third] = path.split('.');
  switch (head) {
    case 'rules':
    case 'periodicReports':
      return 'rules';
    case 'kinds':
      return third === 'warnDays' ? 'reminders' : 'kinds';
    case 'warnDays':
    case 'backwardPlan':
      return 'reminders';
    case 'results':
      return 'results';
    case 'grades':
    case 'threeNotices':
      return 'grades';
    case 'talks':
      return 'talks';
    case 'consequences':
      return 'consequences';
    case 'appraisal':
    case 'rates':
      return 'appraisal';
    case 'settings':
      return 'settings';
    default:
      return 'basis';
  }
}

/** The words of a path; a path of a file from elsewhere that means nothing here stands as it is. */
export function placeOfPath(path: string): string {
  const [head = '', ...rest] = path.split('.');
  switch (head) {
    case '':
      return '文件';
    case 'rules':
      return numbered('期限规则', rest);
    case 'kinds':
      return placeOfKind(rest) ?? path;
    case 'periodicReports':
      return joined('定期报告', wordOf(PERIODIC_REPORT_WORDS, rest[0]));
    case 'warnDays':
      return joined('临期天数', wordOf(DEADLINE_PURPOSE_WORDS, rest[1]) ?? '通用');
    case 'backwardPlan':
      return joined('倒排计划', wordOf(FIELD_WORDS, rest[0]));
    case 'results':
      return numbered('办理结果', rest[0] === 'marks' ? rest.slice(1) : rest);
    case 'grades':
      return numbered('分级办理', rest[0] === 'rules' ? rest.slice(1) : []);
    case 'threeNotices':
      return '三单和专报';
    case 'talks':
      return joined('约谈', wordOf(FIELD_WORDS, rest[0]));
    case 'consequences':
      return numbered('追责阶梯', rest);
    case 'appraisal':
      return numbered('考评项目', rest);
    case 'rates':
      return numbered('比率', rest);
    case 'settings':
      return joined('办理设置', isSetting(rest[0]) ? SETTING_WORDS[rest[0]].name : undefined);
    case 'name':
      return '规则名称';
    case 'source':
      return joined('规则依据', wordOf(FIELD_WORDS, rest[0]));
    case 'version':
      return '版本';
    default:
      return path;
  }
}

function placeOfKind([kind, field, purpose]: readonly string[]): string | undefined {
  if (!isKind(kind)) return undefined;
  const name = MATTER_KIND_WORDS[kind];
  const what = isPurpose(purpose) ? DEADLINE_PURPOSE_WORDS[purpose] : undefined;
  if (field === 'stages') return `${name}的环节`;
  if (field === 'deadlines') return what === undefined ? `${name}的期限` : `${name}的“${what}”期限`;
  return what === undefined ? `${name}的临期天数` : `${name}的“${what}”临期天数`;
}

function numbered(what: string, [index, field]: readonly string[]): string {
  if (index === undefined) return what;
  if (!/^\d+$/.test(index)) return joined(what, wordOf(FIELD_WORDS, index));
  return joined(`${what}第 ${Number(index) + 1} 项`, wordOf(FIELD_WORDS, field));
}

function joined(what: string, which: string | undefined): string {
  return which === undefined ? what : `${what}：${which}`;
}

function wordOf(words: Readonly<Record<string, string>>, key: string | undefined): string | undefined {
  return key !== undefined && Object.hasOwn(words, key) ? words[key] : undefined;
}

function isKind(text: string | undefined): text is MatterKind {
  return MATTER_KINDS.some((kind) => kind === text);
}

function isPurpose(text: string | undefined): text is DeadlinePurpose {
  return DEADLINE_PURPOSES.some((purpose) => purpose === text);
}

function isSetting(text: string | undefined): text is keyof ProfileSettings {
  return text !== undefined && Object.hasOwn(SETTING_WORDS, text);
}
