/** 节假日表: a year without a table is named, an imported one lets its deadlines be computed, and a slip in it moves none. */
import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { findBrokenAudit } from '@main/database/repositories/audit-repository';
import { auditTable } from '@main/database/schema/tables';
import {
  holidayTablesInForce,
  importHolidayTable,
  listHolidayTables,
  saveHolidayTableAs,
} from '@main/usecases/desk/holiday-tables';
import { assignMatter } from '@main/usecases/matter/assign-matter';
import { previewClocks } from '@main/usecases/matter/preview-clocks';
import { registerMatter } from '@main/usecases/matter/register-matter';
import type { Workspace } from '@main/usecases/workspace';
import { eq } from 'drizzle-orm';
import { describe, expect, it } from 'vitest';
import { day, failureOf, knowUnit, openDesk, suggestion, type TestDesk } from '../support';

/** An invented year: the rules count, not the days. */
const YEAR_2027 = {
  year: 2027,
  notice: { number: '国办发明电〔2026〕9号', title: '2027年部分节假日安排的通知', issuedOn: '2026-11-05' },
  daysOff: [
    { from: '2027-01-01', to: '2027-01-03', name: '元旦' },
    { from: '2027-03-04', to: '2027-03-05', name: '试放假' },
  ],
  workdays: ['2027-03-06'],
};

async function importing(desk: TestDesk, content: string | Uint8Array): Promise<Workspace> {
  const path = join(desk.folder, 'holidays.json');
  await writeFile(path, content);
  const desktop = { ...desk.workspace.desktop, chooseFiles: async () => [path] };
  return { ...desk.workspace, desktop };
}

const take = async (desk: TestDesk, content: string | Uint8Array) =>
  importHolidayTable(await importing(desk, content), { from: 'dialog' });

