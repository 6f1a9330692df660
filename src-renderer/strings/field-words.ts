/** Fields that a failure names, in the words of the forms. */
import type { AppErrorDetails } from '@shared/result/app-error';

const FIELD_WORDS: Readonly<Record<string, string>> = {
  amount: '期限',
  approvedOn: '批准日期',
  assignments: '承办单位的安排',
  comments: '审核意见',
  documentNumber: '发文字号',
  dueOn: '期限',
  fileName: '文件名',
  governmentReceivedOn: '政府收到日期',
  grade: '等级',
  kind: '事项类别',
  change: '更正的内容',
  matterIds: '并案的事项',
  newDueOn: '新的期限',
  openPointsReason: '要点没有全部销号的原因',
  text: '正文',
  on: '日期',
  ownLimitOn: '自定的答复期限',
  assignment: '承办单位',
  image: '图片',
  matter: '事项',
  'person.role': '岗位',
  pointId: '要点',
  points: '要点',
  procedure: '办理程序',
  reassignTo: '改办单位',
  receivedOn: '收到日期',
  assignedOn: '交办日期',
  dateOfIssue: '成文日期',
  role: '办理方式或岗位',
  templateId: '版式',
  unitReceivedOn: '单位收到日期',
  voidReason: '作废文号的理由',
  warnDays: '临期提醒天数',
};

export function fieldWord(field: AppErrorDetails[string] | undefined): string {
  return (typeof field === 'string' && FIELD_WORDS[field]) || '填写的内容';
}
