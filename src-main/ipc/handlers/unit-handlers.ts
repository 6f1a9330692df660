/** The unit desk: one use case each. */
import type { CallName, Handlers } from '@shared/ipc/contract';
import { nearMilestones } from '../../usecases/assignment/near-milestones';
import { proposePlanDates } from '../../usecases/assignment/propose-plan-dates';
import { recordContact } from '../../usecases/assignment/record-contact';
import { recordProgress } from '../../usecases/assignment/record-progress';
import { requestReturn } from '../../usecases/assignment/request-return';
import { signFor } from '../../usecases/assignment/sign-for';
import { submitOpinion } from '../../usecases/assignment/submit-opinion';
import { submitPlan } from '../../usecases/assignment/submit-plan';
import { previewFile } from '../../usecases/file/preview-file';
import { checkSavedReply } from '../../usecases/reply/check-saved-reply';
import { finaliseReply } from '../../usecases/reply/finalise-reply';
import { getDraft } from '../../usecases/reply/get-draft';
import { readHandlingRequirements } from '../../usecases/reply/handling-requirements';
import { produceReply } from '../../usecases/reply/produce-reply';
import { saveDraft } from '../../usecases/reply/save-draft';
import { submitDraft } from '../../usecases/reply/submit-draft';
import { suggestNumber } from '../../usecases/reply/suggest-number';
import type { Workspace } from '../../usecases/workspace';

export function unitHandlers(workspace: Workspace) {
  return {
    'assignment.sign-for': (input) => signFor(workspace, input),
    'assignment.request-return': (input) => requestReturn(workspace, input),
    'draft.get': (input) => getDraft(workspace, input),
    'draft.save': (input) => saveDraft(workspace, input),
    'plan.propose-milestones': (input) => proposePlanDates(workspace, input),
    'plan.near': () => nearMilestones(workspace),
    'plan.submit': (input) => submitPlan(workspace, input),
    'progress.record': (input) => recordProgress(workspace, input),
    'contact.record': (input) => recordContact(workspace, input),
    'opinion.submit': (input) => submitOpinion(workspace, input),
    'evidence.preview': (input) => previewFile(workspace, input),
    'handling.requirements': (input) => readHandlingRequirements(workspace, input),
    'reply.check': (input) => checkSavedReply(workspace, input),
    'reply.produce': (input) => produceReply(workspace, input),
    'reply.submit-draft': (input) => submitDraft(workspace, input),
    'reply.finalise': (input) => finaliseReply(workspace, input),
    'reply.suggest-number': (input) => suggestNumber(workspace, input),
  } satisfies Partial<Pick<Handlers, CallName>>;
}
