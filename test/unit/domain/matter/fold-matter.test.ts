/** The fold: one state whatever the order of arrival, single writers, and nothing that an event out of place can move. */
import { audienceOf } from '@shared/domain/event/audience';
import { assignmentIdSchema, eventIdSchema, matterIdSchema, pointIdSchema } from '@shared/domain/identifiers';
import { foldMatter } from '@shared/domain/matter/fold-matter';
import type { MatterState } from '@shared/domain/matter/matter-state';
import { nextSteps } from '@shared/domain/matter/next-step';
import { closingGround } from '@shared/domain/matter/point-closing';
import { stepsSeenBy } from '@shared/domain/matter/seen-steps';
import { promisesOf } from '@shared/domain/promise/promises';
import { periodsOf } from '@shared/domain/report/periodic-report';
import { matterStateSchema } from '@shared/ipc/matter-state-schema';
import type { EventBody, EventType, MatterEvent } from '@shared/package-format/events/event';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  assignmentOf,
  BUREAU,
  CO_HANDLER,
  content,
  day,
  dueOn,
  eventOf,
  FILE,
  FINANCE,
  facts,
  LEAD,
  OFFICE,
  POINTS,
  recordId,
  STRANGER,
  Story,
  uuid,
} from './matter-fixtures';

const on = day('2026-03-05');
const rating = 'dissatisfied' as const;

const letter = (number: number) => ({
  letterId: recordId(number),
  on,
  subject: '关于办理进展的函',
  text: '请报送进展。',
  attachments: [],
});
const instructed = (files: (typeof FILE)[]) => ({
  procedure: 'instruct',
  on,
  person: '副市长',
  text: '请抓紧办理。',
  files,
});
const ANY_EVENT = eventIdSchema.parse(uuid(100_055));
const OTHER = matterIdSchema.parse(uuid(11));
const NO_POINT = pointIdSchema.parse(uuid(39));
const EXTENSION = { purpose: 'reply' as const, due: dueOn('2026-07-02') };

