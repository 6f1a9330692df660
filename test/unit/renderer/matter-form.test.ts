/** The entry form says each problem at its field, keeps numbers as text, and gives the schema of the boundary what it wants. */
import {
  acceptStoredForm,
  emptyMatterForm,
  entryOfForm,
  type MatterForm,
  moveRow,
} from '@renderer/features/matters/matter-form';
import { plainText } from '@renderer/features/matters/plain-text';
import { localDate } from '@shared/domain/calendar/local-date';
import { matterEntrySchema } from '@shared/ipc/calls/matter-calls';
import { describe, expect, it } from 'vitest';

const today = localDate(2026, 5, 21);
const filled: MatterForm = {
  ...emptyMatterForm(today),
  kind: 'cppcc-proposal',
  number: ' 0123 ',
  term: 14,
  meeting: 3,
  title: '关于推进老旧小区加装电梯工作的提案',
  proposers: [{ key: 'a', name: '李四', kind: 'member', group: '经济界', phone: '' }],
  originalText: '为此建议：…',
  points: [
    { key: 'a', text: '简化审批流程。' },
    { key: 'b', text: '  ' },
  ],
  grade: 3,
};

describe('entryOfForm', () => {
  it('makes an entry of a filled form: the number stays text, blank points and details are left out', () => {
    const outcome = entryOfForm(filled);
    if (!outcome.ok) throw new Error(JSON.stringify(outcome.problems));
    expect(outcome.entry.number).toBe('0123');
    expect(outcome.entry.points).toEqual([{ text: '简化审批流程。' }]);
    expect(outcome.entry.proposers).toEqual([{ name: '李四', kind: 'member', group: '经济界' }]);
    expect(matterEntrySchema.parse(outcome.entry)).toEqual(outcome.entry);
  });

  it('names every problem at its field', () => {
    const outcome = entryOfForm(emptyMatterForm(today));
    expect(outcome.ok).toBe(false);
    if (outcome.ok) return;
    expect(Object.keys(outcome.problems).sort()).toEqual([
      'number',
      'points',
      'proposers',
      'session',
      'title',
    ]);
  });

  it('never gives a grade to a kind that has none', () => {
    const outcome = entryOfForm({ ...filled, kind: 'supervised-matter' });
    expect(outcome.ok && 'grade' in outcome.entry).toBe(false);
  });
});

describe('acceptStoredForm', () => {
  it('takes back what the form itself has written', () => {
    expect(acceptStoredForm(JSON.parse(JSON.stringify(filled)), today)).toMatchObject({ number: ' 0123 ' });
  });
  it.each([null, 'text', {}, { ...filled, points: 'none' }, { ...filled, title: 3 }])(
    'refuses %j',
    (stored) => {
      expect(acceptStoredForm(stored, today)).toBeUndefined();
    },
  );
});

it('moves a row by one place and keeps the ends', () => {
  expect(moveRow(['甲', '乙', '丙'], 1, -1)).toEqual(['乙', '甲', '丙']);
  expect(moveRow(['甲', '乙', '丙'], 2, 1)).toEqual(['甲', '乙', '丙']);
});

it('turns pasted line ends into line feeds and drops controls', () => {
  expect(plainText('甲\r\n乙\u000b丙\u0007\t丁\u2028戊')).toBe('甲\n乙\n丙\t丁\n戊');
});
