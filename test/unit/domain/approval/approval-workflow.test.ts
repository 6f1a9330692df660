/** Every state × act × role of the approval inside a unit, over every chain a unit can have; the pairs that may are written out here again. */
import {
  APPROVAL_ACTS,
  APPROVAL_DEFAULTS,
  APPROVAL_STATES,
  type ApprovalAct,
  type ApprovalPosition,
  type ApprovalState,
  allowedApprovalActs,
  approvalAfter,
  chainOf,
  isLocked,
  nextStep,
  OPTIONAL_STEPS,
  type ReviewStep,
} from '@shared/domain/approval/approval-workflow';
import { type PersonId, personIdSchema } from '@shared/domain/identifiers';
import { ROLES_OF_DESK, type Role } from '@shared/domain/person/actor';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';

const personId = (n: number): PersonId => personIdSchema.parse(`00000000-0000-4000-8000-00000000000${n}`);
const ME = personId(1);
const OTHER = personId(2);
const ROLES: readonly Role[] = [...ROLES_OF_DESK.unit, ...ROLES_OF_DESK.office];

const CHAINS: readonly (readonly ReviewStep[])[] = [
  ['section-review', 'deputy-review', 'principal-review'],
  ['section-review', 'principal-review'],
  ['deputy-review', 'principal-review'],
  ['principal-review'],
];

/** The full chain: state, act, role → state. What is not here is forbidden. */
const MAY: readonly (readonly [ApprovalState, ApprovalAct, Role, ApprovalState])[] = [
  ['drafting', 'pass-on', 'clerk', 'section-review'],
  ['drafting', 'pass-on', 'section-head', 'section-review'],
  ['section-review', 'pass-on', 'section-head', 'deputy-review'],
  ['section-review', 'send-back:drafting', 'section-head', 'drafting'],
  ['deputy-review', 'pass-on', 'deputy-leader', 'principal-review'],
  ['deputy-review', 'send-back:drafting', 'deputy-leader', 'drafting'],
  ['deputy-review', 'send-back:section-review', 'deputy-leader', 'section-review'],
  ['principal-review', 'sign', 'principal-leader', 'signed'],
  ['principal-review', 'send-back:drafting', 'principal-leader', 'drafting'],
  ['principal-review', 'send-back:section-review', 'principal-leader', 'section-review'],
  ['principal-review', 'send-back:deputy-review', 'principal-leader', 'deputy-review'],
  ['signed', 'revise', 'clerk', 'drafting'],
  ['signed', 'revise', 'section-head', 'drafting'],
];

const at = (state: ApprovalState, rest: Partial<ApprovalPosition> = {}): ApprovalPosition => ({
  state,
  steps: CHAINS[0] ?? [],
  ...rest,
});

describe('approval inside a unit', () => {
  it('allows on the full chain what is written here, and nothing else: every state, act and role', () => {
    const found = APPROVAL_STATES.flatMap((state) =>
      APPROVAL_ACTS.flatMap((act) =>
        ROLES.flatMap((role) => {
          const after = approvalAfter(at(state), act, { personId: ME, role });
          return after === undefined ? [] : [[state, act, role, after]];
        }),
      ),
    );
    expect(new Set(found.map((pair) => pair.join(' ')))).toEqual(new Set(MAY.map((pair) => pair.join(' '))));
    expect(APPROVAL_STATES.length * APPROVAL_ACTS.length * ROLES.length).toBe(245);
  });

  it('on shorter chains skips what is left out, and sends nothing back to it', () => {
    for (const steps of CHAINS) {
      for (const [state, act, role, after] of MAY) {
        if (state !== 'drafting' && state !== 'signed' && !steps.includes(state)) continue;
        const result = approvalAfter(at(state, { steps }), act, { personId: ME, role });
        if (act === 'pass-on') {
          expect(result).toBe(steps.find((step) => step === after) ?? nextStep(at(state, { steps })));
        } else if (act.startsWith('send-back') && after !== 'drafting') {
          expect(result).toBe(steps.some((step) => step === after) ? after : undefined);
        } else {
          expect(result).toBe(after);
        }
      }
    }
    expect(CHAINS.map((steps) => nextStep(at('drafting', { steps })))).toEqual([
      'section-review',
      'section-review',
      'deputy-review',
      'principal-review',
    ]);
  });

  it('never leaves out the signature, whatever a unit sets', () => {
    for (const steps of [
      [],
      ['section-review'],
      ['deputy-review'],
      ['deputy-review', 'section-review'],
    ] as const) {
      const chain = chainOf({ on: true, steps: [...steps] });
      expect(chain.at(-1)).toBe('principal-review');
      expect(CHAINS).toContainEqual(chain);
    }
    expect(APPROVAL_DEFAULTS).toEqual({ on: false, steps: [...OPTIONAL_STEPS] });
  });

  it('asks the one who was named, and nobody else of the role', () => {
    const position = at('deputy-review', { askedId: ME });
    expect(allowedApprovalActs(position, { personId: ME, role: 'deputy-leader' })).toHaveLength(3);
    expect(allowedApprovalActs(position, { personId: OTHER, role: 'deputy-leader' })).toEqual([]);
  });

  it('lets only the sender take back what he sent, to where it came from, whatever his role is now', () => {
    for (const state of APPROVAL_STATES) {
      for (const role of ROLES) {
        const position = at(state, { sender: { personId: ME, from: 'drafting' } });
        const mine = approvalAfter(position, 'withdraw', { personId: ME, role });
        expect(mine).toBe(state.endsWith('review') ? 'drafting' : undefined);
        expect(approvalAfter(position, 'withdraw', { personId: OTHER, role })).toBeUndefined();
        expect(approvalAfter(at(state), 'withdraw', { personId: ME, role })).toBeUndefined();
      }
    }
  });

  it('is signed only after every step of the chain, whatever is tried in whatever order', () => {
    fc.assert(
      fc.property(
        fc.constantFrom(...CHAINS),
        fc.array(fc.tuple(fc.constantFrom(...APPROVAL_ACTS), fc.constantFrom(...ROLES)), { maxLength: 40 }),
        (steps, tries) => {
          let state: ApprovalState = 'drafting';
          let passed: string[] = [];
          for (const [act, role] of tries) {
            const after = approvalAfter({ state, steps }, act, { personId: ME, role });
            if (after === undefined) continue;
            if (act === 'pass-on' || act === 'sign') passed.push(state);
            else passed = passed.slice(0, after === 'drafting' ? 0 : passed.indexOf(after));
            if (after === 'signed') expect(passed).toEqual(['drafting', ...steps]);
            state = after;
            expect(isLocked(state)).toBe(state !== 'drafting');
          }
        },
      ),
      { numRuns: 2_000 },
    );
  });
});
