/** Co-handling as the lead sees it, the sentences a reply takes from it, and how far each point has come. */
import { foldMatter } from '@shared/domain/matter/fold-matter';
import { citationsOf, coHandlingOf } from '@shared/domain/reply/co-handling';
import { contactsMissing, researchMissing } from '@shared/domain/reply/handling-duties';
import { generalProgress, pointProgressOf } from '@shared/domain/reply/point-progress';
import { coRequestSubject, coRequestText } from '@shared/domain/wording/co-handling-wording';
import { describe, expect, it } from 'vitest';
import {
  assignmentOf,
  BUREAU,
  CO_HANDLER,
  day,
  dueOn,
  FILE,
  FINANCE,
  facts,
  LEAD,
  OFFICE,
  POINTS,
  recordId,
  Story,
} from '../matter/matter-fixtures';

const TODAY = day('2026-05-20');

function story() {
  return new Story()
    .record(OFFICE, 'matter.registered', facts())
    .record(OFFICE, 'matter.assigned', assignmentOf(LEAD, BUREAU, 'lead'))
    .record(
      OFFICE,
      'matter.assigned',
      assignmentOf(CO_HANDLER, FINANCE, 'co-handler', {
        pointIds: [POINTS[1] as (typeof POINTS)[number]],
        clocks: [{ purpose: 'co-opinion', due: dueOn('2026-04-02') }],
      }),
    )
    .record(BUREAU, 'assignment.accepted', { assignmentId: LEAD, on: day('2026-03-03'), handler: '张敏' });
}

const request = (number: number, on: string) => ({
  letterId: recordId(number),
  kind: 'co-request' as const,
  assignmentId: LEAD,
  to: [FINANCE],
  on: day(on),
  subject: '会办函',
  text: '请提出会办意见。',
  attachments: [],
});

const opinion = (on: string, text = '同意扩大补助范围\n所需资金列入预算') => ({
  assignmentId: CO_HANDLER,
  opinionId: recordId(5),
  on: day(on),
  text,
  contactName: '郑海峰',
  contactPhone: '1',
  files: [],
});

const accept = (told: Story) =>
  told.record(FINANCE, 'assignment.accepted', {
    assignmentId: CO_HANDLER,
    on: day('2026-03-03'),
    handler: '郑海峰',
  });

function read(told: Story, id = LEAD) {
  const matter = foldMatter(told.events);
  const assignment = matter?.assignments.find((part) => part.id === id);
  if (!matter || !assignment) throw new Error('no such part');
  return { matter, assignment };
}

const rowOf = (told: Story, today = TODAY) => {
  const { matter, assignment } = read(told);
  const [row] = coHandlingOf(matter, assignment, today);
  const [citation] = citationsOf(matter, assignment, today);
  if (!row || !citation) throw new Error('no co-handler');
  return { ...row, citation };
};

describe('a co-handler', () => {
  it('is not late on its day, and late the day after', () => {
    expect(rowOf(story(), day('2026-04-02')).late).toBe(false);
    expect(rowOf(story(), day('2026-04-03')).late).toBe(true);
  });

  it('is asked once and then reminded, each counted; what has not come can be noted', () => {
    const told = story();
    expect(rowOf(told).askedOn).toEqual([]);
    told.record(BUREAU, 'paper.submitted', request(50, '2026-03-05'));
    told.record(BUREAU, 'paper.submitted', request(51, '2026-04-07'));
    const { askedOn, citation, opinion: come } = rowOf(told);
    expect([askedOn, come]).toEqual([['2026-03-05', '2026-04-07'], undefined]);
    expect(citation).toEqual({
      unitName: '云州市财政局',
      label: '注明市财政局意见未到',
      sentence: '市财政局的会办意见应于2026年4月2日前提出，经1次催办，截至目前尚未收到，收到后再作补充答复。',
      pointIds: [POINTS[1]],
    });
  });

  it('is cited in one sentence, and a late opinion with its day', () => {
    const inTime = accept(story()).record(FINANCE, 'opinion.submitted', opinion('2026-04-02'));
    expect(rowOf(inTime)).toMatchObject({ late: false });
    expect(rowOf(inTime).citation.sentence).toBe(
      '经商市财政局，该单位意见为：同意扩大补助范围所需资金列入预算。',
    );
    const late = accept(story()).record(FINANCE, 'opinion.submitted', opinion('2026-04-09', '同意。'));
    expect(rowOf(late)).toMatchObject({ late: true });
    expect(rowOf(late).citation.sentence).toBe('经商市财政局，该单位意见（2026年4月9日提出）为：同意。');
  });

  it('is nobody else’s: a co-handler and a unit that answers alone see none', () => {
    const { matter, assignment } = read(story(), CO_HANDLER);
    expect(coHandlingOf(matter, assignment, TODAY)).toEqual([]);
  });

  it('is asked in the words of the matter, and reminded of what was asked', () => {
    const { matter } = read(story());
    const asked = {
      leadName: '云州市住房和城乡建设局',
      unitName: '云州市财政局',
      points: [2],
      dueOn: day('2026-04-02'),
      askedOn: [],
    };
    expect(coRequestSubject(matter, asked)).toMatch(/^关于商请提出.*第26号建议会办意见的函$/);
    expect(coRequestText(matter, asked)).toMatch(
      /由我局主办、贵局会办。.*就第2点提出会办意见.*于2026年4月2日前/,
    );
    const again = { ...asked, askedOn: [day('2026-03-05'), day('2026-04-07')] };
    expect(coRequestSubject(matter, again)).toMatch(/^关于催办/);
    expect(coRequestText(matter, again)).toMatch(
      /2026年3月5日函请贵局.*并先后1次催办，至今尚未收到。.*2026年4月2日/,
    );
  });
});

