/** Parallel drafts: the same heads in whatever order they came, both kept, no review until one draft settles them. */
import { foldMatter } from '@shared/domain/matter/fold-matter';
import type { AssignmentView } from '@shared/domain/matter/matter-state';
import {
  approvedDraft,
  draftHeads,
  MOST_SETTLED,
  parallelDrafts,
  replacedByNext,
} from '@shared/domain/reply/draft-tree';
import type { EventBody, MatterEvent } from '@shared/package-format/events/event';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { BUREAU, content, day, FILE, LEAD, OFFICE, recordId, Story } from '../matter/matter-fixtures';

const on = day('2026-03-05');

const draft = (number: number, parent?: number, ...others: number[]): EventBody<'draft.submitted'> => ({
  assignmentId: LEAD,
  draftId: recordId(number),
  ...(parent === undefined ? {} : { parentId: recordId(parent) }),
  ...(others.length === 0 ? {} : { alsoReplaces: others.map(recordId) }),
  content: content(),
  document: FILE,
  approvalSheet: FILE,
});
const review = (number: number, decision: 'approved' | 'returned'): EventBody<'draft.reviewed'> => ({
  assignmentId: LEAD,
  draftId: recordId(number),
  decision,
  comments: [],
});
const accepted = () =>
  Story.assigned().record(BUREAU, 'assignment.accepted', { assignmentId: LEAD, on, handler: '张敏' });

function leadOf(events: readonly MatterEvent[]): AssignmentView {
  const part = foldMatter(events)?.assignments.find(({ id }) => id === LEAD);
  if (!part) throw new Error('no lead');
  return part;
}
const idsOf = (drafts: readonly { draftId: string }[]) => drafts.map(({ draftId }) => draftId);

/** Trees as restored and copied machines grow them: each draft replaces some that stood when one of them was written. */
const trees = fc
  .array(fc.record({ parent: fc.nat(), also: fc.array(fc.nat(), { maxLength: 3 }) }), {
    minLength: 1,
    maxLength: 12,
  })
  .map((picks) =>
    picks.map(({ parent, also }, index) => {
      // 0 is the empty root: several may begin from nothing.
      const parentOf = parent % (index + 1);
      const others = [...new Set(also.map((pick) => pick % (index + 1)))].filter(
        (pick) => pick !== 0 && pick !== parentOf,
      );
      return draft(index + 1, parentOf === 0 ? undefined : parentOf, ...others);
    }),
  );

describe('the draft tree', () => {
  it('has the same heads in any order of arrival: those that no other replaces', () => {
    fc.assert(
      fc.property(trees, fc.array(fc.nat(), { minLength: 12, maxLength: 12 }), (drafts, keys) => {
        const story = accepted();
        for (const body of drafts) story.record(BUREAU, 'draft.submitted', body);
        const shuffled = story.events
          .map((event, index) => ({ event, key: keys[index % keys.length] ?? 0 }))
          .sort((left, right) => left.key - right.key)
          .map(({ event }) => event);
        const replaced = new Set(
          drafts.flatMap(({ parentId, alsoReplaces = [] }) => [parentId, ...alsoReplaces]),
        );
        const expected = idsOf(drafts.filter(({ draftId }) => !replaced.has(draftId)));
        expect(idsOf(draftHeads(leadOf(shuffled).drafts))).toEqual(expected);
        // Both kept: nothing that was written goes missing.
        expect(leadOf(shuffled).drafts).toHaveLength(drafts.length);
      }),
      { numRuns: 300 },
    );
  });

  it('comes back to one head with the next draft, whatever it was', () => {
    let conflicts = 0;
    fc.assert(
      fc.property(trees, (drafts) => {
        const story = accepted();
        for (const body of drafts) story.record(BUREAU, 'draft.submitted', body);
        const before = leadOf(story.events);
        if (parallelDrafts(before).length > 1) conflicts += 1;
        const settling = { ...draft(99), ...replacedByNext(before.drafts) };
        story.record(BUREAU, 'draft.submitted', settling);
        const after = leadOf(story.events);
        expect(idsOf(draftHeads(after.drafts))).toEqual([settling.draftId]);
        expect(parallelDrafts(after)).toEqual([]);
      }),
      { numRuns: 200 },
    );
    expect(conflicts).toBeGreaterThan(50);
  });

  it('never loses its last head to a draft that names itself or something later', () => {
    const drafts = [draft(1, 2), draft(2, 1), draft(3, 3)];
    expect(idsOf(draftHeads(drafts))).toEqual([recordId(2), recordId(3)]);
  });

  it('settles at most as many as the schema takes; the rest stays in conflict', () => {
    const story = accepted();
    for (let number = 1; number <= MOST_SETTLED + 3; number += 1) {
      story.record(BUREAU, 'draft.submitted', draft(number));
    }
    const { alsoReplaces } = replacedByNext(leadOf(story.events).drafts);
    expect(alsoReplaces).toHaveLength(MOST_SETTLED);
  });
});

