/** 答复体检: every finding appears for its fault and for nothing else (PRODUCT 7, S0 二2 三2, S2 九, S4 六). */
import { foldMatter } from '@shared/domain/matter/fold-matter';
import type { MatterFacts } from '@shared/domain/matter/matter';
import { checkReply } from '@shared/domain/reply/check-reply';
import { parseDocumentNumber } from '@shared/domain/reply/document-number';
import { FINDING_CODES, type FindingCode } from '@shared/domain/reply/finding';
import { type HandlingRequirements, NOTHING_REQUIRED } from '@shared/domain/reply/handling-duties';
import type { ReplyContent } from '@shared/domain/reply/reply-content';
import { describe, expect, it } from 'vitest';
import {
  BUREAU,
  CO_HANDLER,
  content,
  day,
  FINANCE,
  LEAD,
  OFFICE,
  POINTS,
  recordId,
  Story,
} from '../matter/matter-fixtures';

const FINAL = { documentNumber: '云建函〔2026〕12号', dateOfIssue: day('2026-05-20') };
const ALL_REQUIRED: HandlingRequirements = { contacts: 1, fieldResearch: true };

const opinion = (story: Story) =>
  story
    .record(FINANCE, 'assignment.accepted', {
      assignmentId: CO_HANDLER,
      on: day('2026-03-03'),
      handler: '郑海峰',
    })
    .record(FINANCE, 'opinion.submitted', {
      assignmentId: CO_HANDLER,
      opinionId: recordId(5),
      on: day('2026-03-25'),
      text: '同意扩大补助范围。',
      contactName: '郑海峰',
      contactPhone: '1',
      files: [],
    });
const progress =
  (text: string, number: number, research = false) =>
  (story: Story) =>
    story.record(BUREAU, 'progress.recorded', {
      assignmentId: LEAD,
      entryId: recordId(number),
      pointId: POINTS[0],
      on: day('2026-04-01'),
      text,
      evidence: [],
      ...(research ? { research: { place: '城关街道', by: '王建国' } } : {}),
    });
const contact = (story: Story) =>
  story.record(BUREAU, 'contact.recorded', {
    assignmentId: LEAD,
    entryId: recordId(30),
    stage: 'before',
    on: day('2026-03-10'),
    with: '周敏代表',
    by: '王建国',
    level: 'deputy',
    way: '上门走访',
    outcome: '同意先行试点',
  });
const research = progress('六层以上无电梯住宅约3200个单元', 31, true);
type Step = (story: Story) => Story;

/** Signed for, with an opinion, a talk, field research and progress that shows a result. */
const WHOLE: readonly Step[] = [opinion, contact, research, progress('建成联合审查窗口1个，办结46件', 32)];

interface Case {
  readonly change?: Partial<ReplyContent>;
  readonly facts?: Partial<MatterFacts>;
  readonly steps?: readonly Step[];
  readonly stage?: 'draft' | 'final';
}

function findingsOf({ change = {}, facts = {}, steps = WHOLE, stage = 'draft' }: Case) {
  const story = Story.assigned(facts).record(BUREAU, 'assignment.accepted', {
    assignmentId: LEAD,
    on: day('2026-03-03'),
    handler: '张敏',
  });
  for (const step of steps) step(story);
  const matter = foldMatter(story.events);
  const lead = matter?.assignments.find(({ id }) => id === LEAD);
  if (!matter || !lead) throw new Error('no lead');
  expect(matter.irregular).toEqual([]);
  return checkReply(matter, lead, content(change), stage, ALL_REQUIRED);
}

const codesOf = (given: Case) => findingsOf(given).map(({ code }) => code);

/** Changes the answer to one point. */
function answer(index: number, change: Partial<ReplyContent['answers'][number]>): Partial<ReplyContent> {
  return {
    answers: content().answers.map((known, position) =>
      position === index ? { ...known, ...change } : known,
    ),
  };
}

const without = (left: Step) => WHOLE.filter((step) => step !== left);

