/** Whatever a person stops at the bar leaves nothing behind: no file, no row, and the next try goes through. */
import { readdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { addFiles } from '@main/usecases/file/add-files';
import { createExchange } from '@main/usecases/package/exchange';
import type { CancellableTask } from '@shared/ipc/calls/task-calls';
import { expect, it } from 'vitest';
import { engineOverChannel } from '../sealing/engine-support';
import {
  accept,
  codeOf,
  databaseDigest,
  exportTo,
  fileOf,
  filesOnDisk,
  importAt,
  officeAndUnit,
  recordProgress,
  stageAt,
  stagingFolders,
  type TestDesk,
} from './support';

/** The same desk with its package work at the other end of a line, stopped when the n-th message of a work comes. */
function stoppable(desk: TestDesk) {
  const { engine, line } = engineOverChannel();
  const workspace = { ...desk.workspace, packageEngine: engine };
  const stopAt = (nth: number, task: CancellableTask) => {
    let seen = 0;
    line.onMessage = () => {
      seen += 1;
      if (seen === nth) workspace.tasks.cancel(task);
    };
  };
  return { desk: { ...desk, workspace, exchange: createExchange(workspace) }, stopAt, engine };
}

/** Stops at ever later messages until one is too late. */
async function stopAnywhere(
  attempt: (nth: number) => Promise<unknown>,
  holds: () => Promise<void>,
): Promise<number> {
  for (let stopped = 0; ; stopped += 1) {
    if ((await codeOf(attempt(stopped + 1))) !== 'CANCELLED') return stopped;
    await holds();
  }
}

it('an export, a reading and an attachment', async () => {
  const { office, unit, matterId, assignmentId } = await officeAndUnit();
  await importAt(unit, (await exportTo(office, unit)).path);
  await accept(unit, matterId, assignmentId);
  const evidence = await fileOf(unit, '现场照片.jpg', 'x'.repeat(600_000));
  await recordProgress(unit, matterId, assignmentId, '已完成选址。', [evidence]);

  const sender = stoppable(unit);
  const before = [await databaseDigest(unit), await filesOnDisk(unit)];
  let path = '';
  const exports = await stopAnywhere(
    async (nth) => {
      sender.stopAt(nth, 'package.export');
      path = (await exportTo(sender.desk, office)).path;
    },
    async () => {
      expect(await readdir(join(unit.folder, 'medium')).catch(() => [])).toEqual([]);
      expect([await databaseDigest(unit), await filesOnDisk(unit)]).toEqual(before);
    },
  );
  expect(exports).toBeGreaterThan(5);

  const reader = stoppable(office);
  const officeBefore = [await databaseDigest(office), await filesOnDisk(office)];
  const readings = await stopAnywhere(
    async (nth) => {
      reader.stopAt(nth, 'package.stage');
      expect((await stageAt(reader.desk, path)).refused).toEqual([]);
    },
    async () => {
      expect([await databaseDigest(office), await filesOnDisk(office)]).toEqual(officeBefore);
      expect(await stagingFolders(office)).toEqual([]);
    },
  );
  expect(readings).toBeGreaterThan(3);

  const large = join(unit.folder, '扫描件.pdf');
  await writeFile(large, 'x'.repeat(3 * 2 ** 20));
  const added = await stopAnywhere(
    (nth) => {
      sender.stopAt(nth, 'file.add');
      return addFiles(sender.desk.workspace, { from: 'drop', tokens: [large] });
    },
    async () => expect(await stagingFolders(unit)).toEqual([]),
  );
  expect(added).toBeGreaterThan(0);
  for (const { engine } of [sender, reader]) engine.close();
});
