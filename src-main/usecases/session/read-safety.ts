/** What the window reminds of, in one answer: the sheet, the whole backup, a new incarnation, and a clock behind what was recorded. */
import type { Safety } from '@shared/ipc/calls/safety-calls';
import { databaseFile, isDoubted } from '../../database/check';
import { recordedSpan } from '../../database/repositories/audit-repository';
import { readLastBackup, readRemindDays } from '../backup/backup-record';
import type { Workspace } from '../workspace';
import { readIncarnationNotice } from './incarnation';
import { readSheet } from './recovery-sheet';

const DAY = 24 * 3600 * 1000;
/** Clocks are set by hand and differ by minutes; only more is worth a word. */
const TOLERATED = 10 * 60 * 1000;

export async function readSafety({ database, folders, now: clock }: Workspace): Promise<Safety> {
  const damaged = await isDoubted(databaseFile(folders.data));
  return database.read(async (reader) => {
    const now = clock();
    const sheet = await readSheet(reader);
    const last = await readLastBackup(reader);
    const remindDays = await readRemindDays(reader);
    const incarnation = await readIncarnationNotice(reader);
    const span = await recordedSpan(reader);
    const since = last?.at ?? span?.first ?? now;
    return {
      ...(sheet ? { sheet } : {}),
      backup: { ...(last ? { last } : {}), remindDays, due: Math.abs(now - since) >= remindDays * DAY },
      damaged,
      ...(incarnation ? { incarnation } : {}),
      ...(span && now < span.latest - TOLERATED ? { clockBehind: { now, recordedAt: span.latest } } : {}),
    };
  });
}
