/** From the window's wish (a dialog, a drop) to paths that only the main process sees. */
import type { CallInput } from '@shared/ipc/contract';
import type { FileFilter } from '../desktop';
import type { Workspace } from '../workspace';

export interface FileQuestion {
  readonly title: string;
  readonly filters: readonly FileFilter[];
  readonly multiple: boolean;
}

/** Empty when the person cancelled. */
export async function pathsOfSource(
  { desktop }: Workspace,
  source: CallInput<'file.add'>,
  { title, filters, multiple }: FileQuestion,
): Promise<string[]> {
  if (source.from === 'drop') return desktop.takeDropped(source.tokens);
  return (await desktop.chooseFiles(title, filters, multiple)) ?? [];
}
