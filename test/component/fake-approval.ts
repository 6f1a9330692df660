/** Versions and the approval of one reply as the window sees them: sent back once by the deputy leader, and now with the section head again. */
import { allowedApprovalActs, approvalAfter, nextStep } from '@shared/domain/approval/approval-workflow';
import { personIdSchema, pointIdSchema } from '@shared/domain/identifiers';
import type { Approval, DraftVersion } from '@shared/ipc/calls/approval-calls';
import type { Handlers } from '@shared/ipc/contract';
import { AppError } from '@shared/result/app-error';
import { matterId } from './fake-desk';

const AT = Date.parse('2026-05-20T10:00:00+08:00');
const HOUR = 3_600_000;
const CHAIN = ['section-review', 'deputy-review', 'principal-review'] as const;

export const FIRST_POINT = pointIdSchema.parse('00000000-0000-4000-8000-000000000001');

export const SENT_BACK: Approval['acts'] = [
  step('pass-on', 'drafting', 'section-review', '李雯', 'clerk', 0),
  step('pass-on', 'section-review', 'deputy-review', '陈志明', 'section-head', 2),
  {
    ...step('send-back:drafting', 'deputy-review', 'drafting', '周建平', 'deputy-leader', 5),
    comments: [{ text: '时限要写明。' }, { pointId: FIRST_POINT, text: '补上受理窗口。' }],
  },
];

export function approvalAt(
  state: Approval['state'],
  acts: Approval['acts'],
  allowed: Approval['allowed'] = [],
): Approval {
  const next = nextStep({ state, steps: CHAIN });
  return { on: true, state, steps: [...CHAIN], acts, allowed, versionNumber: 2, ...(next ? { next } : {}) };
}

export function step(
  act: Approval['acts'][number]['act'],
  from: Approval['state'],
  to: Approval['state'],
  by: string,
  role: Approval['acts'][number]['role'],
  hours: number,
): Approval['acts'][number] {
  return { act, from, to, by, role, round: 1, versionNumber: 1, at: AT + hours * HOUR, comments: [] };
}

const VERSIONS: DraftVersion[] = [
  {
    number: 2,
    writtenBy: '李雯',
    keptAt: AT + 8 * HOUR,
    steps: [{ reason: 'kept', note: '按周局长意见改后', at: AT + 8 * HOUR, by: '李雯', role: 'clerk' }],
  },
  {
    number: 1,
    writtenBy: '李雯',
    keptAt: AT,
    steps: [
      { reason: 'passed-on', note: '', at: AT, by: '李雯', role: 'clerk' },
      { reason: 'sent-back', note: '', at: AT + 5 * HOUR, by: '周建平', role: 'deputy-leader' },
    ],
  },
];

/** `read`: the saved text, of which the first version is an earlier state. */
export function approvalHandlers(read: Handlers['draft.get'], announce: () => void): Partial<Handlers> {
  let approval = approvalAt('drafting', SENT_BACK, ['pass-on']);
  const clerk = {
    personId: personIdSchema.parse('00000000-0000-4000-8000-000000003001'),
    role: 'clerk',
  } as const;
  return {
    'draft.versions': async () => VERSIONS,
    'draft.version': async ({ number, ...place }) => {
      const { draft } = await read(place);
      if (draft.kind !== 'reply' || number !== 1) return draft;
      const answers = draft.content.answers.map((answer) => ({ ...answer, text: answer.text.slice(0, 24) }));
      return { ...draft, content: { ...draft.content, answers, closing: '此复。' } };
    },
    'draft.keep': async () => ({ number: 3 }),
    'draft.set-aside': async () => ({ number: 3 }),
    'draft.take-back': async ({ version }) => ({ version: version + 1 }),
    'approval.get': async () => approval,
    'approval.act': async ({ act, comments }) => {
      const after = approvalAfter(approval, act, clerk);
      if (after === undefined) throw new AppError('ACTION_FORBIDDEN', { act, state: approval.state });
      const done = { ...step(act, approval.state, after, '李雯', 'clerk', 24), comments };
      const position = {
        state: after,
        steps: CHAIN,
        sender: { personId: clerk.personId, from: 'drafting' as const },
      };
      approval = approvalAt(after, [...approval.acts, done], allowedApprovalActs(position, clerk));
      announce();
      return { state: after };
    },
    'approval.tasks': async () => [
      {
        matterId: matterId(1),
        assignmentId: '00000000-0000-4000-8000-000000000501' as never,
        kind: 'cppcc-proposal',
        number: '0123',
        title: '关于推进老旧小区加装电梯工作的提案',
        what: 'revise',
        state: 'drafting',
        by: '周建平',
        since: AT + 5 * HOUR,
      },
    ],
    'handler.get': async () => ({
      now: { section: '房屋管理科', personName: '李雯' },
      history: [
        { section: '房屋管理科', personName: '李雯', reason: '', at: AT, by: '陈志明', role: 'section-head' },
      ],
      sections: ['房屋管理科', '城市更新科'],
    }),
    'handler.set': async () => ({}),
    'approval.settings': async () => ({ on: true, steps: ['section-review', 'deputy-review'] }),
    'approval.save-settings': async (input) => input,
  };
}
