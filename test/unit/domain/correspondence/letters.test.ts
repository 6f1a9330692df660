/** Letters of a matter: who receives them, whom they wait for, what an answer settles, and that they move no state but a clock. */
import { letterKindOfDocument, NOTICE_KINDS, PAPER_KINDS } from '@shared/domain/correspondence/letter-kinds';
import { awaitsAnswer, lettersToAnswer, unansweredBy } from '@shared/domain/correspondence/letters';
import {
  answerKind,
  paperKindsOf,
  recipientsOfNotice,
  recipientsOfPaper,
} from '@shared/domain/correspondence/recipients';
import { DOCUMENT_KINDS, isWrittenAt } from '@shared/domain/document/document-kind';
import { audienceOf } from '@shared/domain/event/audience';
import { findAuthorshipProblems } from '@shared/domain/event/authorship';
import { admit } from '@shared/domain/exchange/admit';
import { packageKindOf } from '@shared/domain/exchange/package-kind';
import { foldMatter } from '@shared/domain/matter/fold-matter';
import { clocksOf } from '@shared/domain/matter/matter-clocks';
import type { MatterState } from '@shared/domain/matter/matter-state';
import { nextSteps } from '@shared/domain/matter/next-step';
import { stepsSeenBy } from '@shared/domain/matter/seen-steps';
import type { EventBody } from '@shared/package-format/events/event';
import { PACKAGE_KINDS } from '@shared/package-format/manifest';
import { describe, expect, it } from 'vitest';
import {
  BUREAU,
  CO_HANDLER,
  day,
  dueOn,
  FINANCE,
  LEAD,
  OFFICE,
  recordId,
  STRANGER,
  Story,
} from '../matter/matter-fixtures';

const on = day('2026-03-05');
const by = day('2026-03-20');

const said = (number: number) => ({
  letterId: recordId(number),
  on,
  subject: '关于督办加装电梯建议的通知',
  text: '请报送办理进展。',
  attachments: [],
});
const notice = (
  number: number,
  change: Partial<EventBody<'notice.issued'>> = {},
): EventBody<'notice.issued'> => ({
  ...said(number),
  kind: 'supervise',
  to: [BUREAU],
  ...change,
});
const paper = (
  number: number,
  change: Partial<EventBody<'paper.submitted'>> = {},
): EventBody<'paper.submitted'> => ({
  ...said(number),
  kind: 'report',
  to: [OFFICE],
  assignmentId: LEAD,
  ...change,
});

function stateOf(story: Story): MatterState {
  const matter = foldMatter(story.events);
  if (!matter) throw new Error('no registration');
  return matter;
}

const answerSteps = (matter: MatterState) =>
  nextSteps(matter)
    .filter(({ code }) => code === 'answer-letter' || code === 'decide-extension')
    .map(({ unitId, dueOn: due }) => [unitId, due]);

