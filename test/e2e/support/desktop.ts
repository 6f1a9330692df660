/** What stands around a window at the edge of the process: file dialogs answered as a clerk would, programs that open files. */
import type { ElectronApplication } from '@playwright/test';

interface PlayedDesktop {
  chosen: string[];
  opened: string[];
}

/** Files are saved under their proposed name into `medium`; files are chosen from what `chooseNext` was given. */
export async function playDesktop(application: ElectronApplication, medium: string): Promise<void> {
  await application.evaluate(({ dialog, shell }, folder) => {
    const desktop: PlayedDesktop = { chosen: [], opened: [] };
    Object.assign(globalThis, { playedDesktop: desktop });
    const target = dialog as unknown as Record<
      string,
      (window: unknown, options: { defaultPath?: string }) => unknown
    >;
    target.showSaveDialog = async (_window, { defaultPath = '' }) => ({
      canceled: false,
      filePath: `${folder}/${defaultPath.split('/').at(-1)}`,
    });
    target.showOpenDialog = async () => {
      const filePaths = desktop.chosen;
      desktop.chosen = [];
      return { canceled: filePaths.length === 0, filePaths };
    };
    shell.openPath = async (path) => {
      desktop.opened.push(path);
      return '';
    };
  }, medium);
}

/** The next open dialog answers these files. */
export async function chooseNext(application: ElectronApplication, paths: readonly string[]): Promise<void> {
  await application.evaluate(
    (_electron, chosen) => {
      const { playedDesktop } = globalThis as unknown as { playedDesktop: PlayedDesktop };
      playedDesktop.chosen = [...chosen];
    },
    [...paths],
  );
}

/** Paths that were opened with the machine's own programs, oldest first. */
export async function openedFiles(application: ElectronApplication): Promise<readonly string[]> {
  return application.evaluate(() => {
    const { playedDesktop } = globalThis as unknown as { playedDesktop: PlayedDesktop };
    return playedDesktop.opened;
  });
}
