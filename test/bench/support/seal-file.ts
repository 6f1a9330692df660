/** Seals one file for one unit as an export does, and opens it as an import does. */
import type { PackageEngine } from '@main/sealing/engine/package-engine';
import type { StagedPackage } from '@main/sealing/stage-package';
import { fieldsFor, makeUnit, nothingKnown, trustIn } from '../../integration/sealing/units';

/** The content store names its files by their digest, so that an export knows it: here it is computed beforehand. */
export async function preparedSealing(engine: PackageEngine, source: string) {
  const known = await engine.run('digestFile', { path: source });
  const office = await makeUnit('云州市人民政府办公室');
  const unit = await makeUnit('云州市财政局');
  return {
    async seal(destination: string): Promise<void> {
      const attachment = { type: 'attachment', media: 'application/octet-stream' } as const;
      await engine.seal({
        manifest: fieldsFor(office, [unit]),
        entries: [
          {
            name: '事件',
            type: 'events',
            media: 'application/x-ndjson',
            source: { bytes: Buffer.from('{"n":1}\n') },
          },
          { ...attachment, name: '附件.bin', source: { path: source }, known },
        ],
        signer: office.keys,
        recipients: [unit.card.body],
        destination,
      });
    },
    stage: (path: string, folder: string) => engine.stage(path, folder),
    async open(staged: StagedPackage): Promise<void> {
      const trust = trustIn([office]);
      await engine.open({ staged, keys: unit.keys, trust, known: nothingKnown, checkEvents: () => {} });
    },
  };
}
