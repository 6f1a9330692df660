/** What a backup is called and which backups are kept. Pure; a name tells the moment and the reason, so a folder listing is the whole catalogue. */

const BACKUP_REASONS = ['daily', 'quit', 'migration', 'restore'] as const;
export type BackupReason = (typeof BACKUP_REASONS)[number];

export interface Backup {
  /** A file name, never a path. */
  readonly name: string;
  /** UTC milliseconds. */
  readonly takenAt: number;
  readonly reason: BackupReason;
}

const KEPT_OF_TODAY = 3;
const KEPT_IN_ALL = 10;

/** Names and days are Asia/Shanghai whatever the machine says; it has had no summer time since 1991. */
const SHANGHAI_OFFSET = 8 * 60 * 60 * 1000;

const NAME = /^chengfu-(\d{4})(\d\d)(\d\d)-(\d\d)(\d\d)(\d\d)-(\d{3})-([a-z]+)\.sqlite$/;

export function backupName(takenAt: number, reason: BackupReason): string {
  const [date = '', time = ''] = shanghai(takenAt).split('T');
  const clock = time.slice(0, 8).replaceAll(':', '');
  return `chengfu-${date.replaceAll('-', '')}-${clock}-${time.slice(9, 12)}-${reason}.sqlite`;
}

/** Undefined for anything else that lies in the folder. */
export function parseBackupName(name: string): Backup | undefined {
  const [, year, month, day, hour, minute, second, fraction, word] = NAME.exec(name) ?? [];
  const reason = BACKUP_REASONS.find((known) => known === word);
  if (reason === undefined) return undefined;
  const takenAt = Date.parse(`${year}-${month}-${day}T${hour}:${minute}:${second}.${fraction}+08:00`);
  return Number.isNaN(takenAt) ? undefined : { name, takenAt, reason };
}

/** The day in Shanghai, `2025-03-21`. */
export function backupDay(instant: number): string {
  return shanghai(instant).slice(0, 10);
}

/**
 * Three of today, the newest of each other day, ten in all.
 * `newest` always stays: with the clock set back it would look like the oldest and go first.
 */
export function backupsToRemove(backups: readonly Backup[], now: number, newest: string): Backup[] {
  const seen = new Map<string, number>();
  let kept = 1;
  return [...backups]
    .sort(
      (left, right) =>
        Number(right.name === newest) - Number(left.name === newest) || right.takenAt - left.takenAt,
    )
    .filter(({ name, takenAt }) => {
      const day = backupDay(takenAt);
      const before = seen.get(day) ?? 0;
      seen.set(day, before + 1);
      if (name === newest) return false;
      const room = before < (day === backupDay(now) ? KEPT_OF_TODAY : 1) && kept < KEPT_IN_ALL;
      if (room) kept += 1;
      return !room;
    });
}

function shanghai(instant: number): string {
  return new Date(instant + SHANGHAI_OFFSET).toISOString();
}