/** One body for each type; the draft's id is shared, so that reviews may fit. */
const BODIES: { readonly [T in EventType]?: readonly EventBody<T>[] } = {
  'matter.corrected': [{ facts: facts({ number: '27' }), reason: '编号有误' }],
  'assignment.accepted': [
    { assignmentId: LEAD, on, handler: '张敏' },
    { assignmentId: CO_HANDLER, on, handler: '李强' },
  ],
  'assignment.withdrawn': [{ assignmentId: CO_HANDLER, reason: '分工调整' }],
  'return.requested': [{ assignmentId: LEAD, on, reason: '不属本单位', late: false }],
  'return.decided': [{ assignmentId: LEAD, decision: 'refused', reason: '属本单位' }],
  'opinion.submitted': [
    {
      assignmentId: CO_HANDLER,
      opinionId: recordId(1),
      on,
      text: '同意',
      contactName: '李强',
      contactPhone: '0',
      files: [],
    },
  ],
  'draft.submitted': [[2], [3], [3, 2], [5, 2, 3]].map(([number = 0, parent, other]) => ({
    assignmentId: LEAD,
    draftId: recordId(number),
    ...(parent === undefined ? {} : { parentId: recordId(parent) }),
    ...(other === undefined ? {} : { alsoReplaces: [recordId(other)] }),
    content: content(),
    document: FILE,
    approvalSheet: FILE,
  })),
  'notice.issued': [
    { ...letter(7), kind: 'supervise', to: [BUREAU, FINANCE], replyBy: on },
    { ...letter(12), kind: 'notice', to: [BUREAU], assignmentId: LEAD, unkept: ANY_EVENT },
    { ...letter(8), kind: 'extension', to: [BUREAU], assignmentId: LEAD, extension: EXTENSION },
  ],
  'paper.submitted': [
    { ...letter(9), kind: 'co-request', to: [FINANCE], assignmentId: LEAD },
    { ...letter(10), kind: 'report', to: [OFFICE], assignmentId: LEAD, answers: recordId(7) },
    { ...letter(11), kind: 'report', to: [OFFICE], assignmentId: CO_HANDLER, answers: recordId(7) },
  ],
  'draft.reviewed': [2, 3].flatMap((number) =>
    (['approved', 'returned'] as const).map((decision) => ({
      assignmentId: LEAD,
      draftId: recordId(number),
      decision,
      comments: [],
    })),
  ),
  'reply.finalised': [2, 3].map((number) => ({
    assignmentId: LEAD,
    replyId: recordId(4),
    draftId: recordId(number),
    content: content({ documentNumber: '云建函〔2026〕1号', dateOfIssue: on }),
    document: FILE,
    signedOriginal: { kind: 'scan' as const, file: FILE },
  })),
  'reply.delivered': [{ assignmentId: LEAD, on, way: '当面' }],
  'feedback.registered': [
    {
      assignmentId: LEAD,
      proposer: '周敏',
      receivedOn: on,
      attitude: rating,
      process: rating,
      result: rating,
      overall: rating,
      opinion: '',
    },
  ],
  'redo.ordered': [{ assignmentId: LEAD, reason: '重新办理', due: dueOn('2026-04-05') }],
  'redo.declined': [{ assignmentId: LEAD, feedbackEventId: ANY_EVENT, reason: '已反复沟通' }],
  'matter.assigned': [assignmentOf(assignmentIdSchema.parse(uuid(78)), FINANCE, 'separate')],
  'assignment.corrected': [
    { assignmentId: LEAD, reason: '期限更正', clocks: [{ purpose: 'reply', due: dueOn('2026-05-02') }] },
    {
      assignmentId: CO_HANDLER,
      reason: '补充要求',
      requirement: '请说明资金。',
      pointIds: POINTS.slice(0, 1),
    },
  ],
  'procedure.recorded': [instructed([FILE])],
  'point.closed': [
    ...POINTS.map((pointId) => ({ pointId, on, reason: '已核实', files: [] })),
    { pointId: NO_POINT, on, reason: '没有这一点', files: [] },
  ],
  'point.reopened': [{ pointId: POINTS[0] ?? NO_POINT, reason: '群众反映' }],
  'matter.merged': [
    {
      reason: '合并',
      matters: [{ matterId: OTHER, kind: 'deputy-suggestion', number: '27', title: '另一件' }],
    },
    { reason: '解除', matters: [] },
  ],
  'matter.published': [{ on, where: '市政府网站' }],
  'progress.recorded': [LEAD, CO_HANDLER].map((assignmentId) => ({
    assignmentId,
    entryId: recordId(40),
    on,
    text: '完成41部。',
    evidence: [],
  })),
  'coordination.recorded': [
    {
      assignmentId: LEAD,
      coordinationId: recordId(41),
      on,
      with: ['云州市财政局'],
      issue: '经费',
      outcome: 'disagreed',
      text: '未取得一致。',
      files: [],
    },
  ],
  'report.submitted': [
    {
      assignmentId: LEAD,
      reportId: recordId(42),
      on,
      period: { startOn: on, name: '没有要求的一期' },
      sections: [{ heading: '重大进展', text: '完成41部。' }],
      evidence: [],
    },
  ],
  'promise.fulfilled': POINTS.map((pointId) => ({
    assignmentId: LEAD,
    pointId,
    on,
    text: '已兑现。',
    evidence: [],
  })),
  'matter.archived': [{ on, place: '档案室' }],
};

const CHOICES = Object.entries(BODIES).flatMap(([type, bodies]) =>
  [OFFICE, BUREAU, FINANCE, STRANGER].flatMap((unit) =>
    bodies.map((body) => ({ type: type as EventType, unit, body })),
  ),
);

/** Any authors, any types, clocks that run side by side: most are out of place, as a forger or a confused desk would send them. */
const anyEvents = fc
  .array(fc.record({ choice: fc.constantFrom(...CHOICES), lamport: fc.integer({ min: 1, max: 12 }) }), {
    maxLength: 32,
  })
  .map((picks) => [
    ...Story.assigned().events,
    ...picks.map(({ choice, lamport }, index) => eventOf({ ...choice, lamport, number: 50 + index })),
  ]);

function withOrder(events: readonly MatterEvent[], keys: readonly number[]): MatterEvent[] {
  return events
    .map((event, index) => ({ event, key: keys[index % keys.length] ?? 0 }))
    .sort((left, right) => left.key - right.key)
    .map(({ event }) => event);
}

