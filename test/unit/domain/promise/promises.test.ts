/** Promises of B results: which stand, which round they are of, what keeps them, and that the order of arrival says nothing. */
import { addDays } from '@shared/domain/calendar/local-date';
import { type EventId, eventIdSchema } from '@shared/domain/identifiers';
import { foldMatter } from '@shared/domain/matter/fold-matter';
import { closingGround } from '@shared/domain/matter/point-closing';
import { promiseState, promisesOf } from '@shared/domain/promise/promises';
import type { MatterEvent } from '@shared/package-format/events/event';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  BUREAU,
  content,
  day,
  dueOn,
  FILE,
  LEAD,
  OFFICE,
  POINTS,
  recordId,
  Story,
  uuid,
} from '../matter/matter-fixtures';

const [FIRST, SECOND] = POINTS;
if (!FIRST || !SECOND) throw new Error('no points');
const on = day('2026-03-05');

/** Accepted, drafted, approved and replied; the second point is promised for the year's end. */
function replied(
  story = Story.assigned().record(BUREAU, 'assignment.accepted', { assignmentId: LEAD, on, handler: '张敏' }),
  number = 1,
  promisedOn = '2026-12-31',
): Story {
  const answers = content().answers.map((answer) =>
    answer.promisedOn ? { ...answer, promisedOn: day(promisedOn) } : answer,
  );
  return story
    .record(BUREAU, 'draft.submitted', {
      assignmentId: LEAD,
      draftId: recordId(number),
      ...(number > 1 ? { parentId: recordId(number - 1) } : {}),
      content: content({ answers }),
      document: FILE,
      approvalSheet: FILE,
    })
    .record(OFFICE, 'draft.reviewed', {
      assignmentId: LEAD,
      draftId: recordId(number),
      decision: 'approved',
      comments: [],
    })
    .record(BUREAU, 'reply.finalised', {
      assignmentId: LEAD,
      replyId: recordId(50 + number),
      draftId: recordId(number),
      content: content({ answers }),
      document: FILE,
      signedOriginal: { kind: 'paper-follows', on },
    });
}

const declined = (unkept?: EventId) => ({
  letterId: recordId(90),
  kind: 'notice' as const,
  to: [BUREAU],
  on: day('2026-12-01'),
  subject: '关于第2点承诺事项继续办理的通知',
  text: '仍有2个小区没有领到。',
  attachments: [],
  assignmentId: LEAD,
  ...(unkept ? { unkept } : {}),
});

const kept = (pointId = SECOND) => ({
  assignmentId: LEAD,
  pointId,
  on: day('2026-11-20'),
  text: '补助资金已全部拨付，惠及312户。',
  evidence: [FILE],
});

function promises(events: readonly MatterEvent[]) {
  const matter = foldMatter(events);
  if (!matter) throw new Error('no registration');
  return promisesOf(matter).map(({ point, promisedOn, fulfilment, closing }) => [
    point.no,
    promisedOn,
    fulfilment?.on,
    closing?.on,
  ]);
}

