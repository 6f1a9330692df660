/**
 * The heavy work whose orders and answers can be sent from process to process as they are: no keys, no functions.
 * A further kind of job is one more line in `jobs`; the engine in place, the one in a process and its worker all follow.
 */
import { digestFile } from '../digest-file';
import { joinVolumes } from '../join-volumes';
import { type BoxKeys, deriveBoxKeys, type KeyBoxCost } from '../key-box';
import { copyVolume } from '../read-volume';
import { writeVolume } from '../split-volumes';
import { type StagedPackage, stagePackage } from '../stage-package';
import { copyWithDigest, copyWithReadBack } from '../write-copy';

export interface JobOptions {
  readonly onProgress?: ((done: number, total: number) => void) | undefined;
  readonly signal?: AbortSignal | undefined;
}

export interface StageOrder {
  readonly sourcePath: string;
  readonly stagingFolder: string;
}

export interface DeriveOrder {
  readonly password: string;
  readonly salt: Uint8Array;
  readonly cost: KeyBoxCost;
}

export const jobs = {
  stagePackage: ({ sourcePath, stagingFolder }: StageOrder, options: JobOptions): Promise<StagedPackage> =>
    stagePackage(sourcePath, stagingFolder, options),
  copyWithReadBack,
  copyWithDigest,
  digestFile,
  copyVolume,
  joinVolumes,
  writeVolume,
  deriveBoxKeys: ({ password, salt, cost }: DeriveOrder): Promise<BoxKeys> =>
    deriveBoxKeys(password, salt, cost),
} as const;

export type Jobs = typeof jobs;
export type JobName = keyof Jobs;
export type JobOrder<N extends JobName> = Parameters<Jobs[N]>[0];
export type JobAnswer<N extends JobName> = Awaited<ReturnType<Jobs[N]>>;
