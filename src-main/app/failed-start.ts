/** The application cannot open: a person is told why in Chinese, and the process leaves with a code that a script can see. */
import { AppError } from '@shared/result/app-error';
import { app, dialog } from 'electron';
import type { Log } from './log';

const EXIT_FAILED = 1;
const TITLE = '承复不能打开';
/** A machine without anyone in front of it is not left with a waiting process for ever. */
const READING_MILLISECONDS = 10 * 60_000;

const SENTENCES: Readonly<Partial<Record<AppError['code'], string>>> = {
  DATABASE_NEWER: '这份数据由更新或不同版本的承复写成。请安装新版本后再打开，数据没有改动。',
  DATABASE_DAMAGED: '本机数据不完整，也没有完好的备份。请不要改动数据文件夹，联系维护人员。',
  E_DISK_FULL: '磁盘空间不足，不能打开。请清理磁盘后再试。',
  RESOURCES_DAMAGED: '承复随附的规则或节假日文件不完整。请重新安装承复，本机数据不受影响。',
  CRYPTO_SELF_TEST: '密码算法自检没有通过。请重新启动承复；仍不通过的，请重新安装，本机数据不受影响。',
};
const UNKNOWN = '启动时出错。本机数据没有改动，请联系维护人员。';

/** Writes down what happened, tells the person with the incident's number, and ends the process. */
export async function leaveAfterFailure(error: unknown, log: Log): Promise<void> {
  const sentence = (error instanceof AppError && SENTENCES[error.code]) || UNKNOWN;
  const detail = `${sentence}\n事件编号：${log.incident(error)}`;
  process.stderr.write(`${TITLE}。${detail}\n`);
  setTimeout(() => app.exit(EXIT_FAILED), READING_MILLISECONDS);
  try {
    await dialog.showMessageBox({ type: 'error', title: '承复', message: TITLE, detail, buttons: ['退出'] });
  } finally {
    app.exit(EXIT_FAILED);
  }
}
