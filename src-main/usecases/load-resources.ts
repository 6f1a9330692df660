/** The shipped profiles and holiday tables, checked when they are read: a damaged resource stops the start, it is never half used. */
import { readdir, readFile } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { type HolidayTable, parseHolidayTable } from '@shared/domain/calendar/holiday-table';
import { parseProfile } from '@shared/domain/profile/parse-profile';
import type { Profile } from '@shared/domain/profile/profile';
import { AppError } from '@shared/result/app-error';

export interface Resources {
  readonly profiles: readonly Profile[];
  readonly holidayTables: readonly HolidayTable[];
}

/** @throws AppError RESOURCES_DAMAGED, with the file's name where one is at fault. */
export async function loadResources(folder: string): Promise<Resources> {
  return {
    profiles: await readJsonFiles(join(folder, 'profiles'), parseProfile),
    holidayTables: await readJsonFiles(join(folder, 'holidays'), parseHolidayTable),
  };
}

async function readJsonFiles<T>(folder: string, parse: (value: unknown) => T): Promise<T[]> {
  const names = await namesIn(folder);
  return Promise.all(
    names.map(async (name) => {
      try {
        return parse(JSON.parse(await readFile(join(folder, name), 'utf8')));
      } catch (error) {
        throw new AppError('RESOURCES_DAMAGED', { name }, { cause: error });
      }
    }),
  );
}

/** A folder that lost all its files is no less damaged than one that is gone. */
async function namesIn(folder: string): Promise<string[]> {
  try {
    const names = (await readdir(folder)).filter((name) => name.endsWith('.json')).sort();
    if (names.length > 0) return names;
  } catch (error) {
    throw new AppError('RESOURCES_DAMAGED', { name: basename(folder) }, { cause: error });
  }
  throw new AppError('RESOURCES_DAMAGED', { name: basename(folder) });
}
