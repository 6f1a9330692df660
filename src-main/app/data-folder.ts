/** Where one identity keeps everything it has. Two folders are two independent desks and may be open side by side. */
import { chmodSync, mkdirSync } from 'node:fs';
import { isAbsolute, join, resolve } from 'node:path';

const ARGUMENT = '--data-folder=';

export interface DataFolder {
  readonly root: string;
  /** Chromium's own files and the lock that keeps a second window out of this folder. */
  readonly window: string;
  readonly logs: string;
}

/** The argument wins over the environment, which wins over the folder that the operating system offers. */
export function chooseDataFolder(
  words: readonly string[],
  environment: Readonly<Record<string, string | undefined>>,
  offered: string,
): DataFolder {
  const argument = words.find((word) => word.startsWith(ARGUMENT))?.slice(ARGUMENT.length);
  const chosen = argument || environment.CHENGFU_DATA_FOLDER || join(offered, 'data');
  const root = isAbsolute(chosen) ? chosen : resolve(chosen);
  return { root, window: join(root, 'window'), logs: join(root, 'logs') };
}

/** Private to the user that runs the application: other accounts of the workstation read nothing. */
export function createDataFolder(folder: DataFolder): void {
  for (const path of [folder.root, folder.window, folder.logs]) {
    mkdirSync(path, { recursive: true, mode: 0o700 });
    chmodSync(path, 0o700);
  }
}
