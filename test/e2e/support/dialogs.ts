/** Answers the native file dialogs, which no driver can click: files chosen, and the folder of the medium that is written to. */
import type { Desk } from './launch';

export interface DialogAnswers {
  /** Folder where “save” goes, under the name that the application proposes. */
  readonly saveInto: string;
  readonly open: readonly string[];
}

export async function answerDialogs(desk: Desk, answers: DialogAnswers): Promise<void> {
  await desk.application.evaluate(({ dialog }, { saveInto, open }) => {
    const proposed = (options: unknown) =>
      ((options as { defaultPath?: string } | undefined)?.defaultPath ?? 'x').split('/').at(-1);
    Object.assign(dialog, {
      showSaveDialog: async (...given: unknown[]) => ({
        canceled: false,
        filePath: `${saveInto}/${proposed(given.at(-1))}`,
      }),
      showOpenDialog: async () => ({ canceled: open.length === 0, filePaths: [...open] }),
    });
  }, answers);
}
