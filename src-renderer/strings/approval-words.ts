/** Words of a unit's inner work: why a version was kept, and the approval of a reply. */
import type { ApprovalAct, ApprovalState } from '@shared/domain/approval/approval-workflow';
import type { VersionReason } from '@shared/domain/approval/draft-version';

export const VERSION_REASON_WORDS: Readonly<Record<VersionReason, string>> = {
  kept: '存为一版',
  'passed-on': '送批',
  'sent-back': '退回',
  signed: '签发',
  submitted: '报送',
  issued: '正式答复',
  'taken-over': '换人续写前',
  replaced: '被旧版取代前',
  'set-aside': '未能保存的改动',
};

export const APPROVAL_STATE_WORDS: Readonly<Record<ApprovalState, string>> = {
  drafting: '起草',
  'section-review': '科室审核',
  'deputy-review': '分管负责人审核',
  'principal-review': '主要负责人签发',
  signed: '已签发',
};

/** What was done, in the record. */
export const APPROVAL_ACT_WORDS: Readonly<Record<ApprovalAct, string>> = {
  'pass-on': '送',
  sign: '签发',
  'send-back:drafting': '退回起草',
  'send-back:section-review': '退回科室',
  'send-back:deputy-review': '退回分管负责人',
  withdraw: '撤回',
  revise: '签发后修改',
};
