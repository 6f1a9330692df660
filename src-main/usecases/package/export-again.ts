/** The same package once more, where the person chooses. */
import type { CallInput, CallOutput } from '@shared/ipc/contract';
import type { Workspace } from '../workspace';
import { PACKAGE_FILES } from './export-package';
import { requireStored, writeStored } from './write-stored';

/** Undefined when the person cancelled. @throws AppError NOT_FOUND, BLOB_MISSING, CANCELLED and those of the medium. */
export async function exportAgain(
  workspace: Workspace,
  { packageId }: CallInput<'package.export-again'>,
): Promise<CallOutput<'package.export-again'>> {
  const record = await requireStored(workspace, packageId);
  const place = await workspace.desktop.choosePlace('再次导出封装包', record.fileName, PACKAGE_FILES);
  if (place === undefined) return undefined;
  return workspace.tasks.run('package.export-again', async (signal) => ({
    fileName: await writeStored(workspace, record, place, signal),
  }));
}
