/** The fake desk's answers about password, recovery sheet and whole backups: a desk without a sheet whose backup is due. */
import { localDate } from '@shared/domain/calendar/local-date';
import type { Safety } from '@shared/ipc/calls/safety-calls';
import type { Handlers } from '@shared/ipc/contract';
import { AppError } from '@shared/result/app-error';

const MADE = Date.UTC(2026, 4, 12, 1, 30);

type SafetyHandlers = Pick<
  Handlers,
  Extract<keyof Handlers, `safety.${string}` | `keys.${string}` | `backup.${string}`>
>;

export function fakeSafety(password: string): SafetyHandlers {
  let safety: Safety = {
    damaged: false,
    backup: { last: { at: MADE, folderName: '承复备份-云州市教育局-2026-05-12' }, remindDays: 7, due: true },
  };
  return {
    'safety.get': async () => safety,
    'safety.acknowledge': async () => {
      const { incarnation: _, ...rest } = safety;
      safety = rest;
      return {};
    },
    'keys.change-password': async ({ oldPassword }) => {
      if (oldPassword !== password) throw new AppError('KEYBOX_PASSWORD_WRONG');
      return {};
    },
    'keys.make-sheet': async (input) => {
      if (input.password !== password) throw new AppError('KEYBOX_PASSWORD_WRONG');
      const sheet = { number: (safety.sheet?.number ?? 0) + 1, madeAt: MADE, keeper: input.keeper };
      safety = { ...safety, sheet };
      return { ...sheet, code: '3141592653589793238462643383279502884197', madeOn: localDate(2026, 5, 12) };
    },
    'keys.sheet': async () => (safety.sheet ? { sheet: safety.sheet } : {}),
    'keys.recover': async () => {
      throw new AppError('RECOVERY_CODE_WRONG');
    },
    'backup.make': async () => {
      const folderName = '承复备份-云州市教育局-2026-05-21';
      safety = { ...safety, backup: { ...safety.backup, last: { at: MADE, folderName }, due: false } };
      return { folderName, files: 213, size: 187_301_220, copied: 12 };
    },
    'backup.remind': async ({ days }) => {
      safety = { ...safety, backup: { ...safety.backup, remindDays: days } };
      return {};
    },
    'backup.find': async () => ({
      token: 'found',
      folderName: '承复备份-云州市教育局-2026-05-12',
      unitName: '云州市教育局',
      madeAt: MADE,
      files: 213,
      size: 187_301_220,
    }),
    'backup.restore': async () => {
      throw new AppError('BACKUP_SET_DAMAGED', { name: 'chengfu-1.db' });
    },
  };
}
