/** Several people share one unit's work: given to a section and a person, seen first by him, found by the list, and never sent to anyone. */

import { getToday } from '@main/usecases/desk/get-today';
import { listMatters } from '@main/usecases/matter/list-matters';
import { pendingExports } from '@main/usecases/package/pending-exports';
import { getHandling, shareAssignment } from '@main/usecases/sharing/share-assignment';
import type { MatterQuestion } from '@shared/ipc/calls/matter-question';
import { describe, expect, it } from 'vitest';
import { type Assigned, assignToSelf, day, failureOf, knowUnit, suggestion } from '../support';
import { openUnit, type Unit } from './support';

async function shared(): Promise<{ unit: Unit; places: Record<'a' | 'b' | 'c', Assigned> }> {
  const unit = await openUnit('1');
  await unit.hire('何俊', 'clerk', '物业科');
  await unit.hire('陈科', 'section-head', '物业科');
  const give = (number: string, on: string) =>
    assignToSelf(unit.desk, suggestion({ number, receivedOn: day(on) }));
  return {
    unit,
    places: { a: unit.place, b: await give('2', '2026-03-01'), c: await give('3', '2026-02-28') },
  };
}

const numbersOf = async (unit: Unit, whose?: MatterQuestion['whose']) => {
  const question = { tab: 'all', sort: 'number', descending: false, offset: 0, limit: 50 } as const;
  const { rows, counts } = await listMatters(unit.desk.workspace, {
    ...question,
    ...(whose ? { whose } : {}),
  });
  expect(counts.all).toBe(rows.length);
  return rows.map(({ number, handler }) => [number, handler].filter(Boolean).join(' '));
};

describe('sharing of a unit’s work', () => {
  it('gives to section and person, keeps who had it, and refuses what was not seen', async () => {
    const { unit, places } = await shared();
    const { workspace } = unit.desk;
    const people = await unit.hire('周敏', 'clerk', '房改科');
    const give = (seen: number, rest: { section?: string; personId?: typeof people.id; reason?: string }) =>
      shareAssignment(workspace, { ...places.a, section: '', reason: '', seen, ...rest });
    expect(await getHandling(workspace, places.a)).toEqual({ history: [], sections: ['物业科', '房改科'] });
    expect(await failureOf(give(0, {}))).toMatchObject({ code: 'INPUT_INVALID' });
    await give(0, { section: '物业科' });
    expect(await failureOf(give(0, { section: '房改科' }))).toMatchObject({ code: 'STALE_VERSION' });
    await give(1, { personId: people.id, reason: '职责在房改科' });
    expect(await getHandling(workspace, places.a)).toMatchObject({
      now: { section: '房改科', personName: '周敏' },
      history: [
        { section: '房改科', personName: '周敏', reason: '职责在房改科', by: '李雯', role: 'clerk' },
        { section: '物业科', personName: '', reason: '' },
      ],
    });
  });

  it('shows each person his own first, the list by me, section and all, and who has it in a column', async () => {
    const { unit, places } = await shared();
    const { workspace } = unit.desk;
    await unit.act('何俊');
    const { id: personId } = workspace.session.person;
    await shareAssignment(workspace, { ...places.a, section: '', personId, reason: '', seen: 0 });
    await shareAssignment(workspace, { ...places.b, section: '物业科', reason: '', seen: 0 });
    expect(await numbersOf(unit)).toEqual(['1 何俊 物业科', '2 物业科', '3']);
    expect(await numbersOf(unit, 'me')).toEqual(['1 何俊 物业科']);
    expect(await numbersOf(unit, 'section')).toEqual(['1 何俊 物业科', '2 物业科']);
    const order = async () => (await getToday(workspace, 'unit')).todo.map(({ number }) => number);
    expect(await order()).toEqual(['1', '3', '2']);
    await unit.act('陈科');
    expect(await numbersOf(unit, 'me')).toEqual([]);
    expect(await numbersOf(unit, 'section')).toHaveLength(2);
    await unit.act('李雯');
    expect(await numbersOf(unit, 'section')).toEqual([]);
    expect((await order())[0]).not.toBe('1');
  });

  it('travels in no package, and is no other unit’s affair', async () => {
    const { unit, places } = await shared();
    const { workspace } = unit.desk;
    const before = await pendingExports(workspace);
    await shareAssignment(workspace, { ...places.a, section: '物业科', reason: '', seen: 0 });
    expect(await pendingExports(workspace)).toEqual(before);
    await knowUnit(unit.desk, '云州市财政局');
    const strange = { ...places.a, assignmentId: places.b.assignmentId };
    expect(await failureOf(getHandling(workspace, strange))).toMatchObject({ code: 'NOT_FOUND' });
  });
});
