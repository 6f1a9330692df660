/** Every act with a body that fits it, and a way from the beginning into every state: what the tests of state × act walk through. */
import { randomUUID } from 'node:crypto';
import { parseLocalDate } from '@shared/domain/calendar/local-date';
import { eventIdSchema, pointIdSchema, recordIdSchema, sm3Schema } from '@shared/domain/identifiers';
import type { FileReference } from '@shared/domain/matter/matter';
import type { AssignmentView } from '@shared/domain/matter/matter-state';
import type { AssignmentAct, AssignmentState } from '@shared/domain/workflow/assignment-workflow';
import type { EventBody } from '@shared/package-format/events/event';
import { dueOn } from '../matter/matter-fixtures';

const day = parseLocalDate;
const FILE: FileReference = {
  name: '答复.docx',
  media: 'application/pdf',
  size: 1,
  sm3: sm3Schema.parse('a'.repeat(64)),
};
const PROMISED = pointIdSchema.parse(randomUUID());
const CONTENT: EventBody<'draft.submitted'>['content'] = {
  title: '答复',
  salutation: '周敏代表：',
  opening: '收悉。',
  answers: [{ pointId: PROMISED, result: 'B', text: '年内建成。', promisedOn: day('2026-12-31') }],
  closing: '感谢。',
  documentNumber: '',
  attachments: [],
  contactName: '张敏',
  contactPhone: '0000',
  leaderName: '王建国',
  copies: [],
};
const record = () => recordIdSchema.parse(randomUUID());
const on = day('2026-03-02');

/** A body that fits the act, as the use case would make it. */
export function bodyOf(act: AssignmentAct, { id: assignmentId, drafts }: AssignmentView): EventBody {
  const draftId = drafts.at(-1)?.draftId ?? record();
  const rating = 'dissatisfied' as const;
  switch (act) {
    case 'assignment.accepted':
      return { assignmentId, on, handler: '张敏' };
    case 'assignment.withdrawn':
      return { assignmentId, reason: '分工调整' };
    case 'return.requested':
      return { assignmentId, on, reason: '不属本单位职责', late: false };
    case 'return.decided:accepted':
      return { assignmentId, decision: 'accepted', reason: '同意' };
    case 'return.decided:refused':
      return { assignmentId, decision: 'refused', reason: '属本单位职责' };
    case 'plan.submitted':
      return {
        assignmentId,
        planId: record(),
        principalLeader: '赵宏',
        deputyLeader: '王建国',
        section: '科室',
        clerk: '张敏',
        measures: [{ text: '措施', person: '张敏', dueOn: on }],
      };
    case 'progress.recorded':
      return { assignmentId, entryId: record(), on, text: '完成41件', evidence: [] };
    case 'contact.recorded':
      return {
        assignmentId,
        entryId: record(),
        stage: 'before',
        on,
        with: '周敏',
        by: '张敏',
        way: '电话',
        outcome: '听取意见',
      };
    case 'assignment.corrected':
      return { assignmentId, reason: '补充要求', requirement: '请一并说明经费安排。' };
    case 'coordination.recorded':
      return {
        assignmentId,
        coordinationId: record(),
        on,
        with: ['云州市财政局'],
        issue: '经费渠道',
        outcome: 'disagreed',
        text: '财政局认为应从部门预算中安排。',
        files: [],
      };
    case 'report.submitted':
      return {
        assignmentId,
        reportId: record(),
        on,
        period: { startOn: on, name: '2026年第一季度' },
        sections: [{ heading: '重大进展', text: '完成41件。' }],
        evidence: [],
      };
    case 'promise.fulfilled':
      return { assignmentId, pointId: PROMISED, on, text: '已建成投入使用。', evidence: [] };
    case 'opinion.submitted':
      return {
        assignmentId,
        opinionId: record(),
        on,
        text: '同意',
        contactName: '李强',
        contactPhone: '0000',
        files: [],
      };
    case 'draft.submitted':
      return { assignmentId, draftId: record(), content: CONTENT, document: FILE, approvalSheet: FILE };
    case 'draft.reviewed:approved':
      return { assignmentId, draftId, decision: 'approved', comments: [] };
    case 'draft.reviewed:returned':
      return { assignmentId, draftId, decision: 'returned', comments: [{ text: '修改' }] };
    case 'reply.finalised':
      return {
        assignmentId,
        replyId: record(),
        draftId,
        content: CONTENT,
        document: FILE,
        signedOriginal: { kind: 'scan', file: FILE },
      };
    case 'reply.delivered':
      return { assignmentId, on, way: '当面' };
    case 'feedback.registered':
      return {
        assignmentId,
        proposer: '周敏',
        receivedOn: on,
        attitude: rating,
        process: rating,
        result: rating,
        overall: rating,
        opinion: '',
      };
    case 'redo.declined':
      return { assignmentId, feedbackEventId: eventIdSchema.parse(randomUUID()), reason: '已反复沟通' };
    case 'redo.ordered':
      return { assignmentId, reason: '重新办理', due: dueOn('2026-04-02') };
  }
}

const HANDLED: AssignmentAct[] = ['assignment.accepted'];
const DRAFTED: AssignmentAct[] = [...HANDLED, 'draft.submitted'];
const APPROVED: AssignmentAct[] = [...DRAFTED, 'draft.reviewed:approved'];
const REPLIED: AssignmentAct[] = [...APPROVED, 'reply.finalised'];
/** The acts that lead from a new assignment into each state. */
export const PATHS: Record<AssignmentState, AssignmentAct[]> = {
  assigned: [],
  'return-requested': ['return.requested'],
  withdrawn: ['assignment.withdrawn'],
  handling: HANDLED,
  'opinion-submitted': [...HANDLED, 'opinion.submitted'],
  'draft-submitted': DRAFTED,
  'draft-returned': [...DRAFTED, 'draft.reviewed:returned'],
  'draft-approved': APPROVED,
  replied: REPLIED,
  delivered: [...REPLIED, 'reply.delivered'],
  'fed-back': [...REPLIED, 'feedback.registered'],
  redo: [...REPLIED, 'feedback.registered', 'redo.ordered'],
};
