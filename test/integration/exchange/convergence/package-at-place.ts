/** What a file of the clear engine says of itself, and what a desk holds under that number. */
import { readFile } from 'node:fs/promises';
import { importedAt } from '@main/database/repositories/package-repository';
import { PACKAGE_MAGIC } from '@main/sealing/package-layout';
import { incarnationIdSchema, type PackageId, unitIdSchema } from '@shared/domain/identifiers';
import type { Manifest } from '@shared/package-format/manifest';
import type { ModelDesk } from './model-desks';

export async function clearManifest(path: string): Promise<Manifest> {
  const text = (await readFile(path)).subarray(PACKAGE_MAGIC.length).toString('utf8');
  return JSON.parse((JSON.parse(text) as { manifest: string }).manifest) as Manifest;
}

/** Under whatever id. */
export async function packageAtPlace(
  { workspace, unitId }: ModelDesk,
  { unitId: sender, inc, seq }: Manifest,
): Promise<PackageId | undefined> {
  return workspace.database.read((reader) =>
    importedAt(reader, unitIdSchema.parse(sender), incarnationIdSchema.parse(inc.id), seq[unitId] ?? 0),
  );
}
