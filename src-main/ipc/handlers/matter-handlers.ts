/** Matters and the office's acts upon them: one use case each. */
import type { CallName, Handlers } from '@shared/ipc/contract';
import { decideReturn } from '../../usecases/assignment/decide-return';
import { withdrawAssignment } from '../../usecases/assignment/withdraw-assignment';
import { archiveMatter } from '../../usecases/matter/archive-matter';
import { assignMatter } from '../../usecases/matter/assign-matter';
import { correctMatter } from '../../usecases/matter/correct-matter';
import { getMatter } from '../../usecases/matter/get-matter';
import { listMatters } from '../../usecases/matter/list-matters';
import { previewClocks } from '../../usecases/matter/preview-clocks';
import { publishMatter } from '../../usecases/matter/publish-matter';
import { recordProcedure } from '../../usecases/matter/record-procedure';
import { registerMatter } from '../../usecases/matter/register-matter';
import { declineRedo } from '../../usecases/reply/decline-redo';
import { orderRedo } from '../../usecases/reply/order-redo';
import { recordDelivery } from '../../usecases/reply/record-delivery';
import { registerFeedback } from '../../usecases/reply/register-feedback';
import { reviewDraft } from '../../usecases/reply/review-draft';
import type { Workspace } from '../../usecases/workspace';

export function matterHandlers(workspace: Workspace) {
  return {
    'matter.list': (input) => listMatters(workspace, input),
    'matter.get': (input) => getMatter(workspace, input),
    'matter.register': (input) => registerMatter(workspace, input),
    'matter.correct': (input) => correctMatter(workspace, input),
    'matter.preview-clocks': (input) => previewClocks(workspace, input),
    'matter.assign': (input) => assignMatter(workspace, input),
    'matter.record-procedure': (input) => recordProcedure(workspace, input),
    'matter.publish': (input) => publishMatter(workspace, input),
    'matter.archive': (input) => archiveMatter(workspace, input),
    'assignment.withdraw': (input) => withdrawAssignment(workspace, input),
    'assignment.decide-return': (input) => decideReturn(workspace, input),
    'reply.review': (input) => reviewDraft(workspace, input),
    'reply.record-delivery': (input) => recordDelivery(workspace, input),
    'feedback.register': (input) => registerFeedback(workspace, input),
    'redo.decline': (input) => declineRedo(workspace, input),
    'redo.order': (input) => orderRedo(workspace, input),
  } satisfies Partial<Pick<Handlers, CallName>>;
}