describe('letters', () => {
  it('wait for each recipient until it answers, and only for recipients that were given a day', () => {
    const story = Story.assigned()
      .record(OFFICE, 'notice.issued', notice(1, { to: [BUREAU, FINANCE], replyBy: by }))
      .record(OFFICE, 'notice.issued', notice(2, { kind: 'circular' }));
    expect(answerSteps(stateOf(story))).toEqual([
      [BUREAU, by],
      [FINANCE, by],
    ]);
    story.record(BUREAU, 'paper.submitted', paper(3, { answers: recordId(1) }));
    const matter = stateOf(story);
    expect(answerSteps(matter)).toEqual([[FINANCE, by]]);
    expect(matter.letters[0]?.answered).toEqual([{ unit: BUREAU, on, letterId: recordId(3) }]);
    expect(matter.letters.map(awaitsAnswer)).toEqual([true, false, false]);
    expect(matter.letters.map(unansweredBy)).toEqual([[FINANCE], [], []]);
    expect(matter.irregular).toEqual([]);
  });

  it('make one step a recipient, due on the earliest day, and none for a unit that was withdrawn', () => {
    const story = Story.assigned()
      .record(OFFICE, 'notice.issued', notice(1, { replyBy: day('2026-04-01') }))
      .record(OFFICE, 'notice.issued', notice(2, { replyBy: by }))
      .record(OFFICE, 'notice.issued', notice(3, { to: [FINANCE], replyBy: by }));
    expect(lettersToAnswer(stateOf(story).letters, BUREAU).map(({ letterId }) => letterId)).toEqual([
      recordId(2),
      recordId(1),
    ]);
    expect(answerSteps(stateOf(story))).toEqual([
      [BUREAU, by],
      [FINANCE, by],
    ]);
    story.record(OFFICE, 'assignment.withdrawn', { assignmentId: CO_HANDLER, reason: '分工调整' });
    expect(answerSteps(stateOf(story))).toEqual([[BUREAU, by]]);
  });

  it('asked of a co-handler are settled by its opinion, and ask the office for a decision on more time', () => {
    const story = Story.assigned()
      .record(BUREAU, 'paper.submitted', paper(1, { kind: 'co-request', to: [FINANCE] }))
      .record(BUREAU, 'paper.submitted', paper(2, { kind: 'extension', extendTo: day('2026-07-01') }))
      .record(FINANCE, 'assignment.accepted', { assignmentId: CO_HANDLER, on, handler: '李强' });
    expect(answerSteps(stateOf(story))).toEqual([
      [FINANCE, undefined],
      [OFFICE, undefined],
    ]);
    expect(stepsSeenBy(stateOf(story), BUREAU).map(({ code }) => code)).toContain('decide-extension');
    story
      .record(FINANCE, 'opinion.submitted', {
        assignmentId: CO_HANDLER,
        opinionId: recordId(9),
        on,
        text: '同意。',
        contactName: '李强',
        contactPhone: '0',
        files: [],
      })
      .record(OFFICE, 'notice.issued', notice(3, { kind: 'extension', answers: recordId(2) }));
    expect(answerSteps(stateOf(story))).toEqual([]);
  });

  it('are shown as steps to who acts, who asked and the office, and to nobody else', () => {
    const story = Story.assigned().record(
      BUREAU,
      'paper.submitted',
      paper(1, { kind: 'co-request', to: [FINANCE], replyBy: by }),
    );
    const matter = stateOf(story);
    const seen = (unit: typeof BUREAU) =>
      stepsSeenBy(matter, unit).filter(({ code }) => code === 'answer-letter').length;
    expect([OFFICE, BUREAU, FINANCE].map(seen)).toEqual([1, 1, 1]);
    story.record(OFFICE, 'notice.issued', notice(2, { to: [FINANCE], replyBy: by }));
    const asked = stateOf(
      Story.assigned().record(OFFICE, 'notice.issued', notice(2, { to: [FINANCE], replyBy: by })),
    );
    expect(stepsSeenBy(asked, BUREAU).filter(({ code }) => code === 'answer-letter')).toEqual([]);
  });

  it('go to whom they name, a unit’s always to the office too, and never to a stranger', () => {
    const story = Story.assigned()
      .record(OFFICE, 'notice.issued', notice(1, { to: [BUREAU, STRANGER] }))
      .record(BUREAU, 'paper.submitted', paper(2, { kind: 'co-request', to: [FINANCE, STRANGER] }));
    const matter = stateOf(story);
    const [issued, asked] = story.events.slice(-2);
    if (!issued || !asked) throw new Error('no letters');
    expect(audienceOf(issued, matter)).toEqual([BUREAU]);
    expect(audienceOf(asked, matter)).toEqual([OFFICE, FINANCE]);
  });

  it('are void from anybody but the office, or the unit whose part is named; a doubled one counts once', () => {
    const story = Story.assigned()
      .record(BUREAU, 'notice.issued', notice(1))
      .record(FINANCE, 'paper.submitted', paper(2))
      .record(STRANGER, 'paper.submitted', paper(3))
      .record(OFFICE, 'notice.issued', notice(4))
      .record(OFFICE, 'notice.issued', notice(4));
    const matter = stateOf(story);
    expect(matter.letters.map(({ letterId }) => letterId)).toEqual([recordId(4)]);
    expect(matter.irregular).toHaveLength(4);
    const breaches = findAuthorshipProblems(story.events.slice(4, 5), {
      signer: FINANCE,
      signerIsOffice: false,
      known: () => matter,
    });
    expect(breaches).toHaveLength(1);
  });

  it('that nobody was sent are answered by nobody: an answer to another’s letter changes nothing', () => {
    const story = Story.assigned()
      .record(OFFICE, 'notice.issued', notice(1, { replyBy: by }))
      .record(FINANCE, 'paper.submitted', paper(2, { assignmentId: CO_HANDLER, answers: recordId(1) }));
    expect(answerSteps(stateOf(story))).toEqual([[BUREAU, by]]);
  });

  it('that grant more time move the clock of their round, and a redo starts it anew', () => {
    const reply = (matter: MatterState) =>
      clocksOf(matter).find(({ purpose, unitId }) => purpose === 'reply' && unitId === BUREAU)?.due.dueOn;
    const granted = { purpose: 'reply' as const, due: dueOn('2026-07-02') };
    const story = Story.assigned();
    expect(reply(stateOf(story))).toBe('2026-06-02');
    story.record(
      OFFICE,
      'notice.issued',
      notice(1, { kind: 'extension', assignmentId: LEAD, extension: granted }),
    );
    expect(reply(stateOf(story))).toBe('2026-07-02');
    expect(stateOf(story).assignments[0]?.state).toBe('assigned');
  });
});

