/** The main process of an Electron that has one large file sealed and opened by the product's package process. Its last words are mebibytes and the rows' file. */
import { mkdirSync, truncateSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { packageEngineInProcess } from '@main/app/package-process';
import type { PackageEngine } from '@main/sealing/engine/package-engine';
import { app } from 'electron';
import { type BenchRow, mebibytes, milliseconds, report, timed } from './support/report';
import { preparedSealing } from './support/seal-file';
import { inWorkFolder } from './support/work-folder';

const size = Number(process.argv.at(-2));
const SAMPLED_EVERY_MS = 20;

void app.whenReady().then(async () => {
  await inWorkFolder(async (folder) => {
    const source = join(folder, 'attachment.bin');
    writeFileSync(source, '');
    truncateSync(source, size * 2 ** 20);
    const engine = packageEngineInProcess(join(import.meta.dirname, 'package-worker.js'));
    // Its process starts with its first job, and that is not what is measured.
    await engine.run('digestFile', { path: process.execPath.replace(/[^/\\]+$/, 'version') });
    report(await measured(engine, source, folder));
    engine.close();
  });
  app.exit(0);
});

async function measured(engine: PackageEngine, source: string, folder: string): Promise<BenchRow[]> {
  const { seal, stage, open } = await preparedSealing(engine, source);
  const sealed = join(folder, 'ours.cfp');
  const staging = join(folder, 'staging');
  mkdirSync(staging);
  const before = memoryOf();
  const peak = { engine: 0, main: 0 };
  const sampler = setInterval(() => {
    const now = memoryOf();
    peak.engine = Math.max(peak.engine, now.engine);
    peak.main = Math.max(peak.main, now.main);
  }, SAMPLED_EVERY_MS);
  const turns = watchTurns();
  const sealing = await timed(() => seal(sealed));
  let staged: Awaited<ReturnType<typeof stage>> | undefined;
  const copying = await timed(async () => {
    staged = await stage(sealed, staging);
  });
  const opening = await timed(async () => staged && (await open(staged)));
  const longest = turns.stop();
  clearInterval(sampler);
  const rate = (took: number) => `${(took / 1000).toFixed(1)} s, ${(size / (took / 1000)).toFixed(0)} MiB/s`;
  const what = `${size} MiB through the package process`;
  return [
    { what: `${what}: sealed and read back`, ours: rate(sealing), runs: '1' },
    { what: `${what}: copied from the medium and opened`, ours: rate(copying + opening), runs: '1' },
    { what: `${what}: its peak memory`, ours: mebibytes(peak.engine), ...grown(before.engine, peak.engine) },
    {
      what: `${what}: peak memory of the main process`,
      ours: mebibytes(peak.main),
      ...grown(before.main, peak.main),
    },
    {
      what: `${what}: longest task of the main process`,
      ours: `${milliseconds(longest.cpu)} of processor time`,
      peer: `${milliseconds(longest.wall)} between two turns of its loop, other programs included`,
      runs: '1',
    },
  ];
}

function grown(before: number, peak: number): Pick<BenchRow, 'peer' | 'ratio' | 'runs'> {
  return {
    peer: `${mebibytes(before)} (before)`,
    ratio: `+${mebibytes(Math.max(0, peak - before))}`,
    runs: '1',
  };
}

/** The longest pause between two turns of this process's loop, and the most processor time that all its threads took in one. */
function watchTurns() {
  const longest = { wall: 0, cpu: 0 };
  let at = performance.now();
  let used = process.cpuUsage();
  const timer = setInterval(() => {
    const now = performance.now();
    const { user, system } = process.cpuUsage(used);
    longest.wall = Math.max(longest.wall, now - at);
    longest.cpu = Math.max(longest.cpu, (user + system) / 1000);
    at = now;
    used = process.cpuUsage();
  }, 1);
  return {
    stop: () => {
      clearInterval(timer);
      return longest;
    },
  };
}

/** Bytes in physical memory, pages of Electron itself included. */
function memoryOf(): { engine: number; main: number } {
  const metrics = app.getAppMetrics();
  const bytes = (found: (typeof metrics)[number] | undefined) => (found?.memory.workingSetSize ?? 0) * 1024;
  return {
    engine: bytes(
      metrics.find(({ name, serviceName }) => `${name} ${serviceName}`.includes('chengfu-packages')),
    ),
    main: bytes(metrics.find(({ pid }) => pid === process.pid)),
  };
}
