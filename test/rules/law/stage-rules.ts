/** Which stages each kind of matter has by its clause, and what a record of them must ask for. */
import type { MatterKind } from '@shared/domain/matter/matter-kind';

export interface StageExpectation {
  readonly kind: MatterKind;
  /** The table below src-shared/domain/workflow. */
  readonly table: string;
  readonly code: string;
  readonly name: string;
  /** `line`: one of the line; `beside`: a fact of its own. */
  readonly place: 'line' | 'beside';
  /** The office records it; otherwise it follows from the acts of handling. */
  readonly recorded: boolean;
  /** Labels of its record. */
  readonly labels: readonly string[];
}

type Line = readonly [
  code: string,
  name: string,
  place: 'line' | 'beside',
  recorded: boolean,
  ...labels: string[],
];

const of = (kind: MatterKind, table: string, lines: readonly Line[]): StageExpectation[] =>
  lines.map(([code, name, place, recorded, ...labels]) => ({
    kind,
    table,
    code,
    name,
    place,
    recorded,
    labels,
  }));

export const CONGRESS = of('resolution', 'congress-stages', [
  ['undertake', '收件梳理', 'line', false],
  ['compile', '汇编', 'line', true, '归口部门'],
  ['instruct', '批示', 'line', true, '批示领导', '职务', '批示内容'],
  [
    'executive-meeting',
    '常务会议研究',
    'line',
    true,
    '列席的人大领导和委室负责人',
    '牵头副市长',
    '办理的原则和要求',
  ],
  ['assign', '交办', 'line', false],
  ['plan', '处理方案', 'line', false],
  ['consult', '征求意见', 'line', true, '征求意见的机构', '意见采纳情况'],
  ['handle', '办理', 'line', false],
  ['field-research', '走访调研', 'beside', true, '调研地点', '了解到的情况'],
  ['legal-adviser', '法律顾问意见', 'beside', true, '法律顾问'],
  ['unit-meeting', '承办部门会议', 'beside', true, '参加单位'],
  ['supervise', '督办', 'beside', true, '督查方式'],
  ['circular', '通报', 'beside', true, '通报的问题'],
  ['talk', '约谈', 'beside', true, '被约谈人', '抄送', '约谈内容和整改要求'],
  ['review', '审核', 'line', false],
  ['reply', '答复', 'line', false],
  ['report', '报告', 'line', true, '报告的会议', '报告和审议情况'],
  ['evaluate', '成效评价', 'beside', true, '评价机构', '评价结果'],
  ['joint-activity', '邀请人大参与', 'beside', true, '阶段', '参加人'],
  ['appraise', '考核', 'beside', true, '考核等次', '报备情况', '考核情况'],
  ['commendation', '通报表彰', 'beside', true, '受表彰的单位或个人', '典型经验和推广情况'],
  ['personnel-copy', '抄送组织部门', 'beside', true, '抄送', '督查考核结果'],
  ['archive', '归档', 'line', false],
]);

export const BILL = of('bill', 'bill-stages', [
  ['undertake', '承接', 'line', false],
  ['leading-group', '成立领导小组', 'line', true, '组长', '副组长', '办公室设在', '办公室主任'],
  ['implementation-plan', '实施方案', 'line', true, '指导思想、目标任务、具体措施和组织领导'],
  ['assign', '交办', 'line', false],
  ['handle', '组织实施', 'line', false],
  ['appraise', '定期考核', 'beside', true, '考核情况'],
  ['circular', '通报', 'beside', true, '通报的问题'],
  ['covert-check', '暗访', 'beside', true, '督查方式', '暗访地点', '发现的问题'],
  ['trace-complaints', '投诉追查', 'beside', true, '投诉事项', '查证结果', '责任追究'],
  ['public-evaluation', '企业和群众评价', 'beside', true, '评价情况'],
  ['typical-case', '典型案例报送', 'beside', true, '案例'],
  ['unit-bodies', '单位相应机构', 'beside', true, '单位', '负责人'],
  ['review', '审核', 'line', false],
  ['reply', '答复', 'line', false],
  ['report', '报告', 'line', true, '报告的会议'],
  ['archive', '归档', 'line', false],
]);

