/** Every state × act × role: what the table allows proceeds to the state it names, everything else is refused and changes nothing. */
import { randomUUID } from 'node:crypto';
import { findAssignment, loadMatter, performAct } from '@main/usecases/assignment/perform-act';
import { assignMatter } from '@main/usecases/matter/assign-matter';
import { registerMatter } from '@main/usecases/matter/register-matter';
import { eventIdSchema, pointIdSchema, recordIdSchema, sm3Schema } from '@shared/domain/identifiers';
import type { FileReference } from '@shared/domain/matter/matter';
import type { AssignmentView } from '@shared/domain/matter/matter-state';
import {
  ASSIGNMENT_ACTS,
  ASSIGNMENT_STATES,
  ASSIGNMENT_WORKFLOW,
  type AssignmentAct,
  type AssignmentState,
} from '@shared/domain/workflow/assignment-workflow';
import type { EventBody } from '@shared/package-format/events/event';
import { describe, expect, it } from 'vitest';
import { dueOn } from '../../../unit/domain/matter/matter-fixtures';
import {
  type Assigned,
  assignToSelf,
  day,
  failureOf,
  knowUnit,
  openDesk,
  suggestion,
  type TestDesk,
} from '../support';

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
function bodyOf(act: AssignmentAct, { id: assignmentId, drafts }: AssignmentView): EventBody {
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

const perform = (desk: TestDesk, place: Assigned, act: AssignmentAct) =>
  performAct(desk.workspace, place, act, (_matter, assignment) => bodyOf(act, assignment));

const HANDLED: AssignmentAct[] = ['assignment.accepted'];
const DRAFTED: AssignmentAct[] = [...HANDLED, 'draft.submitted'];
const APPROVED: AssignmentAct[] = [...DRAFTED, 'draft.reviewed:approved'];
const REPLIED: AssignmentAct[] = [...APPROVED, 'reply.finalised'];
const PATHS: Record<AssignmentState, AssignmentAct[]> = {
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

const REPLY_STATES = ASSIGNMENT_STATES.filter((state) => state !== 'opinion-submitted');
const CO_HANDLER_STATES = [
  'assigned',
  'return-requested',
  'withdrawn',
  'handling',
  'opinion-submitted',
] as const;
const NOT_OF_CO_HANDLER: readonly AssignmentAct[] = [
  'plan.submitted',
  'coordination.recorded',
  'report.submitted',
  'promise.fulfilled',
  'draft.submitted',
  'reply.finalised',
];

/** Reads the table as a person would, apart from the code under test. */
function expectedState(state: AssignmentState, act: AssignmentAct, role: 'sole' | 'co-handler') {
  const forbidden = role === 'co-handler' ? NOT_OF_CO_HANDLER : ['opinion.submitted'];
  const target = forbidden.includes(act) ? undefined : ASSIGNMENT_WORKFLOW[state][act];
  if (target === 'same') return state;
  return target === 'back' ? 'assigned' : target;
}

async function makePlace(desk: TestDesk, role: 'sole' | 'co-handler'): Promise<Assigned> {
  if (role === 'sole') return assignToSelf(desk);
  const lead = await knowUnit(desk, '云州市交通运输局');
  const { matterId } = await registerMatter(desk.workspace, suggestion());
  const { assignmentIds } = await assignMatter(desk.workspace, {
    matterId,
    assignments: [
      { unitId: lead, role: 'lead' },
      { unitId: desk.unitId, role: 'co-handler' },
    ],
    assignedOn: on,
  });
  const [, assignmentId] = assignmentIds;
  if (!assignmentId) throw new Error('no co-handler');
  return { matterId, assignmentId };
}

async function reach(desk: TestDesk, role: 'sole' | 'co-handler', state: AssignmentState): Promise<Assigned> {
  const place = await makePlace(desk, role);
  for (const act of PATHS[state]) await perform(desk, place, act);
  expect(await stateOf(desk, place)).toBe(state);
  return place;
}

async function stateOf(desk: TestDesk, { matterId, assignmentId }: Assigned): Promise<AssignmentState> {
  const matter = await desk.workspace.database.read((reader) => loadMatter(reader, matterId));
  expect(matter.irregular).toEqual([]);
  return findAssignment(matter, assignmentId).state;
}

const CASES = [
  ...REPLY_STATES.map((state) => ({ role: 'sole' as const, state })),
  ...CO_HANDLER_STATES.map((state) => ({ role: 'co-handler' as const, state })),
];

describe('every act in every state', () => {
  it.each(CASES)('$role, $state', { timeout: 60_000 }, async ({ role, state }) => {
    const desk = await openDesk();
    const place = await reach(desk, role, state);
    const allowed = ASSIGNMENT_ACTS.filter((act) => expectedState(state, act, role) !== undefined);
    for (const act of ASSIGNMENT_ACTS.filter((candidate) => !allowed.includes(candidate))) {
      expect(await failureOf(perform(desk, place, act)), act).toEqual({
        code: 'ACTION_FORBIDDEN',
        details: { act, state },
      });
    }
    expect(await stateOf(desk, place)).toBe(state);
    for (const act of allowed) {
      const fresh = await reach(desk, role, state);
      await perform(desk, fresh, act);
      expect(await stateOf(desk, fresh), act).toBe(expectedState(state, act, role));
    }
  });
});

describe('who may act', () => {
  it('refuses a desk the identity does not hold, and another unit’s assignment', async () => {
    const office = await openDesk({ desks: ['office'] });
    const bureau = await knowUnit(office, '云州市教育局');
    const { matterId } = await registerMatter(office.workspace, suggestion());
    const { assignmentIds } = await assignMatter(office.workspace, {
      matterId,
      assignments: [{ unitId: bureau, role: 'sole' }],
      assignedOn: on,
    });
    const [assignmentId] = assignmentIds;
    if (!assignmentId) throw new Error('nothing assigned');
    expect(await failureOf(perform(office, { matterId, assignmentId }, 'assignment.accepted'))).toMatchObject(
      {
        code: 'ACTION_FORBIDDEN',
      },
    );
    const unit = await openDesk({ desks: ['unit'] });
    expect(await failureOf(registerMatter(unit.workspace, suggestion()))).toMatchObject({
      code: 'ACTION_FORBIDDEN',
    });
  });
});
