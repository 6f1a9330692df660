/** Which parts of an exported package are written already: one set a package, the one begun last. */
import type { PackageId } from '@shared/domain/identifiers';
import { eq } from 'drizzle-orm';
import { z } from 'zod';
import type { ReadableDatabase, WritableDatabase } from '../drizzle-session';
import { exportVolumeSetTable } from '../schema/exchange-tables';

export interface ExportVolumeSet extends Omit<typeof exportVolumeSetTable.$inferSelect, 'written'> {
  readonly written: readonly number[];
}

export async function readVolumeSet(
  database: ReadableDatabase,
  packageId: PackageId,
): Promise<ExportVolumeSet | undefined> {
  const [row] = await database
    .select()
    .from(exportVolumeSetTable)
    .where(eq(exportVolumeSetTable.packageId, packageId));
  return row && { ...row, written: z.array(z.int()).parse(JSON.parse(row.written)) };
}

export async function saveVolumeSet(tx: WritableDatabase, set: ExportVolumeSet): Promise<void> {
  const row = { ...set, written: JSON.stringify(set.written) };
  await tx
    .insert(exportVolumeSetTable)
    .values(row)
    .onConflictDoUpdate({ target: exportVolumeSetTable.packageId, set: row });
}
