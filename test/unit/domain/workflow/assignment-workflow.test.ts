/** The workflow table: every state can be reached and left, roles keep to their acts, and each act is recorded by an event that exists. */

import { ASSIGNMENT_ROLES } from '@shared/domain/assignment/assignment';
import {
  ASSIGNMENT_ACTS,
  ASSIGNMENT_STATES,
  type AssignmentState,
  allowedActs,
  eventTypeOfAct,
  stateAfter,
} from '@shared/domain/workflow/assignment-workflow';
import { isEventType } from '@shared/package-format/events/event';
import { describe, expect, it } from 'vitest';
import { expectedState } from './expected-workflow';

function reachable(role: 'sole' | 'co-handler'): Set<AssignmentState> {
  const reached = new Set<AssignmentState>(['assigned']);
  for (const state of reached) {
    for (const act of ASSIGNMENT_ACTS) {
      const next = stateAfter({ state, role, before: 'assigned' }, act);
      if (next) reached.add(next);
    }
  }
  return reached;
}

describe('the workflow of an assignment', () => {
  it('is what was written out by hand, for every state, act and role', () => {
    for (const role of ASSIGNMENT_ROLES) {
      for (const state of ASSIGNMENT_STATES) {
        for (const act of ASSIGNMENT_ACTS) {
          for (const before of ['assigned', 'handling'] as const) {
            const expected = expectedState(state, act, role, before);
            expect(stateAfter({ state, role, before }, act), `${role} ${state} ${act}`).toBe(expected);
          }
        }
      }
    }
  });

  it('reaches every state, each role its own', () => {
    const co = reachable('co-handler');
    expect([...co].sort()).toEqual(
      ['assigned', 'handling', 'opinion-submitted', 'return-requested', 'withdrawn'].sort(),
    );
    expect(new Set([...co, ...reachable('sole')])).toEqual(new Set(ASSIGNMENT_STATES));
  });

  it('ends only where an assignment was withdrawn', () => {
    const ends = ASSIGNMENT_STATES.filter(
      (state) => allowedActs({ state, role: 'sole', before: 'assigned' }).length === 0,
    );
    expect(ends).toEqual(['withdrawn']);
  });

  it('never lets a final reply be withdrawn or a draft be issued without approval', () => {
    for (const state of ASSIGNMENT_STATES) {
      const acts = allowedActs({ state, role: 'sole', before: 'assigned' });
      expect(acts.includes('reply.finalised')).toBe(state === 'draft-approved');
      if (['replied', 'delivered', 'fed-back'].includes(state)) {
        expect(acts).not.toContain('assignment.withdrawn');
      }
    }
  });

  it('goes back to where a refused return began', () => {
    const position = { state: 'return-requested', role: 'sole' } as const;
    for (const before of ['assigned', 'handling'] as const) {
      expect(stateAfter({ ...position, before }, 'return.decided:refused')).toBe(before);
    }
  });

  it('records each act by an event type that exists', () => {
    for (const act of ASSIGNMENT_ACTS) expect(isEventType(eventTypeOfAct(act)), act).toBe(true);
  });
});
