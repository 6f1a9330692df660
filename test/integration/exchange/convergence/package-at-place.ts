/** Whether a desk holds any package under the number that a file carries. */
import { readFile } from 'node:fs/promises';
import { importedAt } from '@main/database/repositories/package-repository';
import { PACKAGE_MAGIC } from '@main/sealing/package-layout';
import { incarnationIdSchema, unitIdSchema } from '@shared/domain/identifiers';
import type { Manifest } from '@shared/package-format/manifest';
import type { ModelDesk } from './model-desks';

export async function packageAtPlace({ workspace, unitId }: ModelDesk, path: string): Promise<boolean> {
  const text = (await readFile(path)).subarray(PACKAGE_MAGIC.length).toString('utf8');
  const manifest = JSON.parse((JSON.parse(text) as { manifest: string }).manifest) as Manifest;
  const held = await workspace.database.read((reader) =>
    importedAt(
      reader,
      unitIdSchema.parse(manifest.unitId),
      incarnationIdSchema.parse(manifest.inc.id),
      manifest.seq[unitId] ?? 0,
    ),
  );
  return held !== undefined;
}