describe('points', () => {
  const entry = (number: number, text: string, more: object = {}) => ({
    assignmentId: LEAD,
    entryId: recordId(number),
    pointId: POINTS[0] as (typeof POINTS)[number],
    on: day('2026-04-01'),
    text,
    evidence: [],
    ...more,
  });
  const standings = (told: Story) => {
    const { matter, assignment } = read(told);
    return pointProgressOf(matter, assignment).map(({ standing }) => standing);
  };

  it('go from untouched over talk and progress to evidence; only the office closes them', () => {
    const told = story();
    expect(standings(told)).toEqual(['untouched', 'untouched', 'untouched']);
    told.record(
      BUREAU,
      'progress.recorded',
      entry(60, '走访', { research: { place: '城关街道', by: '王建国' } }),
    );
    expect(standings(told)[0]).toBe('untouched');
    told.record(BUREAU, 'progress.recorded', entry(61, '召开推进会2次'));
    expect(standings(told)[0]).toBe('talk-only');
    told.record(BUREAU, 'progress.recorded', entry(62, '受理申请41件'));
    expect(standings(told)[0]).toBe('under-way');
    told.record(BUREAU, 'progress.recorded', entry(63, '办结46件', { evidence: [FILE] }));
    expect(standings(told)).toEqual(['evidenced', 'untouched', 'untouched']);
    told.record(OFFICE, 'point.closed', {
      pointId: POINTS[0] as (typeof POINTS)[number],
      on: day('2026-05-01'),
      reason: '已查验',
      files: [],
    });
    expect(standings(told)).toEqual(['closed', 'untouched', 'untouched']);
    told.record(OFFICE, 'point.reopened', { pointId: POINTS[0] as (typeof POINTS)[number], reason: '反弹' });
    expect(standings(told)[0]).toBe('evidenced');
  });

  it('list their records newest first, those of the whole apart', () => {
    const told = story()
      .record(BUREAU, 'progress.recorded', entry(61, '先', { on: day('2026-04-01') }))
      .record(BUREAU, 'progress.recorded', entry(62, '后', { on: day('2026-04-09') }))
      .record(BUREAU, 'progress.recorded', entry(63, '整件', { pointId: undefined }));
    const { matter, assignment } = read(told);
    expect(pointProgressOf(matter, assignment)[0]?.entries.map(({ text }) => text)).toEqual(['后', '先']);
    expect(generalProgress(assignment).map(({ text }) => text)).toEqual(['整件']);
  });
});

describe('what the profile asks of the handling', () => {
  const required = { contacts: 2, fieldResearch: true };
  it('is owed by those who answer proposers, and never by a co-handler', () => {
    const told = story();
    const { matter, assignment } = read(told);
    expect(contactsMissing(matter, assignment, required)).toBe(2);
    expect(researchMissing(assignment, required)).toBe(true);
    const helper = read(told, CO_HANDLER);
    expect(contactsMissing(helper.matter, helper.assignment, required)).toBe(0);
    expect(researchMissing(helper.assignment, required)).toBe(false);
    const report = { ...matter, facts: { ...matter.facts, kind: 'supervised-matter' as const } };
    expect(contactsMissing(report, assignment, required)).toBe(0);
  });
  it('shrinks with every talk, never below nothing', () => {
    const talk = (number: number) => ({
      assignmentId: LEAD,
      entryId: recordId(number),
      stage: 'during' as const,
      on: day('2026-04-01'),
      with: '周敏代表',
      by: '王建国',
      level: 'principal' as const,
      way: '电话',
      outcome: '满意',
    });
    const told = story();
    const left = [70, 71, 72].map((number) => {
      const { matter, assignment } = read(told.record(BUREAU, 'contact.recorded', talk(number)));
      return contactsMissing(matter, assignment, required);
    });
    expect(left).toEqual([1, 0, 0]);
  });
});
