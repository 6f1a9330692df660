/** Words for handling: states, acts, roles in a matter, clocks, and the next step with its button. */
import type { AssignmentRole, DuePurpose } from '@shared/domain/assignment/assignment';
import type { StepCode } from '@shared/domain/matter/next-step';
import type { AssignmentState } from '@shared/domain/workflow/assignment-workflow';

export { ASSIGNMENT_ROLE_WORDS } from '@shared/domain/wording/matter-wording';

export const ASSIGNMENT_STATE_WORDS: Readonly<Record<AssignmentState, string>> = {
  assigned: '待签收',
  'return-requested': '申请退办',
  withdrawn: '已撤回',
  handling: '办理中',
  'opinion-submitted': '会办意见已报',
  'draft-submitted': '待审核',
  'draft-returned': '退回修改',
  'draft-approved': '审核通过',
  replied: '已答复',
  delivered: '已送达',
  'fed-back': '已反馈',
  redo: '重新办理',
};

export const ASSIGNMENT_ROLE_HINTS: Readonly<Record<AssignmentRole, string>> = {
  sole: '一个单位办理并答复',
  lead: '牵头办理，汇总会办意见后统一答复',
  'co-handler': '向主办单位提出会办意见，不单独答复',
  separate: '各单位分别办理、分别答复',
};

export const DUE_PURPOSE_WORDS: Readonly<Record<DuePurpose, string>> = {
  'sign-for': '签收',
  'return-request': '提出退办',
  'handling-plan': '报处理方案',
  'plan-comments': '方案征求意见',
  'co-opinion': '报会办意见',
  reply: '报正式答复',
  report: '报告常委会',
  'periodic-report': '报本期进展',
};

/** The lead does not give the opinion, it has to have those of the others by then (PRODUCT 4 D13). */
export function duePurposeWord(purpose: DuePurpose, role: AssignmentRole | undefined): string {
  return purpose === 'co-opinion' && role === 'lead' ? '收齐会办意见' : DUE_PURPOSE_WORDS[purpose];
}

/** What has to be done, as a sentence. */
export const STEP_WORDS: Readonly<Record<StepCode, string>> = {
  compile: '编印汇编',
  instruct: '呈请市长、常务副市长、副市长批示',
  'executive-meeting': '提请常务会议研究，提出办理原则和要求',
  'leading-group': '成立领导小组和办公室',
  'implementation-plan': '拟定实施方案',
  'supervision-plan': '拟定督查方案',
  consult: '处理方案送人大工作机构征求意见',
  report: '向人大常委会报告办理情况',
  'supervision-report': '形成督查报告',
  'use-results': '运用督查成果',
  assign: '确定承办单位并交办',
  'sign-for': '签收交办件，或说明退办理由',
  'decide-return': '研究退办申请',
  'submit-plan': '报送处理方案',
  'submit-report': '报送本期进展情况',
  'write-opinion': '撰写会办意见，报主办单位',
  'write-reply': '逐条撰写答复，报送审核',
  'revise-reply': '按审核意见修改答复',
  'review-draft': '审核答复初稿',
  'settle-drafts': '对照并行的答复稿，选定后再次报送',
  'finalise-reply': '签发盖章，报送正式答复',
  'deliver-reply': '把答复送达提出人',
  'register-feedback': '登记征询意见表',
  'decide-redo': '研究不满意件，决定是否重新办理',
  'redo-reply': '重新办理并答复',
  'answer-letter': '回复往来文书',
  'decide-extension': '研究延期申请，作出决定',
  publish: '公开答复',
  archive: '整理归档',
};

/** The same as a noun phrase, for “等谁做什么”. */
export const STEP_SHORT_WORDS: Readonly<Record<StepCode, string>> = {
  compile: '汇编',
  instruct: '领导批示',
  'executive-meeting': '常务会议研究',
  'leading-group': '领导小组',
  'implementation-plan': '实施方案',
  'supervision-plan': '督查方案',
  consult: '方案征求意见',
  report: '向常委会报告',
  'supervision-report': '督查报告',
  'use-results': '成果运用',
  assign: '交办',
  'sign-for': '签收',
  'decide-return': '答复退办申请',
  'submit-plan': '处理方案',
  'submit-report': '本期进展',
  'write-opinion': '会办意见',
  'write-reply': '答复初稿',
  'revise-reply': '修改后的答复',
  'review-draft': '审核初稿',
  'settle-drafts': '选定答复稿',
  'finalise-reply': '正式答复',
  'deliver-reply': '送达答复',
  'register-feedback': '征询意见',
  'decide-redo': '研究重新办理',
  'redo-reply': '重新答复',
  'answer-letter': '对来文的回复',
  'decide-extension': '研究延期申请',
  publish: '公开',
  archive: '归档',
};

/** On the button that leads to the step. */
export const STEP_BUTTON_WORDS: Readonly<Record<StepCode, string>> = {
  compile: '登记汇编',
  instruct: '登记批示',
  'executive-meeting': '登记会议',
  'leading-group': '登记领导小组',
  'implementation-plan': '登记方案',
  'supervision-plan': '登记方案',
  consult: '登记征求意见',
  report: '登记报告',
  'supervision-report': '登记督查报告',
  'use-results': '登记成果运用',
  assign: '去交办',
  'sign-for': '去签收',
  'decide-return': '去研究',
  'submit-plan': '写方案',
  'submit-report': '写进展',
  'write-opinion': '写意见',
  'write-reply': '写答复',
  'revise-reply': '看意见',
  'review-draft': '去审核',
  'settle-drafts': '去对照',
  'finalise-reply': '去报送',
  'deliver-reply': '登记送达',
  'register-feedback': '登记反馈',
  'decide-redo': '去研究',
  'redo-reply': '写答复',
  'answer-letter': '去回复',
  'decide-extension': '去研究',
  publish: '登记公开',
  archive: '登记归档',
};
