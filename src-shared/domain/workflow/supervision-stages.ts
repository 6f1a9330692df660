/** 督查事项: the loop of five, 督查方案 → 督查任务 → 跟踪督查 → 督查报告 → 成果运用, with verification and 回访督查 beside it (S1 二4, 三2, 四2). */
import { beside, CHECK_METHODS, choice, derived, inLine, line } from './stage';

export const SUPERVISION_STAGES = [
  derived('undertake', '立项', 'S1 一2, 二4'),
  inLine('supervision-plan', '督查方案', 'S1 二4', {
    awaited: 'before-assign',
    person: '拟定人',
    document: 'supervision-plan',
    fields: [choice('督查方式', CHECK_METHODS), line('批准人')],
    text: '督查的目标任务、责任和时间节点',
  }),
  derived('assign', '督查任务', 'S1 二4'),
  derived('handle', '跟踪督查', 'S1 二4'),
  beside('field-verification', '实地复核', 'S1 三2', {
    person: '复核人',
    fields: [choice('督查方式', CHECK_METHODS, true), line('复核地点')],
    text: '复核情况',
    textRequired: true,
  }),
  beside('investigation', '督查调研', 'S1 三5', {
    person: '调研人',
    text: '情况、分析和建议',
    textRequired: true,
    document: 'investigation-report',
  }),
  beside('supervise', '督办', 'S1 三1', {
    fields: [choice('督查方式', CHECK_METHODS)],
    document: 'supervision-slip',
  }),
  beside('invited-inspection', '邀请视察', 'S1 四3', {
    fields: [line('参加的代表委员')],
    document: 'inspection-record',
  }),
  beside('spot-check', '抽查和评估', 'S2 九', {
    person: '检查人',
    fields: [choice('抽查方式', ['随机抽查', '投诉追查', '第三方评估'], true)],
    text: '发现的问题',
    textRequired: true,
  }),
  beside('other-bodies', '财政审计监察意见', 'S1 二3', {
    person: '提出人',
    fields: [choice('部门', ['财政', '审计', '监察', '其他'], true)],
    text: '检查、审计或监察的意见',
    textRequired: true,
  }),
  beside('leaders-meeting', '市长碰头会', 'S2 二', {
    person: '主持人',
    text: '未按进度的原因和安排',
    textRequired: true,
  }),
  beside('province-liaison', '对接省直部门', 'S2 二', {
    person: '对接领导',
    fields: [line('对接部门', true)],
    text: '对接的情况',
  }),
  beside('decision-steps', '重大决策程序', 'S2 三', {
    fields: [
      choice('程序', ['公众参与', '专家论证', '风险评估', '合法性审查', '集体讨论决定', '实施评估'], true),
    ],
    text: '程序的情况和结论',
    textRequired: true,
  }),
  beside('training', '业务培训', 'S2 四', { fields: [line('培训对象')], text: '培训内容' }),
  beside('public-list', '清单和进展公开', 'S1 四4', {
    fields: [choice('公开内容', ['责任清单', '阶段性进展', '媒体报道'], true), line('公开地点', true)],
    text: '公众的意见',
  }),
  beside('circular', '通报', 'S1 三3', { text: '通报的问题和整改期限', document: 'circular' }),
  beside('talk', '约谈', 'S1 三4', {
    person: '约谈人',
    fields: [line('被约谈人', true), line('抄送')],
    text: '约谈内容和整改要求',
    textRequired: true,
    document: 'talk-record',
  }),
  beside('meeting-explanation', '会议说明', 'S2 六, S1 三4', {
    person: '说明人',
    fields: [line('会议', true)],
    text: '原因和整改承诺',
    textRequired: true,
  }),
  derived('review', '审核', 'S2 六'),
  derived('reply', '办结报告', 'S2 六'),
  inLine('supervision-report', '督查报告', 'S1 二4', {
    awaited: 'after-reply',
    person: '报告人',
    document: 'supervision-report',
    text: '落实情况、问题和建议',
  }),
  beside('return-visit', '回访督查', 'S1 三2', {
    person: '回访人',
    fields: [choice('督查方式', CHECK_METHODS), choice('整改是否到位', ['到位', '部分到位', '不到位'])],
    text: '基层和群众的意见',
    document: 'return-visit-record',
  }),
  inLine('use-results', '成果运用', 'S1 二4', {
    awaited: 'after-reply',
    fields: [choice('运用方式', ['纳入考核', '通报表扬', '推广经验', '调整政策', '追责问责'])],
    text: '运用情况',
  }),
  beside('commendation', '激励推广', 'S1 三3, S2 十', {
    fields: [choice('方式', ['推广经验', '资金项目支持', '推荐使用']), line('单位或个人', true)],
    text: '做法和成效',
  }),
  beside('personnel-copy', '抄送组织部门', 'S2 十', {
    fields: [line('抄送', true)],
    text: '落实情况',
    textRequired: true,
  }),
  beside('policy-adjustment', '政策调整建议', 'S1 二1', {
    person: '提出单位',
    text: '调整的建议',
    textRequired: true,
  }),
  derived('archive', '归档', 'S1 二4'),
] as const;
