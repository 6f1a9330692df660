/** Sealing in Electron against Node's OpenSSL, round about: the two never run at the same time, and see the same machine. */
import { type ChildProcess, fork } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { once } from 'node:events';
import { writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join, resolve } from 'node:path';
import { opensslChunks, opensslPackage } from './support/openssl-sealing';
import { type BenchRow, median, milliseconds, report, times } from './support/report';
import { CHUNK_BYTES, type SealingAnswer, type SealingOrder } from './support/sealing-order';
import { inWorkFolder } from './support/work-folder';

const ROUNDS = 5;
const MEBIBYTES = 64;
const CHUNKS = (MEBIBYTES * 2 ** 20) / CHUNK_BYTES;

const encryptionKey = randomBytes(16);
const macKey = randomBytes(32);
const figures = {
  chunks: [] as number[],
  chunksPeer: [] as number[],
  file: [] as number[],
  filePeer: [] as number[],
  keyBox: [] as number[],
};

await inWorkFolder(async (folder) => {
  const source = join(folder, 'attachment.bin');
  writeFileSync(source, randomBytes(MEBIBYTES * 2 ** 20));
  const electron = await forkElectron();
  // The first round warms the engines up and is not counted.
  for (let round = 0; round <= ROUNDS; round += 1) {
    const peer = await opensslChunks(encryptionKey, macKey, CHUNKS);
    const ours = await ask(electron, {
      work: 'chunks',
      encryptionKey: encryptionKey.toString('hex'),
      macKey: macKey.toString('hex'),
      chunks: CHUNKS,
    });
    if (ours.tags !== peer.tags) throw new Error('the two halves sealed different bytes');
    const filePeer = await opensslPackage(source, join(folder, 'peer.bin'), encryptionKey, macKey);
    const file = await ask(electron, { work: 'package', source, destination: join(folder, 'ours.cfp') });
    const keyBox = await ask(electron, { work: 'key-box' });
    if (round === 0) continue;
    figures.keyBox.push(keyBox.milliseconds);
    figures.chunksPeer.push(peer.milliseconds);
    figures.chunks.push(ours.milliseconds);
    figures.filePeer.push(filePeer.milliseconds);
    figures.file.push(file.milliseconds);
  }
  electron.disconnect();
});
report([
  row(`sealing, SM4-CTR + HMAC-SM3 of ${MEBIBYTES} MiB in 64 KiB chunks`, figures.chunks, figures.chunksPeer),
  row(`sealing, a whole package of ${MEBIBYTES} MiB: seal, write, read back`, figures.file, figures.filePeer),
  {
    what: 'opening a key box at its real cost (a deliberate wait)',
    ours: milliseconds(median(figures.keyBox)),
    runs: `median of ${ROUNDS}`,
  },
]);

function row(what: string, ours: readonly number[], peer: readonly number[]): BenchRow {
  const rate = (values: readonly number[]) => MEBIBYTES / (median(values) / 1000);
  return {
    what,
    ours: `${rate(ours).toFixed(0)} MiB/s`,
    peer: `${rate(peer).toFixed(0)} MiB/s (Node, OpenSSL)`,
    ratio: times(rate(ours), rate(peer)),
    runs: `median of ${ROUNDS}`,
  };
}

async function forkElectron(): Promise<ChildProcess> {
  const executable: string = createRequire(resolve('package.json'))('electron');
  const child = fork(join(import.meta.dirname, 'sealing-in-electron.js'), {
    execPath: executable,
    execArgv: [],
    env: { ...process.env, ELECTRON_RUN_AS_NODE: '1' },
  });
  await answerOf(child);
  return child;
}

async function ask(child: ChildProcess, order: SealingOrder): Promise<SealingAnswer> {
  child.send(order);
  return answerOf<SealingAnswer>(child);
}

async function answerOf<T>(child: ChildProcess): Promise<T> {
  const settled = new AbortController();
  const { signal } = settled;
  const left = once(child, 'exit', { signal }).then(([code]) => {
    throw new Error(`the half in Electron left with code ${code}`);
  });
  left.catch(() => undefined);
  try {
    const [message] = await Promise.race([once(child, 'message', { signal }), left]);
    return message as T;
  } finally {
    settled.abort();
  }
}
