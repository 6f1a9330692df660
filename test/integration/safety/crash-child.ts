/** A desk that dies while it changes its password, takes new keys, makes a whole backup or takes one back. Built and run by `crash.test.ts`. */
import { join } from 'node:path';
import { listPeople } from '@main/database/repositories/person-repository';
import type { PackageEngine } from '@main/sealing/engine/package-engine';
import { FoundSets, findBackup } from '@main/usecases/backup/find-backup';
import { makeBackup } from '@main/usecases/backup/make-backup';
import { placeRestored } from '@main/usecases/backup/place-restored';
import { stageRestore } from '@main/usecases/backup/stage-restore';
import { rotateOwnCard } from '@main/usecases/card/rotate-own-card';
import type { Desktop } from '@main/usecases/desktop';
import { openWorkspace } from '@main/usecases/open-workspace';
import { createExchange } from '@main/usecases/package/exchange';
import { changePassword } from '@main/usecases/session/change-password';
import { unlock } from '@main/usecases/session/unlock';
import type { Workspace } from '@main/usecases/workspace';
import { mortality } from '../mortality';

const [dataFolder = '', password = '', job = '', argument = '', step = '', nth = '1', startAt = '0'] =
  process.argv.slice(2);

const desktop: Desktop = {
  chooseFiles: async () => undefined,
  choosePlace: async () => undefined,
  chooseFolder: async () => argument,
  takeDropped: () => [],
  windowAsPdf: async () => new Uint8Array(),
  openWithProgram: async () => {},
};

const { reached, mortal } = mortality(step, Number(nth));
let clock = Number(startAt);
const now = () => clock++;
const keyBoxCost = { iterations: 100_000, log2N: 14 };

if (job === 'place') {
  const backupFolder = join(dataFolder, 'backups');
  await placeRestored({ dataFolder, file: join(dataFolder, 'chengfu.db'), backupFolder, now, reached });
} else {
  const resources = { profiles: [], holidayTables: [] };
  const opened = await openWorkspace({ dataFolder, resources, desktop, now, keyBoxCost });
  const workspace = dyingOverFiles(mortal(opened.workspace));
  if (job === 'restore') {
    const sets = new FoundSets();
    const found = await findBackup(workspace, sets);
    if (found) await stageRestore(workspace, sets.take(found.token));
  } else {
    const [person] = await workspace.database.read(listPeople);
    if (!person) throw new Error('nobody works here');
    await unlock(opened.workspace, { password, personId: person.id });
    if (job === 'backup') await makeBackup(workspace);
    else if (job === 'rotate') {
      const input = { password, name: argument, code: '云州', lost: false };
      await rotateOwnCard(createExchange(workspace), input);
    } else await changePassword(workspace, { oldPassword: password, newPassword: argument });
  }
}
await reached('finished');

/** Each file that is copied or verified is a step of its own. */
function dyingOverFiles(workspace: Workspace): Workspace {
  const { packageEngine } = workspace;
  const run = async (...words: Parameters<PackageEngine['run']>) => {
    const [name] = words;
    if (name !== 'deriveBoxKeys') await reached('before a file');
    const answer = await packageEngine.run(...words);
    if (name !== 'deriveBoxKeys') await reached('after a file');
    return answer;
  };
  return { ...workspace, packageEngine: { ...packageEngine, run: run as PackageEngine['run'] } };
}
