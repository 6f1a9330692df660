/** Before a record names files, their bytes must be in the content store: a row never lacks its file. */
import type { FileReference } from '@shared/domain/matter/matter';
import { AppError } from '@shared/result/app-error';
import type { Workspace } from '../workspace';

/** Outside of any transaction. @throws AppError BLOB_MISSING. */
export async function requireFiles(
  { contentStore }: Workspace,
  files: readonly FileReference[],
): Promise<void> {
  for (const { name, sm3 } of files) {
    if (!(await contentStore.has(sm3))) throw new AppError('BLOB_MISSING', { name });
  }
}
