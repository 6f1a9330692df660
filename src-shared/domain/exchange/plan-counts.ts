/** A plan of changes in numbers: matters are counted as matters, the rest as entries. */
import type { MatterId } from '../identifiers';
import type { ImportEffect, PlanLine } from './admit';

export interface PlanCounts {
  readonly matters: number;
  readonly newMatters: number;
  readonly updates: number;
  readonly waiting: number;
  readonly withoutEffect: number;
  readonly known: number;
}

type CountedLine = Pick<PlanLine, 'matterId' | 'effect'>;

/** What comes with a new matter is part of it: an update of something that is not here yet would puzzle the clerk. */
export function shownEffect({ effect, matterId }: CountedLine, fresh: ReadonlySet<MatterId>): ImportEffect {
  return effect === 'update' && fresh.has(matterId) ? 'new-matter' : effect;
}

export function freshMatters(lines: readonly CountedLine[]): ReadonlySet<MatterId> {
  return new Set(lines.filter(({ effect }) => effect === 'new-matter').map(({ matterId }) => matterId));
}

export function countPlan(lines: readonly CountedLine[]): PlanCounts {
  const fresh = freshMatters(lines);
  const shown = lines.map((line) => shownEffect(line, fresh));
  const count = (effect: ImportEffect) => shown.filter((other) => other === effect).length;
  return {
    matters: new Set(lines.map(({ matterId }) => matterId)).size,
    newMatters: fresh.size,
    updates: count('update'),
    waiting: count('waits-for-base'),
    withoutEffect: count('no-effect'),
    known: count('already-known'),
  };
}
