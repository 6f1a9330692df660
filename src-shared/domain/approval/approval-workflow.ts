/**
 * Approval inside a unit as one table, state × act → state: clerk, section, deputy leader, principal leader. The window offers
 * what it allows to the acting person, the use case asks it again. A unit may leave out steps, never the last: a reply is read
 * and signed by the principal leader (S0 二2).
 */
import { z } from 'zod';
import type { PersonId } from '../identifiers';
import type { Role } from '../person/actor';

/** In the order of the chain. */
export const REVIEW_STEPS = ['section-review', 'deputy-review', 'principal-review'] as const;
export type ReviewStep = (typeof REVIEW_STEPS)[number];

export const APPROVAL_STATES = [
  'drafting', // 起草
  ...REVIEW_STEPS, // 科室审核、分管负责人审核、主要负责人签发
  'signed', // 已签发
] as const;
export const approvalStateSchema = z.enum(APPROVAL_STATES);
export type ApprovalState = z.infer<typeof approvalStateSchema>;

export const APPROVAL_ACTS = [
  'pass-on', // 送审、审核同意送下一步
  'sign', // 签发
  'send-back:drafting', // 退回起草
  'send-back:section-review', // 退回科室
  'send-back:deputy-review', // 退回分管负责人
  'withdraw', // 送出的人撤回
  'revise', // 签发后要改，重新审批
] as const;
export const approvalActSchema = z.enum(APPROVAL_ACTS);
export type ApprovalAct = z.infer<typeof approvalActSchema>;

/** Steps that a unit may leave out of its chain. */
export const OPTIONAL_STEPS = ['section-review', 'deputy-review'] as const;

export const approvalSettingsSchema = z.strictObject({
  on: z.boolean(),
  /** The optional steps that the unit's chain has. */
  steps: z.array(z.enum(OPTIONAL_STEPS)).max(OPTIONAL_STEPS.length),
});
export type ApprovalSettings = z.infer<typeof approvalSettingsSchema>;

/** Off until a unit switches it on: a unit with one person is never held up by itself. */
export const APPROVAL_DEFAULTS: ApprovalSettings = { on: false, steps: [...OPTIONAL_STEPS] };

/** The chain in its order, ended by the signature. */
export function chainOf({ steps }: ApprovalSettings): ReviewStep[] {
  return REVIEW_STEPS.filter((step) => step === 'principal-review' || steps.includes(step));
}

/** `next`: the step after this one in the chain. `sender`: where the text was passed on from. */
type Target = ApprovalState | 'next' | 'sender';

export const APPROVAL_WORKFLOW: Readonly<
  Record<ApprovalState, Readonly<Partial<Record<ApprovalAct, Target>>>>
> = {
  drafting: { 'pass-on': 'next' },
  'section-review': { 'pass-on': 'next', 'send-back:drafting': 'drafting', withdraw: 'sender' },
  'deputy-review': {
    'pass-on': 'next',
    'send-back:drafting': 'drafting',
    'send-back:section-review': 'section-review',
    withdraw: 'sender',
  },
  'principal-review': {
    sign: 'signed',
    'send-back:drafting': 'drafting',
    'send-back:section-review': 'section-review',
    'send-back:deputy-review': 'deputy-review',
    withdraw: 'sender',
  },
  signed: { revise: 'drafting' },
};

/** Who acts where a text stands. Sections draft together: the head may send on what he wrote himself. */
export const ROLES_OF_STATE: Readonly<Record<ApprovalState, readonly Role[]>> = {
  drafting: ['clerk', 'section-head'],
  'section-review': ['section-head'],
  'deputy-review': ['deputy-leader'],
  'principal-review': ['principal-leader'],
  signed: ['clerk', 'section-head'],
};

export interface ApprovalPosition {
  readonly state: ApprovalState;
  /** The chain of this round: a setting changed meanwhile moves nothing that is under way. */
  readonly steps: readonly ReviewStep[];
  /** The one who is asked; without it anyone of the role. */
  readonly askedId?: PersonId | undefined;
  /** Who passed it on to where it stands, while nobody has acted since. */
  readonly sender?: { readonly personId: PersonId; readonly from: ApprovalState } | undefined;
}

export interface ApprovalActor {
  readonly personId: PersonId;
  readonly role: Role;
}

/** The state after `act`, or undefined where table, chain or role forbid it. */
export function approvalAfter(
  position: ApprovalPosition,
  act: ApprovalAct,
  actor: ApprovalActor,
): ApprovalState | undefined {
  const target = APPROVAL_WORKFLOW[position.state][act];
  if (target === undefined) return undefined;
  if (target === 'sender') {
    return position.sender?.personId === actor.personId ? position.sender.from : undefined;
  }
  if (!isAsked(position, actor)) return undefined;
  if (target === 'next') return nextStep(position);
  const left =
    REVIEW_STEPS.some((step) => step === target) && !position.steps.some((step) => step === target);
  return left ? undefined : target;
}

export function allowedApprovalActs(position: ApprovalPosition, actor: ApprovalActor): ApprovalAct[] {
  return APPROVAL_ACTS.filter((act) => approvalAfter(position, act, actor) !== undefined);
}

/** It is this person's turn: of the role, and the one asked where one was named. */
export function isAsked({ state, askedId }: ApprovalPosition, { personId, role }: ApprovalActor): boolean {
  return ROLES_OF_STATE[state].includes(role) && (askedId === undefined || askedId === personId);
}

/** Where `pass-on` leads; undefined at the end of the chain. */
export function nextStep({ state, steps }: ApprovalPosition): ReviewStep | undefined {
  const place = (REVIEW_STEPS as readonly string[]).indexOf(state);
  return REVIEW_STEPS.find((step, index) => index > place && steps.includes(step));
}

/** While somebody reviews, and once it is signed, the text stays as it is. */
export function isLocked(state: ApprovalState): boolean {
  return state !== 'drafting';
}