describe('holiday tables', () => {
  it('lists the shipped ones, newest first, with the notice each comes from', async () => {
    const desk = await openDesk();
    const tables = await listHolidayTables(desk.workspace);
    expect(tables.map(({ year, origin }) => [year, origin])).toEqual([
      [2026, 'shipped'],
      [2025, 'shipped'],
      [2024, 'shipped'],
    ]);
    expect(tables[0]).toMatchObject({ noticeNumber: '国办发明电〔2025〕7号', issuedOn: '2025-11-04' });
  });

  it('lets a clock reach a year whose table was imported, and says that the table came from a person', async () => {
    const desk = await openDesk({ on: '2027-03-02' });
    const unitId = await knowUnit(desk, '云州市水务局');
    const { matterId } = await registerMatter(
      desk.workspace,
      suggestion({ kind: 'supervised-matter', grade: undefined, receivedOn: day('2027-03-01') }),
    );
    const input = {
      matterId,
      assignments: [{ unitId, role: 'sole' as const }],
      assignedOn: day('2027-03-02'),
    };
    expect(await failureOf(previewClocks(desk.workspace, input))).toEqual({
      code: 'HOLIDAYS_MISSING',
      details: { year: 2027 },
    });
    expect(await take(desk, JSON.stringify(YEAR_2027))).toMatchObject({ year: 2027, origin: 'imported' });
    expect(desk.changes.at(-1)).toEqual({ topics: ['settings'] });
    const preview = await previewClocks(desk.workspace, input);
    // Ten working days after 2 March: 4 and 5 March are off, Saturday 6 March is worked.
    expect(preview.find(({ purpose }) => purpose === 'reply')?.dueOn).toBe('2027-03-17');
    expect(preview.find(({ purpose }) => purpose === 'reply')?.explanation.join()).toContain(
      '国办发明电〔2026〕9号',
    );
    const { assignmentIds } = await assignMatter(desk.workspace, input);
    expect(assignmentIds).toHaveLength(1);
  });

  it('replaces the table of its year, shipped or imported, and keeps the rest', async () => {
    const desk = await openDesk();
    const amended = {
      ...YEAR_2027,
      year: 2026,
      daysOff: [{ from: '2026-01-01', to: '2026-01-01', name: '元旦' }],
      workdays: [],
    };
    await take(desk, JSON.stringify(YEAR_2027));
    await take(desk, JSON.stringify(amended));
    await take(desk, JSON.stringify({ ...YEAR_2027, workdays: [] }));
    expect((await listHolidayTables(desk.workspace)).map(({ year, origin }) => [year, origin])).toEqual([
      [2027, 'imported'],
      [2026, 'imported'],
      [2025, 'shipped'],
      [2024, 'shipped'],
    ]);
    const tables = await desk.workspace.database.read((reader) =>
      holidayTablesInForce(desk.workspace, reader),
    );
    expect(tables.find(({ year }) => year === 2026)?.daysOff).toHaveLength(1);
    expect(tables.find(({ year }) => year === 2027)?.workdays).toEqual([]);
  });

  it('reads a file that an editor began with a byte order mark, and keeps the act in the audit chain', async () => {
    const desk = await openDesk();
    await take(desk, `\uFEFF${JSON.stringify(YEAR_2027)}`);
    const rows = await desk.workspace.database.read((reader) =>
      reader.select().from(auditTable).where(eq(auditTable.act, 'holidays.imported')),
    );
    expect(rows).toMatchObject([
      { subject: '2027', actorName: '李雯', details: '{"year":2027,"notice":"国办发明电〔2026〕9号"}' },
    ]);
    expect(await desk.workspace.database.read(findBrokenAudit)).toBeUndefined();
  });

  it.each([
    ['another encoding', Uint8Array.of(0xbd, 0xda, 0xbc, 0xd9), ['文件不是UTF-8编码']],
    ['another format', '节假日', ['第 1 行：从这里起不是节假日安排的格式，读不出来']],
    [
      'a file with a comma too many',
      JSON.stringify(YEAR_2027, undefined, 2).replace('"daysOff": [', '"daysOff": [,'),
      ['第 8 行：从这里起不是节假日安排的格式，读不出来'],
    ],
    ['a long file', ' '.repeat(70_000), ['文件过大，不是节假日安排']],
    [
      'a table that contradicts itself',
      JSON.stringify({ ...YEAR_2027, workdays: ['2027-01-02', '2027-03-09'] }, undefined, 2),
      ['第 21 行：2027-01-02既放假又上班', '第 22 行：调休上班日2027-03-09不是周末'],
    ],
    [
      'a table with days that do not exist or run backwards, each by its line',
      JSON.stringify(
        {
          ...YEAR_2027,
          year: '2027',
          daysOff: [
            { from: '2027-02-29', to: '2027-03-01', name: '试放假' },
            { from: '2027-05-05', to: '2027-05-01', name: '' },
          ],
        },
        undefined,
        2,
      ),
      ['第 2 行：“year”的内容不合格式', '第 10 行：不是有效日期', '第 17 行：“daysOff.1.name”的内容不合格式'],
    ],
    [
      'a table with a foreign field',
      JSON.stringify({ ...YEAR_2027, note: '' }),
      ['第 1 行：“note”不属于节假日安排'],
    ],
    ['no table at all', '\n[]', ['第 2 行：文件的格式不是节假日安排']],
  ])('refuses %s with every problem, and keeps what stood', async (_, content, problems) => {
    const desk = await openDesk();
    const failure = await failureOf(take(desk, content));
    expect(failure).toEqual({ code: 'HOLIDAY_TABLE_INVALID', details: { problems } });
    expect((await listHolidayTables(desk.workspace)).map(({ origin }) => origin)).toEqual([
      'shipped',
      'shipped',
      'shipped',
    ]);
  });

  it('saves a year as the very file that another desk imports', async () => {
    const [desk, other] = [await openDesk(), await openDesk()];
    const place = join(desk.folder, 'saved.json');
    const asked: string[] = [];
    const choosePlace = async (_title: string, fileName: string) => {
      asked.push(fileName);
      return place;
    };
    const saving = { ...desk.workspace, desktop: { ...desk.workspace.desktop, choosePlace } };
    expect(await saveHolidayTableAs(saving, { year: 2026 })).toEqual({ written: true });
    expect(asked).toEqual(['2026年节假日安排.json']);
    await take(other, await readFile(place));
    const tableOf = ({ workspace }: TestDesk) =>
      workspace.database.read(async (reader) =>
        (await holidayTablesInForce(workspace, reader)).find(({ year }) => year === 2026),
      );
    expect(await tableOf(other)).toEqual(await tableOf(desk));
    expect(await failureOf(saveHolidayTableAs(saving, { year: 2031 }))).toMatchObject({ code: 'NOT_FOUND' });
    expect(await saveHolidayTableAs(desk.workspace, { year: 2026 })).toEqual({ written: false });
  });

  it('does nothing when the dialog was cancelled', async () => {
    const desk = await openDesk();
    expect(await importHolidayTable(desk.workspace, { from: 'dialog' })).toBeUndefined();
    expect(desk.changes.filter(({ topics }) => topics.includes('settings'))).toEqual([]);
  });
});
