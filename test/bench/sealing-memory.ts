/** The main process of an Electron that seals one large file: how much memory it ever had. Its last words are megabytes and the rows' file. */
import { truncateSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { app } from 'electron';
import { mebibytes, report } from './support/report';
import { preparedSealing } from './support/seal-file';
import { inWorkFolder } from './support/work-folder';

const size = Number(process.argv.at(-2));

void app.whenReady().then(async () => {
  await inWorkFolder(async (folder) => {
    const source = join(folder, 'attachment.bin');
    writeFileSync(source, '');
    truncateSync(source, size * 2 ** 20);
    const seal = await preparedSealing();
    const before = process.memoryUsage().rss;
    await seal(source, join(folder, 'ours.cfp'));
    const peak = process.resourceUsage().maxRSS * 1024;
    report([
      {
        what: `peak memory, main process sealing ${size} MiB`,
        ours: mebibytes(peak),
        peer: `${mebibytes(before)} (before sealing)`,
        ratio: `+${mebibytes(peak - before)}`,
        runs: '1',
      },
    ]);
  });
  app.exit(0);
});