describe('a conflict', () => {
  it('is two first drafts, or two children of one; a chain is none', () => {
    const chain = accepted()
      .record(BUREAU, 'draft.submitted', draft(1))
      .record(BUREAU, 'draft.submitted', draft(2, 1));
    expect(parallelDrafts(leadOf(chain.events))).toEqual([]);
    chain.record(BUREAU, 'draft.submitted', draft(3, 1));
    expect(idsOf(parallelDrafts(leadOf(chain.events)))).toEqual([recordId(2), recordId(3)]);
    const roots = accepted()
      .record(BUREAU, 'draft.submitted', draft(1))
      .record(BUREAU, 'draft.submitted', draft(2));
    expect(parallelDrafts(leadOf(roots.events))).toHaveLength(2);
  });

  it('stays after one of them was returned, and ends with the draft that settles both', () => {
    const story = accepted()
      .record(BUREAU, 'draft.submitted', draft(1))
      .record(BUREAU, 'draft.submitted', draft(2))
      .record(OFFICE, 'draft.reviewed', review(2, 'returned'));
    expect(parallelDrafts(leadOf(story.events))).toHaveLength(2);
    story.record(BUREAU, 'draft.submitted', draft(3, 2, 1));
    const settled = leadOf(story.events);
    expect(parallelDrafts(settled)).toEqual([]);
    expect(settled.state).toBe('draft-submitted');
    story.record(OFFICE, 'draft.reviewed', review(1, 'approved'));
    expect(leadOf(story.events).state).toBe('draft-submitted');
    story.record(OFFICE, 'draft.reviewed', review(3, 'approved'));
    expect(leadOf(story.events).state).toBe('draft-approved');
  });

  it('does not take back what the office approved before the other draft came, whichever the order says was first', () => {
    const story = accepted();
    story
      .record(BUREAU, 'draft.submitted', draft(1))
      .record(OFFICE, 'draft.reviewed', review(1, 'approved'))
      // Written on a restored machine whose clock of events had fallen behind.
      .record(BUREAU, 'draft.submitted', draft(2), 5);
    const part = leadOf(story.events);
    expect(part.state).toBe('draft-approved');
    expect(parallelDrafts(part)).toEqual([]);
    expect(approvedDraft(part)?.draftId).toBe(recordId(1));
    story.record(BUREAU, 'reply.finalised', {
      assignmentId: LEAD,
      replyId: recordId(50),
      draftId: recordId(2),
      content: content(),
      document: FILE,
      signedOriginal: { kind: 'scan', file: FILE },
    });
    // What was not approved is not issued.
    expect(leadOf(story.events).state).toBe('draft-approved');
    expect(idsOf(draftHeads(part.drafts))).toHaveLength(2);
    expect(replacedByNext(part.drafts).alsoReplaces).toHaveLength(1);
  });
});
