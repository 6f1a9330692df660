/** The shipped profiles and holiday tables, checked when they are read: a damaged resource stops the start, it is never half used. */
import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { type HolidayTable, parseHolidayTable } from '@shared/domain/calendar/holiday-table';
import { parseProfile } from '@shared/domain/profile/parse-profile';
import type { Profile } from '@shared/domain/profile/profile';

export interface Resources {
  readonly profiles: readonly Profile[];
  readonly holidayTables: readonly HolidayTable[];
}

export async function loadResources(folder: string): Promise<Resources> {
  const profiles = await readJsonFiles(join(folder, 'profiles'));
  const holidays = await readJsonFiles(join(folder, 'holidays'));
  return { profiles: profiles.map(parseProfile), holidayTables: holidays.map(parseHolidayTable) };
}

async function readJsonFiles(folder: string): Promise<unknown[]> {
  const names = (await readdir(folder)).filter((name) => name.endsWith('.json')).sort();
  return Promise.all(names.map(async (name) => JSON.parse(await readFile(join(folder, name), 'utf8'))));
}