describe('promises', () => {
  it('are the B answers of the reply with their day, kept by the unit and closed by the office', () => {
    const story = replied();
    expect(promises(story.events)).toEqual([[2, '2026-12-31', undefined, undefined]]);
    story.record(BUREAU, 'promise.fulfilled', kept());
    expect(promises(story.events)).toEqual([[2, '2026-12-31', '2026-11-20', undefined]]);
    story.record(OFFICE, 'point.closed', {
      pointId: SECOND,
      on: day('2026-12-02'),
      reason: '现场核实',
      files: [],
    });
    expect(promises(story.events)).toEqual([[2, '2026-12-31', '2026-11-20', '2026-12-02']]);
    story.record(OFFICE, 'point.reopened', { pointId: SECOND, reason: '回访发现尚有12户未拨付' });
    expect(promises(story.events)).toEqual([[2, '2026-12-31', '2026-11-20', undefined]]);
  });

  it('stay open after the archive, and are kept then', () => {
    const story = replied()
      .record(OFFICE, 'matter.archived', { on: day('2026-06-30'), place: '档案室' })
      .record(BUREAU, 'promise.fulfilled', kept());
    expect(promises(story.events)).toEqual([[2, '2026-12-31', '2026-11-20', undefined]]);
  });

  it('are promised anew by a redo: neither the earlier day nor the earlier fulfilment stands', () => {
    const story = replied()
      .record(BUREAU, 'promise.fulfilled', kept())
      .record(OFFICE, 'feedback.registered', {
        assignmentId: LEAD,
        proposer: '周敏',
        receivedOn: day('2026-12-01'),
        attitude: 'satisfied',
        process: 'satisfied',
        result: 'dissatisfied',
        overall: 'dissatisfied',
        opinion: '补助没有到位',
      })
      .record(OFFICE, 'redo.ordered', { assignmentId: LEAD, reason: '重新办理', due: dueOn('2027-01-02') });
    // While the redo is at work, what was promised stands.
    expect(promises(story.events)).toEqual([[2, '2026-12-31', '2026-11-20', undefined]]);
    replied(story, 2, '2027-06-30');
    expect(promises(story.events)).toEqual([[2, '2027-06-30', undefined, undefined]]);
    story.record(BUREAU, 'promise.fulfilled', { ...kept(), on: day('2027-05-01') });
    expect(promises(story.events)).toEqual([[2, '2027-06-30', '2027-05-01', undefined]]);
  });

  it('are no answers of another result: an A or C can not be kept', () => {
    const story = replied().record(BUREAU, 'promise.fulfilled', kept(FIRST));
    const matter = foldMatter(story.events);
    expect(matter?.irregular).toHaveLength(1);
    expect(promises(story.events)).toEqual([[2, '2026-12-31', undefined, undefined]]);
  });

  it('are not kept by a closing that nobody’s word stands behind, and leave no ground for one', () => {
    const story = replied();
    const ground = () => {
      const matter = foldMatter(story.events);
      return matter && [closingGround(matter, FIRST), closingGround(matter, SECOND)];
    };
    expect(ground()).toEqual(['reply', undefined]);
    const closed = { pointId: SECOND, on: day('2026-06-02'), reason: '已答复', files: [] };
    story.record(OFFICE, 'point.closed', closed);
    expect(promises(story.events)).toEqual([[2, '2026-12-31', undefined, undefined]]);
    story.record(BUREAU, 'promise.fulfilled', kept());
    expect(ground()).toEqual(['reply', 'reply']);
  });

  it('are open again where the office did not find them kept, but for a word it had not heard then', () => {
    const story = replied().record(BUREAU, 'promise.fulfilled', kept());
    const unkept = story.events.at(-1)?.id;
    if (!unkept) throw new Error('no word');
    story
      .record(BUREAU, 'promise.fulfilled', { ...kept(), on: day('2026-11-25') })
      .record(OFFICE, 'notice.issued', declined(unkept));
    expect(promises(story.events)).toEqual([[2, '2026-12-31', '2026-11-25', undefined]]);
    const second = story.events.at(-2)?.id;
    story.record(OFFICE, 'notice.issued', { ...declined(second), letterId: recordId(91) });
    expect(promises(story.events)).toEqual([[2, '2026-12-31', undefined, undefined]]);
    const matter = foldMatter(story.events);
    expect(matter && [matter.irregular, closingGround(matter, SECOND)]).toEqual([[], undefined]);
  });

  it('are the same whatever the order of arrival', () => {
    const story = replied()
      .record(BUREAU, 'promise.fulfilled', kept())
      .record(OFFICE, 'notice.issued', declined(eventIdSchema.parse(uuid(100_008))))
      .record(BUREAU, 'promise.fulfilled', { ...kept(), on: day('2026-11-25') })
      .record(OFFICE, 'point.closed', { pointId: SECOND, on: day('2026-12-02'), reason: '核实', files: [] });
    const expected = promises(story.events);
    fc.assert(
      fc.property(fc.shuffledSubarray(story.events, { minLength: story.events.length }), (events) => {
        expect(promises(events)).toEqual(expected);
      }),
      { numRuns: 60 },
    );
  });
});

describe('the state of a promise', () => {
  const today = day('2026-12-01');
  const state = (promisedOn: string, more = {}) =>
    promiseState({ promisedOn: day(promisedOn), ...more }, today, addDays(today, 15));

  it('is overdue the day after, near within the warning days, and open before', () => {
    expect(state('2026-11-30')).toBe('overdue');
    expect(state('2026-12-01')).toBe('near');
    expect(state('2026-12-16')).toBe('near');
    expect(state('2026-12-17')).toBe('open');
  });

  it('is what the unit says until the office has closed the point, however late', () => {
    expect(state('2026-01-01', { fulfilledOn: today })).toBe('reported');
    expect(state('2026-01-01', { fulfilledOn: today, confirmedOn: today })).toBe('confirmed');
  });
});
