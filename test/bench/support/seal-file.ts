/** Seals one file for one unit, as an export does. */
import { sealPackage } from '@main/sealing/seal-package';
import { fieldsFor, makeUnit } from '../../integration/sealing/units';

export async function preparedSealing(): Promise<(source: string, destination: string) => Promise<void>> {
  const office = await makeUnit('云州市人民政府办公室');
  const unit = await makeUnit('云州市财政局');
  return async (source, destination) => {
    await sealPackage({
      manifest: fieldsFor(office, [unit]),
      entries: [
        {
          name: '事件',
          type: 'events',
          media: 'application/x-ndjson',
          source: { bytes: Buffer.from('{"n":1}\n') },
        },
        { name: '附件.bin', type: 'attachment', media: 'application/octet-stream', source: { path: source } },
      ],
      signer: office.keys,
      recipients: [unit.card.body],
      destination,
    });
  };
}
