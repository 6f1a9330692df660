/** Packages of which only some discs have been read: which parts are here, which are to be found. */
import type { CallOutput } from '@shared/ipc/contract';
import { missingParts } from '../../sealing/volume-set';
import type { Workspace } from '../workspace';
import { type HeldSet, VolumeFolder } from './volume-folder';

type VolumeSetView = CallOutput<'volume.list'>[number];

export async function listVolumeSets({ folders }: Workspace): Promise<CallOutput<'volume.list'>> {
  return (await new VolumeFolder(folders.data).sets()).map(viewOf);
}

function viewOf({ setId, label, parts }: HeldSet): VolumeSetView {
  const [first] = parts;
  return {
    setId,
    label,
    count: first?.count ?? 0,
    total: first?.total ?? 0,
    fingerprint: first?.packageSm3 ?? '',
    held: parts.map(({ index }) => index),
    missing: missingParts(parts),
  };
}
