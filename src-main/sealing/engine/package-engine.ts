/** The seam to the heavy work on packages: a process of its own in the product, so that the window stays live; the same functions in place where there is no Electron. */
import type { DeriveBoxKeys } from '../key-box';
import { type OpenRequest, openPackage, type VerifiedPackage } from '../open-package';
import { type SealedPackage, type SealRequest, sealPackage } from '../seal-package';
import type { StagedPackage } from '../stage-package';
import { type JobAnswer, type JobName, type JobOptions, type JobOrder, jobs } from './jobs';

export interface PackageEngine {
  /** As `stagePackage`. */
  stage(sourcePath: string, stagingFolder: string, options?: JobOptions): Promise<StagedPackage>;
  /** As `openPackage`: private keys and the database stay on this side. */
  open(request: OpenRequest): Promise<VerifiedPackage>;
  /** As `sealPackage`: the signature is made on this side. */
  seal(request: SealRequest): Promise<SealedPackage>;
  /** Any job of the table `jobs`. @throws AppError of that job, PACKAGE_ENGINE_LOST, CRYPTO_SELF_TEST. */
  run<N extends JobName>(job: N, order: JobOrder<N>, options?: JobOptions): Promise<JobAnswer<N>>;
}

export const packageEngineInPlace: PackageEngine = {
  stage: stagePackageBy(runInPlace),
  open: openPackage,
  seal: sealPackage,
  run: runInPlace,
};

/** What a guess of a password costs takes a second: not in the process that serves the window. The keys of the box stay there. */
export function derivedBy(engine: PackageEngine): DeriveBoxKeys {
  return (password, salt, cost) => engine.run('deriveBoxKeys', { password, salt, cost });
}

export function stagePackageBy(run: PackageEngine['run']): PackageEngine['stage'] {
  return (sourcePath, stagingFolder, options) => run('stagePackage', { sourcePath, stagingFolder }, options);
}

async function runInPlace<N extends JobName>(
  job: N,
  order: JobOrder<N>,
  options: JobOptions = {},
): Promise<JobAnswer<N>> {
  const work = jobs[job] as (order: JobOrder<N>, options: JobOptions) => Promise<JobAnswer<N>>;
  return work(order, options);
}
