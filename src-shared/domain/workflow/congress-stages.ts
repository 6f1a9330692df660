/** 决议决定 and 审议意见: from the compilation to the report to the standing committee (S0 二1, 二2; the facts beside it S0 二2 to 三3). */
import { beside, CHECK_METHODS, choice, derived, inLine, line } from './stage';

export const CONGRESS_STAGES = [
  // 逐一梳理, 分类排列, 归口整理: done with the registration.
  derived('undertake', '收件梳理', 'S0 二1'),
  inLine('compile', '汇编', 'S0 二1', {
    awaited: 'before-assign',
    document: 'compilation',
    fields: [line('汇编期号'), line('归口部门')],
  }),
  inLine('instruct', '批示', 'S0 二1', {
    awaited: 'before-assign',
    person: '批示领导',
    fields: [choice('职务', ['市长', '常务副市长', '副市长'])],
    text: '批示内容',
    textRequired: true,
  }),
  inLine('executive-meeting', '常务会议研究', 'S0 二1', {
    awaited: 'before-assign',
    person: '主持人',
    fields: [line('会议名称'), line('列席的人大领导和委室负责人'), line('牵头副市长')],
    text: '办理的原则和要求',
    textRequired: true,
  }),
  derived('assign', '交办', 'S0 二1'),
  derived('plan', '处理方案', 'S0 二2'),
  inLine('consult', '征求意见', 'S0 二1', {
    awaited: 'after-plan',
    person: '送交人',
    fields: [line('征求意见的机构'), choice('意见采纳情况', ['无意见', '全部采纳', '部分采纳', '未采纳'])],
    text: '意见和采纳情况',
  }),
  derived('handle', '办理', 'S0 二2'),
  beside('field-research', '走访调研', 'S0 二2', {
    person: '调研人',
    fields: [line('调研地点')],
    text: '了解到的情况',
    textRequired: true,
  }),
  beside('legal-adviser', '法律顾问意见', 'S0 三1', {
    person: '法律顾问',
    text: '意见',
    textRequired: true,
  }),
  beside('unit-meeting', '承办部门会议', 'S0 三3', {
    person: '主持人',
    fields: [line('参加单位')],
    text: '会议情况',
  }),
  beside('joint-activity', '邀请人大参与', 'S0 三3', {
    fields: [choice('阶段', ['办前', '办中', '办后'], true), line('参加人')],
    text: '参与的办理活动',
  }),
  beside('supervise', '督办', 'S0 三1', {
    fields: [choice('督查方式', CHECK_METHODS)],
    document: 'supervision-slip',
  }),
  beside('circular', '通报', 'S0 三1', { text: '通报的问题', document: 'circular' }),
  beside('talk', '约谈', 'S0 二3', {
    person: '约谈人',
    fields: [line('被约谈人', true), line('抄送')],
    text: '约谈内容和整改要求',
    textRequired: true,
    document: 'talk-record',
  }),
  derived('review', '审核', 'S0 二2'),
  derived('reply', '答复', 'S0 二2'),
  inLine('report', '报告', 'S0 二1', {
    awaited: 'after-reply',
    person: '报告人',
    fields: [line('报告的会议'), choice('测评结果', ['满意', '基本满意', '不满意', '未测评'])],
    text: '报告和审议情况',
  }),
  beside('evaluate', '成效评价', 'S0 三3', {
    person: '评价机构',
    fields: [choice('评价结果', ['满意', '基本满意', '不满意'])],
    text: '评价意见',
  }),
  beside('appraise', '考核', 'S0 二3', {
    person: '考核人',
    fields: [choice('考核等次', ['优秀', '良好', '合格', '不合格']), line('报备情况')],
    text: '考核情况',
    textRequired: true,
  }),
  beside('commendation', '通报表彰', 'S0 二3', {
    fields: [line('受表彰的单位或个人', true)],
    text: '典型经验和推广情况',
  }),
  beside('personnel-copy', '抄送组织部门', 'S0 二3', {
    fields: [line('抄送', true)],
    text: '督查考核结果',
    textRequired: true,
  }),
  derived('archive', '归档', 'S0 三1'),
] as const;
