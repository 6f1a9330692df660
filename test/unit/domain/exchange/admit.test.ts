/** The plan of changes, and that the order of arrival never shows in what a matter becomes. */
import { admit } from '@shared/domain/exchange/admit';
import { foldMatter } from '@shared/domain/matter/fold-matter';
import type { MatterEvent } from '@shared/package-format/events/event';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  accepted,
  assigned,
  EDUCATION,
  FINANCE,
  MATTER,
  OTHER_MATTER,
  registered,
  withdrawn,
} from './fixtures';

const nothing = () => [];

function effects(events: readonly MatterEvent[], known: readonly MatterEvent[] = []) {
  return admit(events, (matterId) => known.filter(({ matter }) => matter === matterId)).lines.map(
    ({ what, effect }) => [what, effect],
  );
}

describe('the plan', () => {
  it('names a new matter once, and everything else of it an update', () => {
    expect(effects([accepted(3, 2), assigned(2, EDUCATION), registered(1)])).toEqual([
      ['matter.registered', 'new-matter'],
      ['matter.assigned', 'update'],
      ['assignment.accepted', 'update'],
    ]);
  });

  it('tells known events, events without a base, and events that the workflow does not allow', () => {
    const base = [registered(1), assigned(2, EDUCATION)];
    expect(effects([registered(1), accepted(3, 2)], base)).toEqual([
      ['matter.registered', 'already-known'],
      ['assignment.accepted', 'update'],
    ]);
    expect(effects([accepted(3, 2)])).toEqual([['assignment.accepted', 'waits-for-base']]);
    expect(effects([accepted(4, 2)], [...base, withdrawn(3, 2)])).toEqual([
      ['assignment.accepted', 'no-effect'],
    ]);
    expect(effects([accepted(3, 2, FINANCE)], base)).toEqual([['assignment.accepted', 'no-effect']]);
  });

  it('names the matter where it is known, and leaves number and kind open where it is not', () => {
    const [line] = admit([registered(1)], nothing).lines;
    expect(line).toMatchObject({ matterId: MATTER, matterNumber: '0126', matterKind: 'cppcc-proposal' });
    const [waiting] = admit([accepted(3, 2)], nothing).lines;
    expect(waiting).toMatchObject({ matterNumber: '', matterTitle: '' });
    expect(waiting && 'matterKind' in waiting).toBe(false);
  });

  it('keeps matters apart and gives back only what is new, in the order of the fold', () => {
    const events = [accepted(5, 2), registered(4, OTHER_MATTER), assigned(2, EDUCATION), registered(1)];
    const { fresh, lines } = admit(events, (matterId) => (matterId === MATTER ? [registered(1)] : []));
    expect(fresh.map(({ lamport }) => lamport)).toEqual([2, 5, 4]);
    expect(lines.map(({ matterId }) => matterId)).toEqual([MATTER, MATTER, MATTER, OTHER_MATTER]);
  });
});

it('leads to the same matter whatever the order and however often packages come', () => {
  const packages = [
    [registered(1), assigned(2, EDUCATION), assigned(3, FINANCE)],
    [accepted(4, 2)],
    [accepted(5, 3, FINANCE), accepted(4, 2)],
    [withdrawn(6, 3)],
    [withdrawn(7, 3), accepted(8, 3, FINANCE)],
  ];
  const all = new Map(packages.flat().map((event) => [event.id, event]));
  const expected = foldMatter([...all.values()]);
  const indexes = packages.map((_, index) => index);
  const order = fc.tuple(
    fc.shuffledSubarray(indexes, { minLength: indexes.length }),
    fc.array(fc.constantFrom(...indexes), { maxLength: 5 }),
  );
  fc.assert(
    fc.property(order, ([first, again]) => {
      let known: MatterEvent[] = [];
      for (const index of [...first, ...again]) {
        known = [...known, ...admit(packages[index] ?? [], () => known).fresh];
      }
      expect(known).toHaveLength(all.size);
      expect(foldMatter(known)).toEqual(expected);
    }),
    { numRuns: 300 },
  );
});
