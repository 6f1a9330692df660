/** 常用筛选: named, renamed, deleted and remembered, each person's own. */
import { deleteFilter, listFilters, rememberFilter, saveFilter } from '@main/usecases/filter/saved-filters';
import { choosePerson, savePerson } from '@main/usecases/session/manage-people';
import { recordIdSchema } from '@shared/domain/identifiers';
import type { MatterQuestion } from '@shared/ipc/calls/matter-question';
import { MOST_SAVED_FILTERS } from '@shared/ipc/calls/search-calls';
import { sql } from 'drizzle-orm';
import { expect, it } from 'vitest';
import { day, failureOf, openDesk, reopenWorkspace } from '../support';

const QUESTION: MatterQuestion = {
  tab: 'overdue',
  kind: 'deputy-suggestion',
  session: { term: 14, meeting: 3 },
  grade: 2,
  dueUntil: day('2026-06-30'),
  text: '养老',
  sort: 'due',
  descending: false,
};
const PLAIN: MatterQuestion = { tab: 'all', sort: 'latest', descending: true };

it('keeps what a person named and what was looked at last, on each desk, beyond a restart', async () => {
  const desk = await openDesk();
  const { workspace } = desk;
  const office = { desk: 'office' } as const;
  const { id } = await saveFilter(workspace, { ...office, name: ' 逾期的二级建议 ', question: QUESTION });
  await rememberFilter(workspace, { ...office, question: QUESTION });
  await rememberFilter(workspace, { ...office, question: PLAIN });
  const expected = { saved: [{ id, name: '逾期的二级建议', question: QUESTION }], last: PLAIN };
  expect(await listFilters(workspace, office)).toEqual(expected);
  expect(await listFilters(workspace, { desk: 'unit' })).toEqual({ saved: [] });

  await desk.close();
  const again = await reopenWorkspace(desk);
  expect(await listFilters(again, office)).toEqual(expected);
  await saveFilter(again, { ...office, id, name: '二级', question: PLAIN });
  expect((await listFilters(again, office)).saved).toEqual([{ id, name: '二级', question: PLAIN }]);
  await deleteFilter(again, { id });
  expect((await listFilters(again, office)).saved).toEqual([]);
  expect((await failureOf(deleteFilter(again, { id }))).code).toBe('NOT_FOUND');
});

it('refuses a taken name, an unknown one, and another person; leaves out what it cannot read', async () => {
  const { workspace } = await openDesk();
  const office = { desk: 'office' } as const;
  const { id } = await saveFilter(workspace, { ...office, name: '甲', question: PLAIN });
  const taken = saveFilter(workspace, { ...office, name: '甲', question: QUESTION });
  expect((await failureOf(taken)).code).toBe('FILTER_NAME_TAKEN');
  const unknown = recordIdSchema.parse('00000000-0000-4000-8000-000000000000');
  const change = saveFilter(workspace, { ...office, id: unknown, name: '乙', question: PLAIN });
  expect((await failureOf(change)).code).toBe('NOT_FOUND');

  await savePerson(workspace, { name: '钱七', role: 'supervisor', phone: '' });
  const { id: own } = workspace.session.person;
  const people = await workspace.database.read((reader) =>
    reader.all<{ id: typeof own }>(sql`select id from person where id <> ${own}`),
  );
  const other = people[0]?.id;
  if (!other) throw new Error('nobody else');
  await choosePerson(workspace, other);
  expect(await listFilters(workspace, office)).toEqual({ saved: [] });
  expect((await failureOf(deleteFilter(workspace, { id }))).code).toBe('NOT_FOUND');
  await saveFilter(workspace, { ...office, name: '甲', question: PLAIN });

  await choosePerson(workspace, own);
  await workspace.database.write((tx) =>
    tx.run(sql`update saved_filter set question = '{"tab":"unheard-of"}'`),
  );
  expect((await listFilters(workspace, office)).saved).toEqual([]);
});

it('takes a bounded number of them', async () => {
  const { workspace } = await openDesk();
  for (let index = 0; index < MOST_SAVED_FILTERS; index += 1) {
    await saveFilter(workspace, { desk: 'office', name: `第${index}个`, question: PLAIN });
  }
  const more = saveFilter(workspace, { desk: 'unit', name: '再一个', question: PLAIN });
  expect((await failureOf(more)).code).toBe('FILTERS_FULL');
});