describe('the fold', () => {
  it('gives one state whatever the order of arrival', () => {
    fc.assert(
      fc.property(anyEvents, fc.array(fc.integer(), { minLength: 30, maxLength: 30 }), (events, keys) => {
        const arrived = withOrder(events, keys);
        expect(foldMatter(arrived)).toEqual(foldMatter(events));
      }),
      { numRuns: 200 },
    );
  });

  it('leaves what an earlier fold gave as it was', () => {
    fc.assert(
      fc.property(anyEvents, fc.nat(24), (events, cut) => {
        const some = events.slice(0, 3 + cut);
        const earlier = foldMatter(some);
        const before = structuredClone(earlier);
        foldMatter(events);
        expect(earlier).toEqual(before);
        expect(foldMatter(some)).toEqual(before);
      }),
      { numRuns: 100 },
    );
  });

  it('never breaks: any events give a state that the contract accepts, and never an act by the wrong writer', () => {
    let moved = 0;
    fc.assert(
      fc.property(anyEvents, (events) => {
        const matter = foldMatter(events);
        const parsed = matterStateSchema.safeParse(matter);
        expect(parsed.error).toBeUndefined();
        if (!matter) throw new Error('the registration is always there');
        const irregular = new Set<string>(matter.irregular);
        const strangers = events.filter(({ unit }) => unit === STRANGER);
        expect(strangers.every(({ id }) => irregular.has(id))).toBe(true);
        expect(matter.assignments.every(({ replies, redos }) => redos.length <= replies.length)).toBe(true);
        // Nothing that reads a matter breaks on it either: lists, ledgers, closing, and who is told.
        for (const unit of [OFFICE, BUREAU, FINANCE]) stepsSeenBy(matter, unit);
        for (const event of events) expect(audienceOf(event, matter)).not.toContain(event.unit);
        for (const part of matter.assignments) periodsOf(part, matter);
        for (const { id } of matter.facts.points) closingGround(matter, id);
        expect(promisesOf(matter).every(({ point }) => matter.facts.points.includes(point))).toBe(true);
        if (events.length > irregular.size + 3) moved += 1;
      }),
      { numRuns: 200 },
    );
    // The property would say nothing if no random event ever fitted.
    expect(moved).toBeGreaterThan(20);
  });

  it('waits for the registration', () => {
    const [, ...later] = Story.assigned().events;
    expect(foldMatter(later)).toBeUndefined();
  });

  it('approves and issues only the newest draft', () => {
    const draft = (number: number, parent?: number) => ({
      assignmentId: LEAD,
      draftId: recordId(number),
      ...(parent === undefined ? {} : { parentId: recordId(parent) }),
      content: content(),
      document: FILE,
      approvalSheet: FILE,
    });
    const story = Story.assigned()
      .record(BUREAU, 'assignment.accepted', { assignmentId: LEAD, on, handler: '张敏' })
      .record(BUREAU, 'draft.submitted', draft(1))
      .record(BUREAU, 'draft.submitted', draft(2, 1))
      .record(OFFICE, 'draft.reviewed', {
        assignmentId: LEAD,
        draftId: recordId(1),
        decision: 'approved',
        comments: [],
      });
    expect(lead(story.events).state).toBe('draft-submitted');
    expect(foldMatter(story.events)?.irregular).toHaveLength(1);
    story
      .record(OFFICE, 'draft.reviewed', {
        assignmentId: LEAD,
        draftId: recordId(2),
        decision: 'approved',
        comments: [],
      })
      .record(BUREAU, 'reply.finalised', {
        assignmentId: LEAD,
        replyId: recordId(4),
        draftId: recordId(1),
        content: content(),
        document: FILE,
        signedOriginal: { kind: 'scan', file: FILE },
      });
    expect(lead(story.events).state).toBe('draft-approved');
  });
});

function lead(events: readonly MatterEvent[]): MatterState['assignments'][number] {
  const found = foldMatter(events)?.assignments.find(({ id }) => id === LEAD);
  if (!found) throw new Error('no lead');
  return found;
}

