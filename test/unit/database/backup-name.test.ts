/** The keep rule and the names of backups. */
import {
  type Backup,
  backupDay,
  backupName,
  backupsToRemove,
  parseBackupName,
} from '@main/database/backup-name';
import fc from 'fast-check';
import { expect, it } from 'vitest';

const HOUR = 3_600_000;
const DAY = 24 * HOUR;
const NOON = Date.parse('2025-03-21T12:00:00+08:00');

function taken(...instants: number[]): Backup[] {
  return instants.map((takenAt) => ({ name: backupName(takenAt, 'daily'), takenAt, reason: 'daily' }));
}

function kept(backups: readonly Backup[], newest = backups[0]?.name ?? ''): number[] {
  const removed = new Set(backupsToRemove(backups, NOON, newest).map(({ name }) => name));
  return backups.filter(({ name }) => !removed.has(name)).map(({ takenAt }) => takenAt);
}

it('names the moment in Shanghai, whatever the machine says', () => {
  const newYear = Date.parse('2025-12-31T16:00:00.007Z');
  expect(backupName(newYear, 'quit')).toBe('chengfu-20260101-000000-007-quit.sqlite');
  expect(backupDay(newYear)).toBe('2026-01-01');
});

it('reads back every name it writes, and nothing else', () => {
  fc.assert(
    fc.property(fc.integer({ min: 0, max: Date.parse('2200-01-01') }), (takenAt) => {
      expect(parseBackupName(backupName(takenAt, 'migration'))).toMatchObject({
        takenAt,
        reason: 'migration',
      });
    }),
  );
  for (const name of [
    'chengfu.sqlite',
    '../chengfu-20250321-120000-000-daily.sqlite',
    'chengfu-20259921-120000-000-daily.sqlite',
    'chengfu-20250321-120000-000-daily.sqlite.unfinished',
    'chengfu-20250321-120000-000-other.sqlite',
  ]) {
    expect(parseBackupName(name)).toBeUndefined();
  }
});

it('keeps three of today', () => {
  const today = [0, 1, 2, 3, 4].map((hours) => NOON - hours * HOUR);
  expect(kept(taken(...today))).toEqual(today.slice(0, 3));
});

it('keeps the newest of each other day', () => {
  const backups = taken(NOON, NOON - DAY, NOON - DAY - HOUR, NOON - 2 * DAY);
  expect(kept(backups)).toEqual([NOON, NOON - DAY, NOON - 2 * DAY]);
});

it('keeps ten in all', () => {
  const days = Array.from({ length: 14 }, (_unused, index) => NOON - index * DAY);
  expect(kept(taken(NOON + 2 * HOUR, NOON + HOUR, ...days))).toEqual([
    NOON + 2 * HOUR,
    NOON + HOUR,
    ...days.slice(0, 8),
  ]);
});

it('keeps the one just made when the clock was set back', () => {
  const future = Array.from({ length: 12 }, (_unused, index) => NOON + (index + 1) * DAY).reverse();
  const made = taken(NOON);
  const left = kept([...made, ...taken(...future)], made[0]?.name);
  expect(left).toEqual([NOON, ...future.slice(0, 9)]);
});
