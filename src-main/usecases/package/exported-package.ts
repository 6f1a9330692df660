/** A package that has been sealed, as the window is told of it. */
import type { ExportedPackage } from '@shared/ipc/calls/export-calls';
import type { PackageRecord } from '../../database/repositories/package-repository';

/** `fileName`: as it lies on the medium, where it was given another name than it is recorded under. */
export function exportedPackageOf(
  { id: packageId, peerUnitId: unitId, fingerprint, size, fileName: recorded }: PackageRecord,
  { unitName, fileName = recorded }: { readonly unitName: string; readonly fileName?: string },
): ExportedPackage {
  return { packageId, unitId, unitName, fileName, fingerprint, size };
}
