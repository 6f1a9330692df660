/** 事项: tabs, filters, search and order over real registrations, from columns in memory that follow the database. */
import { signFor } from '@main/usecases/assignment/sign-for';
import { assignMatter } from '@main/usecases/matter/assign-matter';
import { correctMatter } from '@main/usecases/matter/correct-matter';
import { listMatters } from '@main/usecases/matter/list-matters';
import { MatterColumns } from '@main/usecases/matter/matter-columns';
import { mergeMatters } from '@main/usecases/matter/merge-matters';
import { registerMatter } from '@main/usecases/matter/register-matter';
import { matterCalls } from '@shared/ipc/calls/matter-calls';
import { MATTER_SORTS, type MatterFilter } from '@shared/ipc/calls/matter-question';
import { sql } from 'drizzle-orm';
import { describe, expect, it } from 'vitest';
import { assignToSelf, day, knowUnit, openDesk, suggestion, type TestDesk } from '../support';

const FILTER: MatterFilter = { tab: 'all', sort: 'number', descending: false, offset: 0, limit: 50 };

async function list(desk: TestDesk, change: Partial<MatterFilter> = {}) {
  const answer = await listMatters(desk.workspace, { ...FILTER, ...change });
  expect(matterCalls['matter.list'].output.safeParse(answer).error).toBeUndefined();
  return { ...answer, numbers: answer.rows.map(({ number }) => number) };
}

