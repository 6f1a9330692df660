/** The desktop seam on Electron: native dialogs that belong to the window, and the machine's own programs. */
import { dirname, join } from 'node:path';
import { AppError } from '@shared/result/app-error';
import { app, type BrowserWindow, dialog, shell } from 'electron';
import type { Desktop, FileFilter } from '../usecases/desktop';
import type { DroppedFiles } from './dropped-files';

export function nativeDesktop(findWindow: () => BrowserWindow | undefined, dropped: DroppedFiles): Desktop {
  const window = () => {
    const found = findWindow();
    if (!found) throw new Error('a dialog was asked for before there was a window');
    return found;
  };
  // The next dialog opens where the last file was: a clerk works on one disc for a while.
  let folder = app.getPath('documents');
  return {
    async chooseFiles(title, filters, multiple) {
      const { canceled, filePaths } = await dialog.showOpenDialog(window(), {
        title,
        defaultPath: folder,
        filters: withAll(filters),
        properties: ['openFile', ...(multiple ? (['multiSelections'] as const) : [])],
      });
      const [first] = filePaths;
      if (canceled || first === undefined) return undefined;
      folder = dirname(first);
      return filePaths;
    },
    async choosePlace(title, fileName, filters) {
      const { canceled, filePath } = await dialog.showSaveDialog(window(), {
        title,
        defaultPath: join(folder, fileName),
        filters: copied(filters),
        properties: ['createDirectory', 'showOverwriteConfirmation'],
      });
      if (canceled || filePath === '') return undefined;
      folder = dirname(filePath);
      return filePath;
    },
    async chooseFolder(title) {
      const { canceled, filePaths } = await dialog.showOpenDialog(window(), {
        title,
        defaultPath: folder,
        properties: ['openDirectory', 'createDirectory'],
      });
      const [chosen] = filePaths;
      if (canceled || chosen === undefined) return undefined;
      folder = chosen;
      return chosen;
    },
    takeDropped: (tokens) => tokens.map((token) => dropped.take(token)),
    windowAsPdf: () => window().webContents.printToPDF({ preferCSSPageSize: true, printBackground: true }),
    async openWithProgram(path) {
      const problem = await shell.openPath(path);
      if (problem !== '') throw new AppError('NO_PROGRAM');
    },
  };
}

function withAll(filters: readonly FileFilter[]): Electron.FileFilter[] {
  return [...copied(filters), { name: '所有文件', extensions: ['*'] }];
}

function copied(filters: readonly FileFilter[]): Electron.FileFilter[] {
  return filters.map(({ name, extensions }) => ({ name, extensions: [...extensions] }));
}
