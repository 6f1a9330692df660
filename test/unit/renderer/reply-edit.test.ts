/** Writing a reply: choices change one answer only, a promise's date goes with its mark, the whole mark follows the points. */
import {
  changeAnswer,
  placeOfFinding,
  pointOfCitation,
  proposedMark,
  skeletonOf,
  standingOf,
  withSentence,
} from '@renderer/features/replies/reply-edit';
import { localDate } from '@shared/domain/calendar/local-date';
import { pointIdSchema } from '@shared/domain/identifiers';
import { DISPOSALS, type ResultMark } from '@shared/domain/reply/answer';
import { GAP } from '@shared/domain/reply/check-characters';
import { FINDING_CODES, LETTER_PARTS } from '@shared/domain/reply/finding';
import type { ReplyContent } from '@shared/domain/reply/reply-content';
import { describe, expect, it } from 'vitest';

const one = pointIdSchema.parse('00000000-0000-4000-8000-000000000001');
const two = pointIdSchema.parse('00000000-0000-4000-8000-000000000002');
const content: ReplyContent = {
  title: '',
  salutation: '',
  opening: '',
  answers: [
    { pointId: one, text: '已建成。', result: 'A' },
    { pointId: two, text: '' },
  ],
  closing: '',
  documentNumber: '',
  attachments: [],
  contactName: '',
  contactPhone: '',
  leaderName: '',
  copies: [],
};

describe('changeAnswer', () => {
  it('leaves the other answers as they are', () => {
    const next = changeAnswer(content, two, { text: '正在修订办法。', result: 'B' });
    expect(next.answers[0]).toBe(content.answers[0]);
    expect(next.answers[1]).toEqual({ pointId: two, text: '正在修订办法。', result: 'B' });
  });

  it('takes the promised date away when the mark is no longer B', () => {
    const promised = changeAnswer(content, two, { result: 'B', promisedOn: localDate(2027, 3, 31) });
    expect(promised.answers[1]?.promisedOn).toBe('2027-03-31');
    expect(changeAnswer(promised, two, { result: 'C' }).answers[1]).toEqual({
      pointId: two,
      text: '',
      result: 'C',
    });
  });

  it('adds the answer of a point that came later and takes a choice back', () => {
    const three = pointIdSchema.parse('00000000-0000-4000-8000-000000000003');
    expect(changeAnswer(content, three, { text: '新' }).answers).toHaveLength(3);
    expect(changeAnswer(content, one, { result: undefined }).answers[0]).toEqual({
      pointId: one,
      text: '已建成。',
    });
  });
});

describe('proposedMark', () => {
  const marked = (...marks: ResultMark[]): ReplyContent => ({
    ...content,
    answers: marks.map((result) => ({ pointId: one, text: '', result })),
  });
  it.each([
    [['A', 'A'], 'A'],
    [['A', 'B'], 'B'],
    [['C', 'A', 'B'], 'C'],
    [['D', 'A'], 'A'],
    [['D', 'D'], 'D'],
  ] as const)('of %j is %s', (marks, expected) => {
    expect(proposedMark(marked(...marks))).toBe(expected);
  });
  it('is unknown while nothing is marked', () => {
    expect(proposedMark(marked())).toBeUndefined();
  });
});

describe('standingOf', () => {
  it('asks for text, result, the date of a promise, and no gap left', () => {
    expect(standingOf({ pointId: one, text: ' ' })).toBe('blank');
    expect(standingOf({ pointId: one, text: '已办。' })).toBe('partial');
    expect(standingOf({ pointId: one, text: '将办。', result: 'B' })).toBe('partial');
    expect(standingOf({ pointId: one, text: '将办。', result: 'B', promisedOn: localDate(2027, 1, 1) })).toBe(
      'answered',
    );
    expect(standingOf({ pointId: one, text: `于${GAP}前完成。`, result: 'A' })).toBe('partial');
  });
  it('never takes an untouched skeleton for an answer', () => {
    for (const disposal of DISPOSALS) {
      const text = skeletonOf(disposal, 'deputy-suggestion');
      expect(standingOf({ pointId: one, text, result: 'A' })).toBe('partial');
    }
  });
});

describe('a sentence of a co-handler', () => {
  it('is added below what was typed and never over it', () => {
    expect(withSentence('  ', '经商市财政局。')).toBe('经商市财政局。');
    expect(withSentence('已建成。\n', '经商市财政局。')).toBe('已建成。\n经商市财政局。');
  });
  it('goes to the first point that concerns the co-handler, else to the last', () => {
    const points = [
      { id: one, no: 1, text: '' },
      { id: two, no: 2, text: '' },
    ];
    const citation = { unitName: '云州市财政局', label: '', sentence: '' };
    expect(pointOfCitation({ ...citation, pointIds: [one] }, points)?.no).toBe(1);
    expect(pointOfCitation(citation, points)?.no).toBe(2);
    expect(pointOfCitation(citation, [])).toBeUndefined();
  });
});

describe('a finding', () => {
  it.each(FINDING_CODES)('%s leads to one place, and to its own point where it has one', (code) => {
    const { field } = placeOfFinding({ code, severity: 'error' });
    const ofTwo = placeOfFinding({ code, severity: 'error', pointId: two, pointNo: 2 }).field;
    expect(field).not.toBe('');
    if (/point|result|promise|reason|only-meetings|gap|characters/.test(code)) expect(ofTwo).toContain(two);
    else expect(ofTwo).toBe(field);
  });
  it('in a part of the letter leads to the field of that part', () => {
    const fields = LETTER_PARTS.map(
      (part) => placeOfFinding({ code: 'characters-unprintable', severity: 'error', part }).field,
    );
    expect(fields).toEqual([
      'reply-title',
      'reply-salutation',
      'reply-opening',
      'reply-closing',
      'reply-contact-name',
    ]);
  });
});