/** The twelve procedures of S4 四, then the facts of S4 七 to 九. */
export const TWELVE = of('deputy-suggestion', 'proposer-stages', [
  ['undertake', '承接', 'line', false],
  ['assign', '交办', 'line', false],
  ['handle', '办理', 'line', false],
  ['supervise', '督办', 'beside', true, '领办领导亲自'],
  ['review', '审核', 'line', false],
  ['reply', '答复', 'line', false],
  ['inspect', '视察', 'beside', true, '视察地点', '参加的代表委员'],
  ['return-visit', '回访', 'beside', true, '回访对象', '回访方式'],
  ['appraise', '考评', 'beside', true, '责任落实、沟通协调和办理流程'],
  ['summarise', '总结', 'beside', true],
  ['publish', '公开', 'beside', false],
  ['communication', '领导沟通汇报', 'beside', true, '职务', '沟通对象', '沟通的情况'],
  ['seminar', '座谈交流', 'beside', true, '参加人', '座谈情况'],
  ['attendance', '列席会议', 'beside', true, '会议', '列席情况'],
  ['archive', '归档', 'line', false],
]);

export const PROPOSAL = of('cppcc-proposal', 'proposer-stages', [
  ['joint-grading', '会商分级', 'beside', true, '政协提案办公室参加人', '商定等级'],
]);

export const SUPERVISION = of('supervised-matter', 'supervision-stages', [
  ['undertake', '立项', 'line', false],
  ['supervision-plan', '督查方案', 'line', true, '批准人', '督查的目标任务、责任和时间节点'],
  ['assign', '督查任务', 'line', false],
  ['handle', '跟踪督查', 'line', false],
  ['field-verification', '实地复核', 'beside', true, '督查方式', '复核情况'],
  ['investigation', '督查调研', 'beside', true, '情况、分析和建议'],
  ['supervise', '督办', 'beside', true, '督查方式'],
  ['invited-inspection', '邀请视察', 'beside', true, '参加的代表委员'],
  ['circular', '通报', 'beside', true, '通报的问题和整改期限'],
  ['talk', '约谈', 'beside', true, '被约谈人', '约谈内容和整改要求'],
  ['review', '审核', 'line', false],
  ['reply', '办结报告', 'line', false],
  ['supervision-report', '督查报告', 'line', true, '落实情况、问题和建议'],
  ['return-visit', '回访督查', 'beside', true, '督查方式', '整改是否到位', '基层和群众的意见'],
  ['use-results', '成果运用', 'line', true, '运用方式'],
  ['policy-adjustment', '政策调整建议', 'beside', true, '调整的建议'],
  ['spot-check', '抽查和评估', 'beside', true, '抽查方式', '发现的问题'],
  ['other-bodies', '财政审计监察意见', 'beside', true, '部门', '检查、审计或监察的意见'],
  ['leaders-meeting', '市长碰头会', 'beside', true, '未按进度的原因和安排'],
  ['province-liaison', '对接省直部门', 'beside', true, '对接部门'],
  ['decision-steps', '重大决策程序', 'beside', true, '程序', '程序的情况和结论'],
  ['training', '业务培训', 'beside', true, '培训对象'],
  ['public-list', '清单和进展公开', 'beside', true, '公开内容', '公开地点'],
  ['meeting-explanation', '会议说明', 'beside', true, '说明人', '会议', '原因和整改承诺'],
  ['commendation', '激励推广', 'beside', true, '方式', '单位或个人'],
  ['personnel-copy', '抄送组织部门', 'beside', true, '抄送', '落实情况'],
  ['archive', '归档', 'line', false],
]);

export const STAGE_RULES: readonly StageExpectation[] = [
  ...CONGRESS,
  ...BILL,
  ...TWELVE,
  ...PROPOSAL,
  ...SUPERVISION,
];

export const stageRuleName = ({ kind, code, name }: StageExpectation): string => `${kind} ${code} ${name}`;
