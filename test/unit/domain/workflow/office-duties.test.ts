/** What the rules ask of the office beside its acts: readers of a draft (S0 二2), and the explanation of a missed deadline (S2 六). */
import { foldMatter } from '@shared/domain/matter/fold-matter';
import type { MatterFacts } from '@shared/domain/matter/matter';
import { type DutyRules, officeDuties } from '@shared/domain/workflow/office-duties';
import { describe, expect, it } from 'vitest';
import { BUREAU, content, day, FILE, LEAD, OFFICE, POINTS, recordId, Story } from '../matter/matter-fixtures';

const ALL: DutyRules = {
  draftReviewedByOffice: true,
  importantDraftsToDeputyMayor: true,
  missedDeadlineExplainedAtMeeting: true,
};
const on = day('2026-03-05');

function handled(change: Partial<MatterFacts> = {}): Story {
  return Story.assigned(change).record(BUREAU, 'assignment.accepted', {
    assignmentId: LEAD,
    on,
    handler: '张敏',
  });
}

function drafted(change: Partial<MatterFacts> = {}, text = content()): Story {
  return handled(change).record(BUREAU, 'draft.submitted', {
    assignmentId: LEAD,
    draftId: recordId(1),
    content: text,
    document: FILE,
    approvalSheet: FILE,
  });
}

function dutiesOf(story: Story, rules: Partial<DutyRules> = {}, today = on): string[] {
  const matter = foldMatter(story.events);
  const lead = matter?.assignments.find(({ id }) => id === LEAD);
  if (!matter || !lead) throw new Error('no lead');
  return officeDuties(matter, lead, { ...ALL, ...rules }, today);
}

describe('who reads a draft', () => {
  it('is the deputy director of the office, where the profile says so, and only while a draft waits', () => {
    expect(dutiesOf(handled())).toEqual([]);
    expect(dutiesOf(drafted())).toEqual(['review-by-deputy-director']);
    expect(dutiesOf(drafted(), { draftReviewedByOffice: false })).toEqual([]);
  });

  it('is also the director and the deputy mayor for a key matter, a high grade and a hot issue', () => {
    const both = ['review-by-deputy-director', 'review-by-leaders'];
    expect(dutiesOf(drafted({ keyMatter: true }))).toEqual(both);
    expect(dutiesOf(drafted({ grade: 2 }))).toEqual(both);
    expect(dutiesOf(drafted({ grade: 3 }))).toEqual(['review-by-deputy-director']);
    const [first] = content().answers;
    if (!first) throw new Error('no answer');
    const hot = content({
      answers: [{ ...first, pointId: POINTS[0] ?? first.pointId, disposal: 'hot-issue' }],
    });
    expect(dutiesOf(drafted({}, hot))).toEqual(both);
    expect(dutiesOf(drafted({ keyMatter: true }), { importantDraftsToDeputyMayor: false })).toEqual([
      'review-by-deputy-director',
    ]);
  });
});

describe('a missed deadline', () => {
  const supervised = { kind: 'supervised-matter' } as const;
  const explained = (day_: string) => ({
    procedure: 'meeting-explanation',
    on: day(day_),
    person: '王建国',
    text: '会议：市政府常务会议\n汛期影响施工，承诺六月底前完成。',
    files: [],
  });

  it('is explained at a meeting from the day after on, until that is recorded', () => {
    expect(dutiesOf(handled(supervised), {}, day('2026-06-02'))).toEqual([]);
    expect(dutiesOf(handled(supervised), {}, day('2026-06-03'))).toEqual(['explain-missed-deadline']);
    const before = handled(supervised).record(OFFICE, 'procedure.recorded', explained('2026-05-20'));
    expect(dutiesOf(before, {}, day('2026-06-10'))).toEqual(['explain-missed-deadline']);
    const after = handled(supervised).record(OFFICE, 'procedure.recorded', explained('2026-06-08'));
    expect(dutiesOf(after, {}, day('2026-06-10'))).toEqual([]);
  });

  it('is not, where the profile does not ask for it or the kind has no such record', () => {
    const late = day('2026-06-10');
    expect(dutiesOf(handled(supervised), { missedDeadlineExplainedAtMeeting: false }, late)).toEqual([]);
    expect(dutiesOf(handled(), {}, late)).toEqual([]);
  });
});