describe('rounds of feedback', () => {
  const form = (proposer: string, overall: 'satisfied' | 'dissatisfied') => ({
    assignmentId: LEAD,
    proposer,
    receivedOn: on,
    attitude: overall,
    process: overall,
    result: overall,
    overall,
    opinion: '',
  });
  const replied = () => {
    const story = Story.assigned().record(BUREAU, 'assignment.accepted', {
      assignmentId: LEAD,
      on,
      handler: '张敏',
    });
    return reply(story, 1);
  };
  const reply = (story: Story, number: number) =>
    story
      .record(BUREAU, 'draft.submitted', {
        assignmentId: LEAD,
        draftId: recordId(number),
        content: content(),
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
        replyId: recordId(100 + number),
        draftId: recordId(number),
        content: content({ publicity: 'not-public' }),
        document: FILE,
        signedOriginal: { kind: 'scan', file: FILE },
      });
  const codes = (story: Story) => {
    const matter = foldMatter(story.events);
    return matter ? nextSteps(matter).map(({ code }) => code) : [];
  };

  it('asks for a redo while any proposer of a joint matter is dissatisfied, and his later form replaces the earlier', () => {
    const story = replied()
      .record(OFFICE, 'feedback.registered', form('周敏', 'dissatisfied'))
      .record(OFFICE, 'feedback.registered', form('吴刚', 'satisfied'));
    expect(codes(story)).toEqual(['decide-redo']);
    story.record(OFFICE, 'feedback.registered', form('周敏', 'satisfied'));
    expect(codes(story)).toEqual(['archive']);
  });

  it('counts anew after a redo, by rounds and not by the clocks of two machines', () => {
    const story = replied()
      .record(OFFICE, 'feedback.registered', form('周敏', 'dissatisfied'))
      .record(OFFICE, 'redo.ordered', { assignmentId: LEAD, reason: '重新办理', due: dueOn('2026-04-05') });
    expect(codes(story)).toContain('redo-reply');
    reply(story, 2);
    expect(codes(story)).toEqual(['deliver-reply']);
    story.record(OFFICE, 'feedback.registered', form('周敏', 'satisfied'));
    expect(lead(story.events).feedback.map(({ round }) => round)).toEqual([1, 2]);
    expect(codes(story)).toEqual(['archive']);
  });

  it('waits no longer for an opinion once the lead has replied, and again after a redo', () => {
    const story = Story.assigned();
    expect(codes(story)).toEqual(['sign-for', 'sign-for']);
    const after = replied().record(OFFICE, 'reply.delivered', { assignmentId: LEAD, on, way: '当面' });
    expect(codes(after)).toEqual(['register-feedback']);
    after
      .record(OFFICE, 'feedback.registered', form('周敏', 'dissatisfied'))
      .record(OFFICE, 'redo.ordered', { assignmentId: LEAD, reason: '重新办理', due: dueOn('2026-04-05') });
    expect(codes(after).sort()).toEqual(['redo-reply', 'sign-for']);
  });

  it('asks the office to assign again when only co-handlers are left', () => {
    const story = Story.assigned().record(OFFICE, 'assignment.withdrawn', {
      assignmentId: LEAD,
      reason: '分工调整',
    });
    expect(codes(story)).toContain('assign');
  });

  it('says since when a step waits: the act that caused it, not the newest event of the matter', () => {
    const story = Story.assigned()
      .record(BUREAU, 'assignment.accepted', { assignmentId: LEAD, on, handler: '张敏' })
      .record(FINANCE, 'assignment.accepted', { assignmentId: CO_HANDLER, on, handler: '李强' });
    const matter = foldMatter(story.events);
    const step = matter && nextSteps(matter).find(({ assignmentId }) => assignmentId === LEAD);
    expect(step?.since).toBe(story.events[3]?.at);
  });
});

