/** What an event says in the trace and in the plan of changes. */
import type { EventType } from '@shared/package-format/events/event';

export const EVENT_WORDS: Readonly<Record<EventType, string>> = {
  'matter.registered': '登记事项',
  'matter.corrected': '更正事项',
  'matter.assigned': '交办',
  'assignment.withdrawn': '撤回交办',
  'return.decided': '答复退办申请',
  'draft.reviewed': '审核初稿',
  'procedure.recorded': '记录办理程序',
  'reply.delivered': '送达答复',
  'feedback.registered': '登记征询意见',
  'redo.ordered': '要求重新办理',
  'redo.declined': '说明不再重新办理',
  'assignment.corrected': '更正交办',
  'matter.merged': '并案办理',
  'point.closed': '销号',
  'point.reopened': '恢复办理',
  'matter.published': '公开答复',
  'matter.archived': '归档',
  'notice.issued': '印发文书',
  'paper.submitted': '报送文书',
  'assignment.accepted': '签收',
  'return.requested': '申请退办',
  'plan.submitted': '报处理方案',
  'progress.recorded': '报告进展',
  'contact.recorded': '记录沟通',
  'coordination.recorded': '记录协调',
  'report.submitted': '报本期进展',
  'promise.fulfilled': '报告承诺兑现',
  'opinion.submitted': '报会办意见',
  'draft.submitted': '报送答复初稿',
  'reply.finalised': '报送正式答复',
};

/** Types cross the boundary as text; one from a newer version is said to be so. */
export function eventWord(type: string): string {
  return Object.hasOwn(EVENT_WORDS, type) ? EVENT_WORDS[type as EventType] : '新版本的记录';
}

/** How far an entry has travelled. */
export const TRAVEL_WORDS = {
  pending: '待导出',
  exported: '已导出，回执未到',
  received: '对方已收到',
} as const;
