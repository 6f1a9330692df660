/** 事项: tabs, filters, search and order over real registrations; and every page comes through an index, in order. */

import { join } from 'node:path';
import { Connection } from '@main/database/connection';
import { createHandle } from '@main/database/drizzle-session';
import {
  countMatterTabs,
  type MatterPage,
  type MatterSelection,
  readMatterPage,
} from '@main/database/repositories/matter-list-repository';
import { ownSteps, stepsOfOthers } from '@main/database/repositories/today-repository';
import { signFor } from '@main/usecases/assignment/sign-for';
import { assignMatter } from '@main/usecases/matter/assign-matter';
import { listMatters } from '@main/usecases/matter/list-matters';
import { registerMatter } from '@main/usecases/matter/register-matter';
import { MATTER_SORTS, MATTER_TABS, type MatterFilter, matterCalls } from '@shared/ipc/calls/matter-calls';
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
    desk.setDay('2026-03-06');
    // Three days before the due date, as the profile says.
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

  it('reads each page in the order of an index and counts tabs without the wide rows', async () => {
    const desk = await openDesk();
    const connection = await Connection.open(join(desk.folder, 'data', 'chengfu.db'), 'read');
    try {
      const plans: string[] = [];
      const explaining = createHandle({
        all: async (sql, params) => {
          const rows = await connection.all(`explain query plan ${sql}`, params);
          plans.push(rows.map(({ detail }) => String(detail)).join(' | '));
          return connection.all(sql, params);
        },
        get: (sql, params) => connection.get(sql, params),
        run: (sql, params) => connection.run(sql, params),
      });
      const selection: MatterSelection = { today: day('2026-03-10'), soonUntil: day('2026-03-17') };
      const read = (change: Partial<MatterPage>, chosen = selection) =>
        readMatterPage(explaining, chosen, { ...FILTER, ...change }, 100_000);
      for (const descending of [false, true]) {
        for (const sort of MATTER_SORTS) await read({ sort, descending });
        for (const tab of MATTER_TABS) await read({ tab, sort: 'due', descending });
        // A tab that holds much of the list follows the order and skips.
        for (const tab of MATTER_TABS) await read({ tab, sort: 'latest', descending });
        await read({ sort: 'due', descending }, { ...selection, kind: 'bill' });
        await read({ sort: 'title', descending }, { ...selection, match: '"社保"' });
      }
      expect(plans).toHaveLength(2 * (MATTER_SORTS.length + 2 * MATTER_TABS.length + 2));
      for (const plan of plans) {
        expect(plan, plan).not.toMatch(/TEMP B-TREE/);
        expect(plan, plan).toMatch(/matter USING (COVERING )?INDEX/);
      }
      plans.length = 0;
      await countMatterTabs(explaining, selection);
      expect(plans[0]).toMatch(/SCAN matter USING COVERING INDEX matter_tabs/);
      plans.length = 0;
      await ownSteps(explaining, 50);
      await stepsOfOthers(explaining, 50);
      for (const plan of plans) expect(plan).not.toMatch(/TEMP B-TREE/);
    } finally {
      await connection.close();
    }
  });
});
