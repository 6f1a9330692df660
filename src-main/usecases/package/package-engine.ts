/** The seam to the heavy work on packages: a process of its own in the product, so that the window stays live; the same functions in place where there is no Electron. */
import { type OpenRequest, openPackage, type VerifiedPackage } from '../../sealing/open-package';
import { type SealedPackage, type SealRequest, sealPackage } from '../../sealing/seal-package';
import { type StagedPackage, type StageOptions, stagePackage } from '../../sealing/stage-package';

export interface PackageEngine {
  /** As `stagePackage`. */
  stage(sourcePath: string, stagingFolder: string, options: StageOptions): Promise<StagedPackage>;
  /** As `openPackage`: private keys and the database stay on this side. */
  open(request: OpenRequest): Promise<VerifiedPackage>;
  /** As `sealPackage`. */
  seal(request: SealRequest): Promise<SealedPackage>;
}

export const packageEngineInPlace: PackageEngine = {
  stage: stagePackage,
  open: openPackage,
  seal: sealPackage,
};
