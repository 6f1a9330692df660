/** The holiday tables and profiles that the product ships, read as the application reads them. */
import { readdirSync, readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { type HolidayTable, parseHolidayTable } from '@shared/domain/calendar/holiday-table';
import { parseProfile } from '@shared/domain/profile/parse-profile';
import type { Profile } from '@shared/domain/profile/profile';

const resources = resolve(import.meta.dirname, '../../../../resources');

export function readResource(path: string): unknown {
  return JSON.parse(readFileSync(resolve(resources, path), 'utf8'));
}

export function shippedTables(): HolidayTable[] {
  return readdirSync(resolve(resources, 'holidays'))
    .sort()
    .map((name) => parseHolidayTable(readResource(`holidays/${name}`)));
}

export function shippedProfileNames(): string[] {
  return readdirSync(resolve(resources, 'profiles'))
    .sort()
    .map((name) => name.replace(/\.json$/, ''));
}

export function shippedProfile(id: string): Profile {
  return parseProfile(readResource(`profiles/${id}.json`));
}
