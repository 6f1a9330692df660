/** Opens the desk, and where its database is damaged offers the newest good backup; nothing is replaced without a person's word. */
import { join } from 'node:path';
import { AppError } from '@shared/result/app-error';
import { dialog } from 'electron';
import { Backups } from '../database/backup';
import { databaseFile } from '../database/check';
import { restoreBackup } from '../database/restore';
import { type OpenedWorkspace, openWorkspace, type WorkspaceOptions } from '../usecases/open-workspace';

/** Undefined when the person chose to leave rather than to restore. @throws AppError where there is nothing to choose. */
export async function startWorkspace(options: WorkspaceOptions): Promise<OpenedWorkspace | undefined> {
  try {
    return await openWorkspace(options);
  } catch (error) {
    if (!(error instanceof AppError && error.code === 'DATABASE_DAMAGED')) throw error;
    const restored = await offerBackup(error, options.dataFolder);
    return restored ? startWorkspace({ ...options, restored: true }) : undefined;
  }
}

async function offerBackup(error: AppError, dataFolder: string): Promise<boolean> {
  const { newestBackup, newestBackupAt } = error.details;
  if (typeof newestBackup !== 'string' || typeof newestBackupAt !== 'number') throw error;
  const takenAt = new Date(newestBackupAt).toLocaleString('zh-CN', { timeZone: 'Asia/Shanghai' });
  const { response } = await dialog.showMessageBox({
    type: 'warning',
    title: '承复',
    message: '本机数据不完整，不能打开',
    detail: `最近一份完好的备份是 ${takenAt}。恢复后，此后录入的内容需要重新导入或补录；现在的数据会另存，不会删除。`,
    buttons: ['恢复这份备份', '退出'],
    defaultId: 0,
    cancelId: 1,
  });
  if (response !== 0) return false;
  const file = databaseFile(dataFolder);
  const backups = new Backups({ file, folder: join(dataFolder, 'backups'), now: Date.now });
  const damagedFolder = join(dataFolder, 'damaged');
  await restoreBackup({ file, backups, backupName: newestBackup, damagedFolder, now: Date.now });
  return true;
}
