/** One window on one data folder. The second hands over what it was asked to open, or says why it leaves. */
import { statSync } from 'node:fs';
import { app, dialog } from 'electron';
import type { DataFolder } from './data-folder';
import { findPackageArguments } from './package-argument';

/** The exit code of a second window on a folder that is in use. */
const EXIT_IN_USE = 3;
const TITLE = '承复已经打开';
const SENTENCE = '这个资料文件夹已经在另一个承复窗口中打开。请到已打开的窗口继续工作，本窗口将自动关闭。';
/** Long enough to read; a machine without anyone in front of it is not left with a waiting process. */
const READING_MILLISECONDS = 10_000;

/**
 * Chromium locks the folder of its own files, so that folder is put inside the data folder: the lock is then the data
 * folder's, it dies with the process, and two data folders have two locks.
 */
export function claimDataFolder(folder: DataFolder): boolean {
  app.setPath('userData', folder.window);
  return app.requestSingleInstanceLock();
}

/** What this start, or another one in `workingFolder`, was asked to open. */
export function wishesOf(words: readonly string[], workingFolder: string): string[] {
  return findPackageArguments(words, {
    workingFolder,
    applicationFolder: app.getAppPath(),
    isFolder: (path) => statSync(path, { throwIfNoEntry: false })?.isDirectory() ?? false,
  });
}

export function onSecondInstance(listener: (paths: readonly string[]) => void): void {
  app.on('second-instance', (_event, words, workingFolder) => {
    listener(wishesOf(words.slice(1), workingFolder));
  });
}

/** Ends this process; what stood on its command line has already gone to the first window. */
export function leaveToFirstInstance(wishes: readonly string[]): void {
  if (wishes.length > 0) {
    app.exit(0);
    return;
  }
  process.stderr.write(`${SENTENCE}\n`);
  void app.whenReady().then(async () => {
    // Leaving closes the dialog too; asking the dialog to close was seen to take half a minute.
    setTimeout(() => app.exit(EXIT_IN_USE), READING_MILLISECONDS);
    await dialog.showMessageBox({
      type: 'info',
      title: TITLE,
      message: TITLE,
      detail: SENTENCE,
      buttons: ['知道了'],
    });
    app.exit(EXIT_IN_USE);
  });
}
