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
  beside('circular', '通报', 'S1 三3', { text: '通报的问题和整改期限', document: 'circular' }),
  beside('talk', '约谈', 'S1 三4', {
    person: '约谈人',
    fields: [line('被约谈人', true), line('抄送')],
    text: '约谈内容和整改要求',
    textRequired: true,
    document: 'talk-record',
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
  beside('policy-adjustment', '政策调整建议', 'S1 二1', {
    person: '提出单位',
    text: '调整的建议',
    textRequired: true,
  }),
  derived('archive', '归档', 'S1 二4'),
] as const;
