/** What the panel, the dialogs and the editor say about an approval: the steps with who stands at them, and the comments that are open. Pure. */
import type { ApprovalAct, ApprovalState, ReviewStep } from '@shared/domain/approval/approval-workflow';
import { standingApprovals } from '@shared/domain/approval/standing-approvals';
import type { PointId } from '@shared/domain/identifiers';
import type { Approval, ApprovalStep } from '@shared/ipc/calls/approval-calls';
import { APPROVAL_STATE_WORDS } from '../../strings/approval-words';

export interface ChainPlace {
  readonly state: ApprovalState;
  readonly standing: 'done' | 'here' | 'ahead';
  readonly by?: string | undefined;
  readonly at?: number | undefined;
  readonly text?: string | undefined;
}

/** From the writer to the signature. */
export function placesOf({ state, steps, acts }: Approval): ChainPlace[] {
  const given = standingApprovals(acts);
  const sent = acts.findLast(({ from, act }) => from === 'drafting' && act === 'pass-on');
  const under = state !== 'drafting';
  return [
    {
      state: 'drafting',
      standing: under ? 'done' : 'here',
      ...(under && sent ? { by: sent.by, at: sent.at } : {}),
    },
    ...steps.map((step): ChainPlace => {
      const approval = given.find((other) => other.step === step);
      if (approval)
        return { state: step, standing: 'done', by: approval.by, at: approval.at, text: approval.text };
      return { state: step, standing: step === state ? 'here' : 'ahead' };
    }),
  ];
}

export interface InnerComments {
  readonly by: string;
  readonly at: number;
  readonly general: readonly string[];
  readonly ofPoint: ReadonlyMap<PointId, string>;
}

/** What was said when the text last came back to its writer; a newer round has answered it. */
export function openInnerComments({ state, acts }: Approval): InnerComments | undefined {
  const last = acts.at(-1);
  if (state !== 'drafting' || last?.act !== 'send-back:drafting') return undefined;
  const ofPoint = new Map<PointId, string>();
  for (const { pointId, text } of last.comments) {
    if (pointId !== undefined) {
      const said = `${last.by}：${text}`;
      ofPoint.set(pointId, [ofPoint.get(pointId), said].filter(Boolean).join('\n'));
    }
  }
  const general = last.comments.filter(({ pointId }) => pointId === undefined).map(({ text }) => text);
  return { by: last.by, at: last.at, general, ofPoint };
}

/** 送科室审核, 同意，送分管负责人审核, 签发. */
export function passOnText(state: ApprovalState, next: ReviewStep | undefined): string {
  if (next === undefined) return '签发';
  const to = `送${APPROVAL_STATE_WORDS[next]}`;
  return state === 'drafting' ? to : `同意，${to}`;
}

/** One act of the record in words. */
export function actText(
  { act, to }: Pick<ApprovalStep, 'act' | 'to'>,
  words: Readonly<Record<ApprovalAct, string>>,
): string {
  return act === 'pass-on' ? `${words[act]}${APPROVAL_STATE_WORDS[to]}` : words[act];
}