describe('kinds of letters', () => {
  it('are labels of packages, each of its own kind; what weighs more names the package', () => {
    const story = Story.assigned();
    for (const kind of NOTICE_KINDS) {
      story.record(OFFICE, 'notice.issued', notice(10 + story.events.length, { kind }));
      expect(packageKindOf(story.events.slice(-1), BUREAU)).toBe(kind);
    }
    for (const kind of PAPER_KINDS) {
      story.record(BUREAU, 'paper.submitted', paper(10 + story.events.length, { kind }));
      expect(packageKindOf(story.events.slice(-1), OFFICE)).toBe(kind);
    }
    expect(packageKindOf(story.events, BUREAU)).toBe('assign');
    for (const kind of [...NOTICE_KINDS, ...PAPER_KINDS]) expect(PACKAGE_KINDS).toContain(kind);
  });

  it('carry the documents of their own desk and no others', () => {
    for (const desk of ['office', 'unit'] as const) {
      const sendable = DOCUMENT_KINDS.filter((kind) => letterKindOfDocument(kind, desk) !== undefined);
      expect(sendable.length).toBeGreaterThan(5);
      expect(sendable.filter((kind) => !isWrittenAt(kind, desk))).toEqual([]);
    }
    expect(letterKindOfDocument('reply', 'unit')).toBeUndefined();
    expect(letterKindOfDocument('supervision-slip', 'unit')).toBeUndefined();
  });

  it('have recipients by role: a request goes to co-handlers alone, an opinion from them alone', () => {
    const matter = stateOf(Story.assigned());
    const [lead, coHandler] = matter.assignments;
    if (!lead || !coHandler) throw new Error('no parts');
    expect(recipientsOfNotice(matter)).toEqual([BUREAU, FINANCE]);
    expect(recipientsOfPaper(matter, lead, 'co-request')).toEqual([FINANCE]);
    expect(recipientsOfPaper(matter, lead, 'report')).toEqual([OFFICE, FINANCE]);
    expect(recipientsOfPaper(matter, lead, 'positions')).toEqual([OFFICE]);
    expect(recipientsOfPaper(matter, coHandler, 'extension')).toEqual([OFFICE]);
    expect(recipientsOfPaper(matter, coHandler, 'co-opinion')).toEqual([OFFICE, BUREAU]);
    expect(paperKindsOf(matter, lead)).not.toContain('co-opinion');
    expect(paperKindsOf(matter, coHandler)).not.toContain('co-request');
    expect(answerKind('unit', 'co-request', 'co-handler')).toBe('co-opinion');
    expect(answerKind('unit', 'supervise', 'lead')).toBe('report');
    expect(answerKind('office', 'extension')).toBe('extension');
  });

  it('say in the plan of changes which letter it is', () => {
    const story = Story.assigned().record(OFFICE, 'notice.issued', notice(1, { kind: 'urge' }));
    const { lines } = admit(story.events, () => []);
    expect(lines.at(-1)?.letter).toEqual({ kind: 'urge', subject: '关于督办加装电梯建议的通知' });
  });
});