const FAULTS: Record<FindingCode, Case> = {
  'title-missing': { change: { title: '  ' } },
  'title-disagrees': { change: { title: '云州市住房和城乡建设局对市十四届人大三次会议第126号建议的答复' } },
  'salutation-missing': { change: { salutation: '' } },
  'salutation-disagrees': { change: { salutation: '城关代表团：' } },
  'salutation-stranger': { change: { salutation: '周敏代表、吴刚代表：' } },
  'opening-missing': { change: { opening: ' ' } },
  'opening-disagrees': {
    change: { opening: '您提出的《关于加快老旧小区加装电梯的建议》（第62号）收悉。现答复如下：' },
  },
  'point-unanswered': { change: answer(0, { text: ' ' }) },
  'result-missing': { change: answer(0, { result: undefined }) },
  'promise-undated': { change: answer(1, { promisedOn: undefined }) },
  'promise-in-solved': { change: answer(0, { text: '审批已经实施。下一步将扩大联合审查范围。' }) },
  'reason-missing': { change: answer(2, { text: '该项建议留作参考。' }) },
  'only-meetings': { change: answer(0, { text: '我局召开专题会议，印发通知，成立工作专班。' }) },
  'progress-only-meetings': {
    steps: [opinion, contact, research, progress('召开推进会3次，印发通知2份', 32)],
  },
  'gap-left': { change: answer(0, { text: '联合审查已实施，办结＿＿件。' }) },
  'opinion-not-cited': { change: answer(1, { text: '资金已安排。' }) },
  'opinion-missing': { steps: without(opinion) },
  'contacts-few': { steps: without(contact) },
  'research-missing': { steps: without(research) },
  'report-missing': { change: answer(0, { disposal: 'hot-issue' }) },
  'number-missing': { change: { documentNumber: '云建函2026年12号' } },
  'contact-missing': { change: { contactPhone: ' ' } },
  'leader-missing': { change: { leaderName: '' } },
  'publicity-missing': { change: { publicity: undefined } },
  'publicity-contradicts': { facts: { classification: 'internal' } },
  'mark-missing': { change: { resultMark: undefined } },
  'date-missing': { change: { dateOfIssue: undefined } },
  'characters-unprintable': { change: answer(0, { text: '联合审查已实施\ue5e5。' }) },
  'characters-outside-face': { change: answer(0, { text: '联合审查已实施，试点在囍年小区。' }) },
};

