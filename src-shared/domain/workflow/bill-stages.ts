/** 议案: a leading group with its office, an implementation plan in four headings, appraisal and checks beside the handling (S3 三, 四). */
import { beside, CHECK_METHODS, choice, derived, inLine, line } from './stage';

/** The posts of a leading group as S3 四 names them; each is a line of the record. */
export const LEADING_GROUP_POSTS = {
  head: '组长',
  deputies: '副组长',
  members: '成员',
  officeAt: '办公室设在',
  officeHead: '办公室主任',
} as const;

export const BILL_STAGES = [
  derived('undertake', '承接', 'S3'),
  inLine('leading-group', '成立领导小组', 'S3 四', {
    awaited: 'before-assign',
    fields: [
      line(LEADING_GROUP_POSTS.head, true),
      line(LEADING_GROUP_POSTS.deputies),
      line(LEADING_GROUP_POSTS.members),
      line(LEADING_GROUP_POSTS.officeAt, true),
      line(LEADING_GROUP_POSTS.officeHead, true),
    ],
    text: '职责和对口机构',
  }),
  inLine('implementation-plan', '实施方案', 'S3 一至四', {
    awaited: 'before-assign',
    document: 'implementation-plan',
    person: '起草人',
    fields: [line('印发文号')],
    text: '指导思想、目标任务、具体措施和组织领导',
  }),
  derived('assign', '交办', 'S3 四'),
  derived('handle', '组织实施', 'S3 三'),
  beside('unit-bodies', '单位相应机构', 'S3 四', {
    fields: [line('单位', true), line('负责人', true)],
    text: '机构和分工',
  }),
  beside('appraise', '定期考核', 'S3 三4', { text: '考核情况', textRequired: true }),
  beside('circular', '通报', 'S3 三4', { text: '通报的问题', document: 'circular' }),
  beside('covert-check', '暗访', 'S3 三6', {
    person: '检查人',
    fields: [choice('督查方式', CHECK_METHODS, true), line('暗访地点')],
    text: '发现的问题',
    textRequired: true,
  }),
  beside('trace-complaints', '投诉追查', 'S3 三6', {
    person: '追查人',
    fields: [
      line('投诉事项', true),
      choice('查证结果', ['属实', '部分属实', '不属实', '正在查证'], true),
      line('责任追究'),
    ],
    text: '追查情况',
  }),
  beside('public-evaluation', '企业和群众评价', 'S3 三', { person: '评价组织人', text: '评价情况' }),
  beside('typical-case', '典型案例报送', 'S3 四', { person: '报送人', text: '案例', textRequired: true }),
  derived('review', '审核', 'PRODUCT 3'),
  derived('reply', '答复', 'PRODUCT 2'),
  inLine('report', '报告', 'PRODUCT 2', {
    awaited: 'after-reply',
    person: '报告人',
    fields: [line('报告的会议')],
    text: '报告和审议情况',
  }),
  derived('archive', '归档', 'PRODUCT 2'),
] as const;