describe('the audience', () => {
  it('sends an opinion to the lead and the office, a review only to its unit, and nothing back to its author', () => {
    const story = Story.assigned()
      .record(FINANCE, 'assignment.accepted', { assignmentId: CO_HANDLER, on, handler: '李强' })
      .record(FINANCE, 'opinion.submitted', (BODIES['opinion.submitted'] ?? [])[0] as never);
    const matter = foldMatter(story.events);
    const opinion = story.events.at(-1);
    const registered = story.events[0];
    if (!matter || !opinion || !registered) throw new Error('the story is short');
    expect(audienceOf(opinion, matter).sort()).toEqual([OFFICE, BUREAU].sort());
    expect(audienceOf(registered, matter).sort()).toEqual([BUREAU, FINANCE].sort());
  });

  it('tells the lead of every day that moves at a co-handler, and a unit of its own whomever the letter names', () => {
    const clocks = [{ purpose: 'co-opinion' as const, due: dueOn('2026-04-20') }];
    const story = Story.assigned()
      .record(OFFICE, 'assignment.corrected', { assignmentId: CO_HANDLER, reason: '期限更正', clocks })
      .record(OFFICE, 'assignment.corrected', {
        assignmentId: LEAD,
        reason: '联系人更正',
        requirement: '从快',
      })
      .record(OFFICE, 'notice.issued', {
        letterId: recordId(1),
        kind: 'extension',
        to: [FINANCE],
        on,
        subject: '同意延期',
        text: '同意。',
        attachments: [],
        assignmentId: CO_HANDLER,
        extension: { purpose: 'co-opinion', due: dueOn('2026-04-30') },
      })
      .record(OFFICE, 'notice.issued', {
        letterId: recordId(2),
        kind: 'extension',
        to: [FINANCE],
        on,
        subject: '同意延期',
        text: '同意。',
        attachments: [],
        assignmentId: LEAD,
        extension: { purpose: 'reply', due: dueOn('2026-07-30') },
      });
    const matter = foldMatter(story.events);
    if (!matter) throw new Error('the story is short');
    expect(story.events.slice(3).map((event) => audienceOf(event, matter))).toEqual([
      [FINANCE, BUREAU],
      [BUREAU],
      [FINANCE, BUREAU],
      [FINANCE, BUREAU],
    ]);
    const heard = foldMatter(story.events.filter((event) => audienceOf(event, matter).includes(BUREAU)));
    expect(heard && stepsSeenBy(heard, BUREAU).map(({ code, dueOn: day }) => [code, day])).toContainEqual([
      'write-opinion',
      '2026-04-30',
    ]);
  });

  it('tells a unit that was taken off of that, and of nothing afterwards; whoever comes back hears all of it', () => {
    const story = Story.assigned()
      .record(OFFICE, 'procedure.recorded', instructed([]))
      .record(OFFICE, 'assignment.withdrawn', { assignmentId: CO_HANDLER, reason: '不需会办' })
      .record(OFFICE, 'matter.corrected', { facts: facts({ title: '更正后的标题' }), reason: '更正' })
      .record(OFFICE, 'procedure.recorded', instructed([FILE]))
      .record(OFFICE, 'matter.archived', { on, place: '档案室' });
    const told = () => {
      const matter = foldMatter(story.events);
      if (!matter) throw new Error('the story is short');
      return story.events.map((event) => audienceOf(event, matter).includes(FINANCE));
    };
    expect(told()).toEqual([true, true, true, true, true, false, false, false]);
    const heard = foldMatter(story.events.filter((_, index) => told()[index]));
    expect(heard?.assignments[1]?.state).toBe('withdrawn');
    expect(heard && stepsSeenBy(heard, FINANCE)).toEqual([]);
    story.record(
      OFFICE,
      'matter.assigned',
      assignmentOf(assignmentIdSchema.parse(uuid(77)), FINANCE, 'co-handler'),
    );
    expect(told()).toEqual(story.events.map(() => true));
  });

  it('leaves no desk with an event whose premise it was not told', () => {
    const returned = { on, reason: '不属本单位', late: false };
    const story = Story.assigned()
      .record(BUREAU, 'assignment.accepted', { assignmentId: LEAD, on, handler: '张敏' })
      .record(FINANCE, 'return.requested', { assignmentId: CO_HANDLER, ...returned })
      .record(OFFICE, 'return.decided', {
        assignmentId: CO_HANDLER,
        decision: 'refused',
        reason: '属本单位',
      })
      .record(FINANCE, 'assignment.accepted', { assignmentId: CO_HANDLER, on, handler: '李强' })
      .record(FINANCE, 'opinion.submitted', (BODIES['opinion.submitted'] ?? [])[0] as never)
      .record(BUREAU, 'return.requested', { assignmentId: LEAD, ...returned })
      .record(OFFICE, 'return.decided', { assignmentId: LEAD, decision: 'accepted', reason: '改办' });
    const receivers = story.events.map((event, index) => {
      const matter = foldMatter(story.events.slice(0, index + 1));
      return matter ? audienceOf(event, matter) : [];
    });
    // The registration goes to whoever is assigned later.
    receivers[0] = [BUREAU, FINANCE];
    receivers[1] = [BUREAU, FINANCE];
    for (const unit of [BUREAU, FINANCE]) {
      const seen = story.events.filter(
        (event, index) => event.unit === unit || receivers[index]?.includes(unit),
      );
      const known = foldMatter(seen);
      expect(known?.irregular).toEqual([]);
      expect(known?.assignments.map(({ state }) => state)).toEqual(['withdrawn', 'opinion-submitted']);
    }
  });
});
