/** 答复体检: every finding appears for its fault and for nothing else (PRODUCT 7, S2 九). */
import { foldMatter } from '@shared/domain/matter/fold-matter';
import type { MatterFacts } from '@shared/domain/matter/matter';
import { checkReply, FINDING_CODES, type FindingCode } from '@shared/domain/reply/check-reply';
import { parseDocumentNumber } from '@shared/domain/reply/document-number';
import type { ReplyContent } from '@shared/domain/reply/reply-content';
import { describe, expect, it } from 'vitest';
import { CO_HANDLER, content, day, LEAD, OFFICE, POINTS, Story } from '../matter/matter-fixtures';

const FINAL = { documentNumber: '云建函〔2026〕12号', dateOfIssue: day('2026-05-20') };

function codesOf(
  change: Partial<ReplyContent>,
  facts: Partial<MatterFacts> = {},
  stage: 'draft' | 'final' = 'draft',
): string[] {
  const matter = foldMatter(Story.assigned(facts).events);
  const lead = matter?.assignments.find(({ id }) => id === LEAD);
  if (!matter || !lead) throw new Error('no lead');
  return checkReply(matter, lead, content(change), stage).map(({ code }) => code);
}

/** Changes the answer to one point. */
function answer(index: number, change: Partial<ReplyContent['answers'][number]>): Partial<ReplyContent> {
  return {
    answers: content().answers.map((known, position) =>
      position === index ? { ...known, ...change } : known,
    ),
  };
}

const FAULTS: Record<FindingCode, Partial<ReplyContent>> = {
  'title-missing': { title: '  ' },
  'title-disagrees': { title: '云州市住房和城乡建设局对市十四届人大三次会议第126号建议的答复' },
  'salutation-missing': { salutation: '' },
  'salutation-disagrees': { salutation: '吴刚代表：' },
  'point-unanswered': answer(0, { text: ' ' }),
  'result-missing': answer(0, { result: undefined }),
  'promise-undated': answer(1, { promisedOn: undefined }),
  'promise-in-solved': answer(0, { text: '审批已经实施。下一步将扩大联合审查范围。' }),
  'reason-missing': answer(2, { text: '该项建议留作参考。' }),
  'only-meetings': answer(0, { text: '我局召开专题会议，印发通知，成立工作专班。' }),
  'opinion-not-cited': answer(1, { text: '资金已安排。' }),
  'number-missing': { documentNumber: '云建函2026年12号' },
  'contact-missing': { contactPhone: ' ' },
  'leader-missing': { leaderName: '' },
  'publicity-missing': { publicity: undefined },
  'mark-missing': { resultMark: undefined },
  'date-missing': { dateOfIssue: undefined },
  'characters-unprintable': answer(0, { text: '联合审查已实施\ue5e5。' }),
};

describe('the check', () => {
  it('finds nothing in a good reply, as a draft and as a final', () => {
    expect(codesOf({})).toEqual([]);
    expect(codesOf(FINAL, {}, 'final')).toEqual([]);
  });

  it.each(FINDING_CODES)('finds %s', (code) => {
    const found = codesOf({ ...FINAL, ...FAULTS[code] }, {}, 'final');
    expect(found).toContain(code);
    // An empty salutation addresses nobody either.
    expect(found.filter((other) => other !== code)).toEqual(
      code === 'salutation-missing' ? ['salutation-disagrees'] : [],
    );
  });

  it('asks a draft for no number and no date', () => {
    expect(codesOf({ documentNumber: '', dateOfIssue: undefined })).toEqual([]);
  });

  it('holds the session of the title against the matter', () => {
    expect(codesOf({ title: '对市十四届人大二次会议第26号建议的答复' })).toEqual(['title-disagrees']);
    expect(codesOf({ title: '关于市政协十四届三次会议第26号提案的答复函' })).toEqual([]);
    expect(codesOf({ title: '关于《关于加快老旧小区加装电梯的建议》办理情况的报告' })).toEqual([]);
  });

  it('asks reports to the government for no mark and no proposer in the salutation', () => {
    const change = { salutation: '市人民政府：', resultMark: undefined };
    expect(codesOf(change, { kind: 'deliberation-opinion' })).toEqual([]);
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
