/** Whose word stands: through returns, withdrawals and new rounds, and how the approval sheet tells it. */
import type { ApprovalAct, ApprovalState } from '@shared/domain/approval/approval-workflow';
import { type RecordedAct, standingApprovals } from '@shared/domain/approval/standing-approvals';
import { describe, expect, it } from 'vitest';

let at = 0;
const act = (what: ApprovalAct, from: ApprovalState, to: ApprovalState, text = ''): RecordedAct => ({
  act: what,
  from,
  to,
  by: `${from}的人`,
  role: 'clerk',
  at: ++at,
  comments: text === '' ? [] : [{ text }],
});

const SENT = act('pass-on', 'drafting', 'section-review');
const SECTION = act('pass-on', 'section-review', 'deputy-review');
const DEPUTY = act('pass-on', 'deputy-review', 'principal-review', '拟同意');
const SIGNED = act('sign', 'principal-review', 'signed');

const stepsOf = (...acts: RecordedAct[]) => standingApprovals(acts).map(({ step }) => step);

describe('standingApprovals', () => {
  it('takes one word of each step, 同意 where nothing was said', () => {
    expect(
      standingApprovals([SENT, SECTION, DEPUTY, SIGNED]).map(({ step, text }) => `${step} ${text}`),
    ).toEqual(['section-review 同意', 'deputy-review 拟同意', 'principal-review 同意']);
  });

  it('lets fall what lies behind a return or a withdrawal, and keeps what lies before it', () => {
    expect(
      stepsOf(SENT, SECTION, DEPUTY, act('send-back:deputy-review', 'principal-review', 'deputy-review')),
    ).toEqual(['section-review']);
    expect(stepsOf(SENT, SECTION, DEPUTY, act('withdraw', 'principal-review', 'deputy-review'))).toEqual([
      'section-review',
    ]);
    for (const back of ['send-back:drafting', 'revise'] as const) {
      expect(stepsOf(SENT, SECTION, DEPUTY, SIGNED, act(back, 'signed', 'drafting'))).toEqual([]);
    }
  });

  it('begins anew with each round', () => {
    const shorter = act('pass-on', 'drafting', 'principal-review');
    const back = act('send-back:drafting', 'deputy-review', 'drafting');
    expect(stepsOf(SENT, SECTION, back, shorter)).toEqual([]);
    expect(stepsOf(SENT, SECTION, back, SENT, SECTION)).toEqual(['section-review']);
  });
});
