/** Our half of the sealing bench, forked inside Electron, whose crypto has no SM4: one round whenever it is asked. */
import { createHash, randomUUID } from 'node:crypto';
import { chunkTagger } from '@main/sealing/chunk-tag';
import { packageEngineInPlace } from '@main/sealing/engine/package-engine';
import { readKeyBox, writeKeyBox } from '@main/sealing/key-box';
import { generateKeyPair } from '@main/sealing/sm2-curve';
import { createSm4Ctr } from '@main/sealing/sm4-ctr';
import { timed } from './support/report';
import { preparedSealing } from './support/seal-file';
import { benchChunk, type SealingAnswer, type SealingOrder } from './support/sealing-order';

const PASSWORD = 'bench-password';
const keys = { signPrivate: generateKeyPair().privateKey, encPrivate: generateKeyPair().privateKey };
const keyBox = await writeKeyBox({ ...keys, unitId: randomUUID(), oldEncPrivates: [] }, PASSWORD);

process.on('message', (order: SealingOrder) => {
  void perform(order).then((answer) => process.send?.(answer));
});
process.send?.('ready');

async function perform(order: SealingOrder): Promise<SealingAnswer> {
  if (order.work === 'package') {
    const { seal } = await preparedSealing(packageEngineInPlace, order.source);
    return { milliseconds: await timed(() => seal(order.destination)) };
  }
  if (order.work === 'key-box') {
    return { milliseconds: await timed(() => readKeyBox(keyBox, PASSWORD)) };
  }
  const plain = benchChunk();
  const chunk = new Uint8Array(plain.length);
  const cipher = createSm4Ctr(Buffer.from(order.encryptionKey, 'hex'));
  const tag = await chunkTagger(Buffer.from(order.macKey, 'hex'));
  const tags = createHash('sha256');
  const milliseconds = await timed(() => {
    for (let index = 0; index < order.chunks; index += 1) {
      chunk.set(plain);
      tags.update(tag(index, index === order.chunks - 1, cipher.apply(chunk)));
    }
  });
  return { milliseconds, tags: tags.digest('hex') };
}
