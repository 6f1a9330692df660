/** Whose word stands upon the present text: an approval falls with a return or a withdrawal behind it, and all fall when the text goes back to its writer. */
import type { Role } from '../person/actor';
import { type ApprovalAct, type ApprovalState, REVIEW_STEPS, type ReviewStep } from './approval-workflow';

export interface RecordedAct {
  readonly act: ApprovalAct;
  readonly from: ApprovalState;
  readonly to: ApprovalState;
  readonly by: string;
  readonly role: Role;
  readonly at: number;
  readonly comments: readonly { readonly text: string }[];
}

export interface GivenApproval {
  readonly step: ReviewStep;
  readonly by: string;
  readonly at: number;
  /** What was said with it; 同意 where nothing was. */
  readonly text: string;
}

/** `acts` earliest first; the approvals in the order of the chain. */
export function standingApprovals(acts: readonly RecordedAct[]): GivenApproval[] {
  const given = new Map<ReviewStep, GivenApproval>();
  for (const { act, from, to, by, at, comments } of acts) {
    const step = REVIEW_STEPS.find((candidate) => candidate === from);
    if (step !== undefined && (act === 'pass-on' || act === 'sign')) {
      const text = comments.map((comment) => comment.text.trim()).join('；') || '同意';
      given.set(step, { step, by, at, text });
    } else {
      const back = (REVIEW_STEPS as readonly string[]).indexOf(to);
      for (const later of REVIEW_STEPS.slice(Math.max(back, 0))) given.delete(later);
    }
  }
  return REVIEW_STEPS.flatMap((step) => given.get(step) ?? []);
}