describe('the check', () => {
  it('finds nothing in a good reply, as a draft and as a final', () => {
    expect(codesOf({})).toEqual([]);
    expect(codesOf({ change: FINAL, stage: 'final' })).toEqual([]);
  });

  it.each(FINDING_CODES)('finds %s, and nothing else', (code) => {
    const fault = FAULTS[code];
    const found = codesOf({ ...fault, change: { ...FINAL, ...fault.change }, stage: 'final' });
    expect(found).toContain(code);
    // An empty salutation addresses nobody either; a private character is in no face.
    expect(found.filter((other) => other !== code)).toEqual(
      code === 'salutation-missing' ? ['salutation-disagrees'] : [],
    );
  });

  it('asks a draft for no number and no date', () => {
    expect(codesOf({ change: { documentNumber: '', dateOfIssue: undefined } })).toEqual([]);
  });

  it('holds the session of the title against the matter', () => {
    expect(codesOf({ change: { title: '对市十四届人大二次会议第26号建议的答复' } })).toEqual([
      'title-disagrees',
    ]);
    expect(codesOf({ change: { title: '关于市政协十四届三次会议第26号提案的答复函' } })).toEqual([]);
    expect(codesOf({ change: { title: '关于《关于加快老旧小区加装电梯的建议》办理情况的报告' } })).toEqual(
      [],
    );
  });

  it('takes forms of address for what they are, and no title of another matter for this one', () => {
    expect(codesOf({ change: { salutation: '尊敬的各位代表、周敏代表：' } })).toEqual([]);
    expect(codesOf({ change: { opening: '您提出的《关于增加停车泊位的建议》收悉。现答复如下：' } })).toEqual([
      'opening-disagrees',
    ]);
    expect(codesOf({ change: { opening: '来件收悉。现答复如下：' } })).toEqual([]);
  });

  it('asks reports to the government for no mark, no talk and no proposer in the salutation', () => {
    const change = { salutation: '市人民政府：', resultMark: undefined };
    expect(codesOf({ change, facts: { kind: 'deliberation-opinion' }, steps: without(contact) })).toEqual([]);
  });

  it('lets a classified matter be answered, if not in public', () => {
    const facts = { classification: 'mimi' } as const;
    expect(codesOf({ facts, change: { publicity: 'not-public' } })).toEqual([]);
    expect(codesOf({ facts })).toEqual(['publicity-contradicts']);
  });

  it('accepts an opinion that has not come when one sentence says so, and a mention alone is none', () => {
    const steps = without(opinion);
    const note = '市财政局的会办意见应于2026年4月2日前提出，截至目前尚未收到，收到后再作补充答复。';
    expect(codesOf({ steps, change: answer(1, { text: note }) })).toEqual([]);
    expect(codesOf({ steps, change: { closing: note } })).toEqual([]);
    expect(codesOf({ steps, change: answer(1, { text: '市财政局已安排资金。规程尚未印发。' }) })).toEqual([
      'opinion-missing',
    ]);
  });

  it('takes a special report on the point, and on no other, for the one that is owed', () => {
    const report =
      (index: number): Step =>
      (story) =>
        story.record(BUREAU, 'paper.submitted', {
          letterId: recordId(40 + index),
          kind: 'report',
          assignmentId: LEAD,
          to: [OFFICE],
          on: day('2026-04-01'),
          subject: '专题报告',
          text: '症结在于产权分散。',
          attachments: [],
          specialReportOn: POINTS.slice(index, index + 1),
        });
    const change = answer(0, { disposal: 'hot-issue' });
    expect(codesOf({ change, steps: [...WHOLE, report(0)] })).toEqual([]);
    expect(codesOf({ change, steps: [...WHOLE, report(1)] })).toEqual(['report-missing']);
  });

  it('counts the talks that are still owed, and asks for nothing that the profile does not', () => {
    expect(findingsOf({ steps: without(contact) })).toEqual([
      { code: 'contacts-few', severity: 'warning', count: 1 },
    ]);
    const matter = foldMatter(opinion(Story.assigned()).events);
    const lead = matter?.assignments.find(({ id }) => id === LEAD);
    if (!matter || !lead) throw new Error('no lead');
    expect(checkReply(matter, lead, content(), 'draft', NOTHING_REQUIRED)).toEqual([]);
  });

  it('asks for no result where nothing could be done, and lets one good record stand for its point', () => {
    const talk = '我局召开专题会议研究，由于条件不具备，暂不实施。';
    expect(codesOf({ change: answer(2, { text: talk }) })).toEqual([]);
    expect(codesOf({ steps: [...WHOLE, progress('召开推进会3次', 33)] })).toEqual([]);
  });

  it('names the part of the letter where a character cannot be printed', () => {
    expect(findingsOf({ change: { closing: '感谢您的关心\ufffd。' } })).toEqual([
      { code: 'characters-unprintable', severity: 'error', part: 'closing' },
    ]);
    expect(findingsOf({ change: { leaderName: '王囍' } })).toEqual([
      { code: 'characters-outside-face', severity: 'warning', part: 'end', name: '囍' },
    ]);
  });

  it('lets a withdrawn co-handler go uncited, and checks only the points that were given', () => {
    const story = Story.assigned().record(OFFICE, 'assignment.withdrawn', {
      assignmentId: CO_HANDLER,
      reason: '分工调整',
    });
    const assigned = story.events[1];
    if (assigned?.type !== 'matter.assigned') throw new Error('the story begins otherwise');
    const matter = foldMatter([
      ...story.events.filter(({ id }) => id !== assigned.id),
      { ...assigned, body: { ...assigned.body, pointIds: POINTS.slice(0, 1) } },
    ]);
    const lead = matter?.assignments.find(({ id }) => id === LEAD);
    if (!matter || !lead) throw new Error('no lead');
    const only = content({ answers: content().answers.slice(0, 1) });
    expect(checkReply(matter, lead, only)).toEqual([]);
  });
});

describe('document numbers', () => {
  it.each([
    '云建函〔2026〕123号',
    '云建函[2026]123号',
    '云建函（2026）第0123号',
    ' 云建函【２０２６】１２３ 号 ',
  ])('reads %s', (text) => {
    expect(parseDocumentNumber(text)).toEqual({ code: '云建函', year: 2026, serial: 123 });
  });
  it.each([
    '',
    '云建函2026123号',
    '云建函〔26〕123号',
    '〔2026〕1号',
    '云建函〔2026〕0号',
    '云建函〔2026〕一号',
  ])('refuses %j', (text) => {
    expect(parseDocumentNumber(text)).toBeUndefined();
  });
});