describe('the list of matters', () => {
  it('answers what a clerk asks: tabs, kinds, units, words, order, pages', async () => {
    const desk = await openDesk();
    const { workspace } = desk;
    const bureau = await knowUnit(desk, '云州市教育局');
    await assignToSelf(desk, suggestion({ number: '9' }));
    const second = await assignToSelf(desk, suggestion({ number: '26', title: '关于社保卡换发的建议' }));
    await registerMatter(workspace, suggestion({ number: '0103', kind: 'cppcc-proposal', keyMatter: true }));
    const waiting = await registerMatter(
      workspace,
      suggestion({ number: 'B-7', title: '关于校园食堂的建议', points: [{ text: '公开食堂采购价格' }] }),
    );
    await assignMatter(workspace, {
      matterId: waiting.matterId,
      assignments: [{ unitId: bureau, role: 'sole' }],
      assignedOn: day('2026-03-02'),
    });

    const all = await list(desk);
    // By the digits of the number, not by its letters.
    expect(all.numbers).toEqual(['B-7', '9', '26', '0103']);
    expect(all.counts).toEqual({
      all: 4,
      mine: 3,
      overdue: 0,
      soon: 0,
      waiting: 1,
      dissatisfied: 0,
      closed: 0,
    });
    expect((await list(desk, { tab: 'mine' })).numbers).toEqual(['9', '26', '0103']);
    expect((await list(desk, { tab: 'waiting' })).numbers).toEqual(['B-7']);
    expect((await list(desk, { kind: 'cppcc-proposal' })).numbers).toEqual(['0103']);
    expect((await list(desk, { keyOnly: true })).total).toBe(1);
    expect((await list(desk, { unitId: bureau })).numbers).toEqual(['B-7']);
    expect((await list(desk, { unitId: desk.unitId, descending: true })).numbers).toEqual(['26', '9']);
    // What has no due date comes last whichever way.
    expect((await list(desk, { sort: 'due' })).numbers.at(-1)).toBe('0103');
    expect((await list(desk, { sort: 'due', descending: true })).numbers.at(-1)).toBe('0103');
    expect((await list(desk, { offset: 1, limit: 2 })).numbers).toEqual(['9', '26']);
    expect((await list(desk, { offset: 4 })).rows).toEqual([]);

    expect((await list(desk, { text: '社保' })).numbers).toEqual(['26']);
    expect((await list(desk, { text: '采购 食堂' })).numbers).toEqual(['B-7']);
    expect((await list(desk, { text: '周敏' })).total).toBe(4);
    expect((await list(desk, { text: '0103' })).numbers).toEqual(['0103']);
    expect((await list(desk, { text: '不存在的词' })).total).toBe(0);
    expect((await list(desk, { text: '"*(' })).rows).toEqual([]);
    expect((await list(desk, { text: ' ' })).total).toBe(4);
    expect((await list(desk, { text: '建议', tab: 'waiting' })).numbers).toEqual(['B-7']);

    await signFor(workspace, { ...second, on: day('2026-03-02'), handler: '张敏' });
    desk.setDay('2026-03-07');
    // Signing warns two days ahead, whatever the profile's general word is.
    expect((await list(desk, { tab: 'soon' })).numbers).toEqual(['B-7', '9']);
    desk.setDay('2026-03-10');
    const later = await list(desk, { tab: 'overdue', sort: 'due' });
    // Signing for was due on the 9th; the signed one now waits for its plan.
    expect(later.numbers.sort()).toEqual(['9', 'B-7']);
    expect(later.rows.find(({ number }) => number === '9')).toMatchObject({
      step: { code: 'sign-for', mine: true, dueOn: '2026-03-09' },
      grade: 3,
      session: { term: 14, meeting: 3 },
    });
  });

  it("names the stage as the matter's own rules do, and says what is merged until it is parted", async () => {
    const desk = await openDesk();
    const { workspace } = desk;
    const profiles = workspace.profiles.map((profile) => {
      const own = profile.kinds['deputy-suggestion'];
      const stages = own.stages.map(({ code, name }) => ({ code, name: code === 'assign' ? '转办' : name }));
      return {
        ...profile,
        kinds: { ...profile.kinds, 'deputy-suggestion': { ...own, stages } },
      };
    });
    const renamed = await assignToSelf(
      { ...desk, workspace: { ...workspace, profiles } },
      suggestion({ number: '1' }),
    );
    const plain = await assignToSelf(desk, suggestion({ number: '2' }));
    const shown = async () =>
      (await list(desk)).rows.map(({ procedure, stageName, mergedWith }) => [
        procedure,
        stageName,
        mergedWith,
      ]);
    expect(await shown()).toEqual([
      ['assign', '转办', undefined],
      ['assign', undefined, undefined],
    ]);
    const reason = '内容相同';
    await mergeMatters(workspace, { matterId: plain.matterId, matterIds: [renamed.matterId], reason });
    expect((await shown()).map(([, , mergedWith]) => mergedWith)).toEqual([1, 1]);
    await mergeMatters(workspace, { matterId: plain.matterId, matterIds: [], reason });
    expect((await shown()).map(([, , mergedWith]) => mergedWith)).toEqual([undefined, undefined]);
  });

  it('keeps the columns in memory at the moment that is read, whatever changes', async () => {
    const desk = await openDesk();
    await assignToSelf(desk, suggestion({ number: '5' }));
    expect((await list(desk)).numbers).toEqual(['5']);
    const orders = async () =>
      Promise.all(
        MATTER_SORTS.flatMap((sort) =>
          [false, true].map(async (descending) => (await list(desk, { sort, descending })).numbers),
        ),
      );
    await orders();
    for (const number of ['3', '12', '1']) await registerMatter(desk.workspace, suggestion({ number }));
    const matterId = (await list(desk)).rows.find((row) => row.number === '3')?.id;
    if (!matterId) throw new Error('not listed');
    const { points: _points, ...rest } = suggestion({ number: '40', title: '关于安装路灯的建议' });
    await correctMatter(desk.workspace, { matterId, entry: { ...rest, points: [] }, reason: '更正编号' });
    // Mended in place they are what a desk that starts now makes of the database.
    const mended = await orders();
    const fresh = { ...desk, workspace: { ...desk.workspace, matterColumns: new MatterColumns() } };
    expect((await list(fresh)).numbers).toEqual(['1', '5', '12', '40']);
    const made = await Promise.all(
      MATTER_SORTS.flatMap((sort) =>
        [false, true].map(async (descending) => (await list(fresh, { sort, descending })).numbers),
      ),
    );
    expect(mended).toEqual(made);
  });

  it('keeps no transaction that was rolled back', async () => {
    const desk = await openDesk();
    await registerMatter(desk.workspace, suggestion({ number: '5' }));
    await list(desk);
    await expect(
      desk.workspace.database.write(async (tx) => {
        await tx.run(sql`update matter set number = '6'`);
        await tx.run(sql`update matter_facet set revision = revision + 10`);
        throw new Error('taken back');
      }),
    ).rejects.toThrow('taken back');
    expect((await list(desk)).numbers).toEqual(['5']);
    await registerMatter(desk.workspace, suggestion({ number: '7' }));
    expect((await list(desk)).numbers).toEqual(['5', '7']);
  });
});
