/** 代表建议 and 政协提案: the twelve procedures, six of them a line, the others facts beside it (S4 四; grading S4 二). */
import { beside, choice, derived, derivedBeside, line, type StageField } from './stage';

/** S4 三: one of the leader's five 亲自, where the record is about it. */
const IN_PERSON: StageField = choice('领办领导亲自', ['谋划', '部署', '推动', '办理', '协调']);

const UNDERTAKE = derived('undertake', '承接', 'S4 四');

const FROM_ASSIGNMENT = [
  derived('assign', '交办', 'S4 四'),
  derived('handle', '办理', 'S4 四'),
  beside('supervise', '督办', 'S4 四, 五', {
    onBar: true,
    fields: [IN_PERSON],
    document: 'supervision-slip',
  }),
  derived('review', '审核', 'S4 四'),
  derived('reply', '答复', 'S4 四'),
  beside('inspect', '视察', 'S4 四', {
    onBar: true,
    fields: [line('视察地点'), line('参加的代表委员')],
    document: 'inspection-record',
  }),
  beside('return-visit', '回访', 'S4 四', {
    onBar: true,
    person: '回访人',
    fields: [line('回访对象'), choice('回访方式', ['登门', '电话', '现场'])],
    document: 'return-visit-record',
  }),
  beside('appraise', '考评', 'S4 四, 六', {
    onBar: true,
    person: '考评人',
    text: '责任落实、沟通协调和办理流程',
  }),
  beside('summarise', '总结', 'S4 四', { onBar: true, document: 'summary-report' }),
  derivedBeside('publish', '公开', 'S4 四'),
  beside('communication', '领导沟通汇报', 'S4 七', {
    person: '沟通人',
    fields: [choice('职务', ['分管副市长', '部门主要领导', '领办领导'], true), line('沟通对象', true)],
    text: '沟通的情况',
    textRequired: true,
  }),
  beside('seminar', '座谈交流', 'S4 八', {
    person: '主持人',
    fields: [line('参加人')],
    text: '座谈情况',
    textRequired: true,
  }),
  beside('attendance', '列席会议', 'S4 七, 九', {
    person: '列席人',
    fields: [line('会议', true), choice('列席情况', ['列席', '未列席，已亲自说明'], true)],
    text: '听取的意见或说明的情况',
  }),
  derived('archive', '归档', 'S4 四'),
] as const;

export const SUGGESTION_STAGES = [UNDERTAKE, ...FROM_ASSIGNMENT] as const;

export const PROPOSAL_STAGES = [
  UNDERTAKE,
  // The proposal office of the CPPCC grades together with the government office (S4 提案 二).
  beside('joint-grading', '会商分级', 'S4 提案 二', {
    person: '政协提案办公室参加人',
    fields: [choice('商定等级', ['一级', '二级', '三级', '四级'], true)],
    text: '分级的理由',
  }),
  ...FROM_ASSIGNMENT,
] as const;
