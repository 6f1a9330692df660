/** The holiday tables in force: those shipped, and those a person imported because a machine without a network learns of a new year in no other way. */
import {
  type HolidayTable,
  holidayTableSchema,
  readHolidayTable,
} from '@shared/domain/calendar/holiday-table';
import { type TableInForce, tablesInForce, withImported } from '@shared/domain/calendar/tables-in-force';
import type { HolidayTableView } from '@shared/ipc/calls/desk-calls';
import type { CallInput, CallOutput } from '@shared/ipc/contract';
import { AppError } from '@shared/result/app-error';
import { z } from 'zod';
import type { ReadableDatabase } from '../../database/drizzle-session';
import { readSetting, writeSetting } from '../../database/repositories/setting-repository';
import { writeAtPlace } from '../../disk/whole-file';
import { nameFromLabel } from '../../files/safe-name';
import type { FileFilter } from '../desktop';
import { recordAct } from '../event/record-act';
import { pathsOfSource } from '../file/file-source';
import { readTextFile } from '../file/read-text-file';
import type { Workspace } from '../workspace';

const KEY = 'holiday-tables';
const TABLE_FILES: readonly FileFilter[] = [{ name: '节假日安排', extensions: ['json'] }];
/** A year takes about a kilobyte. */
const LARGEST_TABLE = 64 * 1024;

const importedSchema = z.array(holidayTableSchema);

/** What every clock is computed with; read it in the transaction that freezes the clock. */
export async function holidayTablesInForce(
  workspace: Workspace,
  database: ReadableDatabase,
): Promise<HolidayTable[]> {
  return (await inForce(workspace, database)).map(({ table }) => table);
}

export async function listHolidayTables(workspace: Workspace): Promise<CallOutput<'holiday.list'>> {
  const tables = await workspace.database.read((reader) => inForce(workspace, reader));
  return tables.map(viewOf);
}

/** Undefined when the person cancelled. @throws AppError HOLIDAY_TABLE_INVALID with every problem, DISK_READ. */
export async function importHolidayTable(
  workspace: Workspace,
  source: CallInput<'holiday.import'>,
): Promise<CallOutput<'holiday.import'>> {
  const [path] = await pathsOfSource(workspace, source, {
    title: '导入节假日安排',
    filters: TABLE_FILES,
    multiple: false,
  });
  if (path === undefined) return undefined;
  const text = await readTextFile(path, LARGEST_TABLE, {
    tooLong: () => invalid('文件过大，不是节假日安排'),
    notText: () => invalid('文件不是UTF-8编码'),
  });
  const table = readHolidayTable(text);
  await workspace.database.write(async (tx) => {
    const imported = withImported(await readImported(tx), table);
    await writeSetting(tx, KEY, JSON.stringify(imported));
    await recordAct(tx, workspace, 'holidays.imported', String(table.year), {
      year: table.year,
      notice: table.notice.number,
    });
  });
  workspace.notify({ topics: ['settings'] });
  return viewOf({ table, origin: 'imported' });
}

/** False when the person cancelled. @throws AppError NOT_FOUND, E_DISK_FULL, DISK_WRITE. */
export async function saveHolidayTableAs(
  workspace: Workspace,
  { year }: CallInput<'holiday.save-as'>,
): Promise<CallOutput<'holiday.save-as'>> {
  const tables = await workspace.database.read((reader) => holidayTablesInForce(workspace, reader));
  const table = tables.find((candidate) => candidate.year === year);
  if (!table) throw new AppError('NOT_FOUND', { what: 'holiday-table' });
  const name = nameFromLabel(`${year}年节假日安排`, '.json');
  const place = await workspace.desktop.choosePlace('另存节假日安排', name, TABLE_FILES);
  if (place === undefined) return { written: false };
  await writeAtPlace(place, Buffer.from(`${JSON.stringify(table, undefined, 2)}\n`, 'utf8'));
  return { written: true };
}

async function inForce(
  { shippedHolidayTables }: Workspace,
  database: ReadableDatabase,
): Promise<TableInForce[]> {
  return tablesInForce(shippedHolidayTables, await readImported(database));
}

async function readImported(database: ReadableDatabase): Promise<HolidayTable[]> {
  const stored = await readSetting(database, KEY);
  return stored === undefined ? [] : importedSchema.parse(JSON.parse(stored));
}

function invalid(problem: string): AppError {
  return new AppError('HOLIDAY_TABLE_INVALID', { problems: [problem] });
}

function viewOf({ table, origin }: TableInForce): HolidayTableView {
  const { year, notice } = table;
  return { year, noticeNumber: notice.number, noticeTitle: notice.title, issuedOn: notice.issuedOn, origin };
}
