/** A person gives up a package that never came whole: its parts go from this machine, the discs keep theirs. */
import type { CallInput } from '@shared/ipc/contract';
import { AppError } from '@shared/result/app-error';
import { recordAct } from '../event/record-act';
import type { Workspace } from '../workspace';
import { VolumeFolder } from './volume-folder';

/** @throws AppError NOT_FOUND. */
export async function discardVolumes(
  workspace: Workspace,
  { setId }: CallInput<'volume.discard'>,
): Promise<Record<string, never>> {
  const folder = new VolumeFolder(workspace.folders.data);
  const set = await folder.find(setId);
  const [first] = set?.parts ?? [];
  if (!set || !first) throw new AppError('NOT_FOUND', { what: 'volumes' });
  await workspace.database.write((tx) =>
    recordAct(tx, workspace, 'volumes.discarded', setId, {
      fingerprint: first.packageSm3,
      label: set.label,
      held: set.parts.length,
      count: first.count,
    }),
  );
  await folder.remove(setId);
  workspace.notify({ topics: ['packages'] });
  return {};
}
