/** The list's question in the address, its filters in words. */
import {
  readQuestion,
  sameQuestion,
  WHOLE_LIST,
  withoutFilters,
  withPart,
  writeQuestion,
} from '@renderer/features/matters/list-question';
import { reminderPath } from '@renderer/features/reminders/reminder-path';
import { FILTER_WORDS, filterText } from '@renderer/strings/filter-words';
import { LOOSENED, type MatterQuestion } from '@shared/ipc/calls/matter-question';
import { describe, expect, it } from 'vitest';
import { HOUSING, matterId } from './fake-desk';

const FULL: MatterQuestion = {
  tab: 'overdue',
  kind: 'deputy-suggestion',
  session: { term: 14, meeting: 3 },
  grade: 2,
  keyOnly: true,
  unitId: HOUSING.unitId,
  role: 'lead',
  step: 'write-reply',
  result: 'B',
  satisfaction: 'dissatisfied',
  text: '养老 & 社保=?',
  whose: 'section',
  turn: { what: 'mine' },
  sort: 'latest',
  descending: true,
};

const roundTrip = (question: MatterQuestion) => readQuestion(new URLSearchParams(writeQuestion(question)));

describe('the question of the list', () => {
  it('comes back from the address whole, and an unreadable one is none', () => {
    expect(roundTrip(FULL)).toEqual(FULL);
    expect(roundTrip(WHOLE_LIST)).toEqual(WHOLE_LIST);
    for (const written of ['list={', 'list={"tab":"unheard-of"}', 'list=[]', 'tab=unheard-of', '']) {
      expect(readQuestion(new URLSearchParams(written))).toBeUndefined();
    }
  });

  it('is named by other pages by a tab or by whose turn it is', () => {
    expect(readQuestion(new URLSearchParams('tab=overdue'))).toEqual({ ...WHOLE_LIST, tab: 'overdue' });
    expect(readQuestion(new URLSearchParams('turn=mine-soon&desk=office'))).toEqual({
      ...WHOLE_LIST,
      turn: { what: 'mine-soon', desk: 'office' },
    });
  });

  it('is named by a reminder by the unit that owes; a single matter is opened where that unit is written to', () => {
    const { unitId } = HOUSING;
    const path = reminderPath({ unitId }, 'others-overdue');
    const question = readQuestion(new URLSearchParams(path.split('?')[1]));
    expect(question).toEqual({ ...WHOLE_LIST, turn: { what: 'others-overdue', unitId } });
    expect(filterText(question ?? WHOLE_LIST, 'turn', () => HOUSING.name)).toBe(
      `轮到谁：对方逾期（${HOUSING.name}）`,
    );
    // A unit whose name this desk does not know leaves no empty brackets.
    expect(filterText(question ?? WHOLE_LIST, 'turn', () => '')).toBe('轮到谁：对方逾期');
    expect(roundTrip(question ?? WHOLE_LIST)).toEqual(question);
    expect(reminderPath({ unitId, onlyMatterId: matterId(1) }, 'others-soon')).toBe(
      `/matters/${matterId(1)}?place=write-letter`,
    );
  });

  it('takes a filter back by undefined, false or nothing, and is equal whatever its order', () => {
    const less = withPart(FULL, { grade: undefined, keyOnly: false, text: '' });
    expect(Object.keys(less)).not.toEqual(expect.arrayContaining(['grade']));
    expect([less.keyOnly, less.text]).toEqual([undefined, undefined]);
    const { tab, ...rest } = FULL;
    expect(sameQuestion(FULL, { ...rest, tab })).toBe(true);
    expect(sameQuestion(FULL, less)).toBe(false);
    expect(withoutFilters(FULL)).toEqual({ tab: 'overdue', sort: 'latest', descending: true });
  });

  it('names every filter that is set in words', () => {
    for (const filter of LOOSENED) {
      if (filter === 'dueFrom' || filter === 'dueUntil') continue;
      expect(
        filterText(FULL, filter, () => HOUSING.name),
        filter,
      ).toMatch(/[\u4e00-\u9fff]/u);
      expect(
        filterText(WHOLE_LIST, filter, () => HOUSING.name),
        filter,
      ).toBeUndefined();
    }
    expect(filterText(FULL, 'session', () => '')).toBe('届次：十四届三次');
    expect(filterText(FULL, 'unitId', () => HOUSING.name)).toBe(`${FILTER_WORDS.unitId}：${HOUSING.name}`);
  });
});
