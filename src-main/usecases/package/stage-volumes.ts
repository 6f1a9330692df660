/** Parts that lie on a medium: each is checked and kept on this machine; a set that is complete then goes on as a package. */
import type { JobOptions } from '../../sealing/engine/jobs';
import { missingParts } from '../../sealing/volume-set';
import { type HeldSet, VolumeFolder } from '../volume/volume-folder';
import type { Workspace } from '../workspace';
import type { PackageToRead } from './open-package-file';
import type { ReadingProgress } from './reading-progress';
import type { Attempt } from './refusals';
import type { Candidate } from './scan-medium';

export interface KeptVolumes {
  readonly kept: number;
  /** Sets that a part of this medium completed, or found complete. */
  readonly complete: readonly HeldSet[];
}

export async function stageVolumes(
  workspace: Workspace,
  files: readonly Candidate[],
  progress: ReadingProgress,
  signal: AbortSignal,
  attempt: Attempt,
): Promise<KeptVolumes> {
  const folder = new VolumeFolder(workspace.folders.data);
  const touched = new Map<string, HeldSet>();
  let kept = 0;
  for (const { path, fileName, size } of files) {
    progress.nextFile(fileName, size);
    await attempt(fileName, async () => {
      const options: JobOptions = { onProgress: progress.step(size), signal };
      const label = fileName.replace(/\.[0-9]+$/, '');
      const set = await folder.keep(workspace.packageEngine, path, label, options);
      touched.set(set.setId, set);
      kept += 1;
    });
  }
  if (kept > 0) workspace.notify({ topics: ['packages'] });
  const complete = [...touched.values()].filter(({ parts }) => missingParts(parts).length === 0);
  return { kept, complete };
}

export function packageOfSet({ folders, packageEngine }: Workspace, set: HeldSet): PackageToRead {
  const size = set.parts[0]?.total ?? 0;
  return {
    fileName: set.label,
    size,
    setId: set.setId,
    stage: (stagingFolder, options) =>
      new VolumeFolder(folders.data).join(packageEngine, set, stagingFolder, options),
  };
}

/** The package is here, imported or waiting for a decision: its parts have done their work. */
export async function dropVolumes({ folders, notify }: Workspace, setId: string | undefined): Promise<void> {
  if (setId === undefined) return;
  await new VolumeFolder(folders.data).remove(setId);
  notify({ topics: ['packages'] });
}
