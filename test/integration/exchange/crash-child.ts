/** A desk that dies: imports or exports one package and kills itself at the named step, or waits for its parent to do so. Built and run by `killed-desk.ts`. */
import { listPeople } from '@main/database/repositories/person-repository';
import type { Desktop } from '@main/usecases/desktop';
import { openWorkspace } from '@main/usecases/open-workspace';
import { confirmImport } from '@main/usecases/package/confirm-import';
import { createExchange } from '@main/usecases/package/exchange';
import { exportPackage } from '@main/usecases/package/export-package';
import { stagePackages } from '@main/usecases/package/stage-packages';
import { unlock } from '@main/usecases/session/unlock';
import { unitIdSchema } from '@shared/domain/identifiers';
import { mortality } from '../mortality';

const [
  dataFolder = '',
  password = '',
  job = '',
  path = '',
  unitId = '',
  step = '',
  nth = '1',
  startAt = '0',
] = process.argv.slice(2);

const desktop: Desktop = {
  chooseFiles: async () => path.split('\n'),
  choosePlace: async () => path,
  chooseFolder: async () => undefined,
  takeDropped: () => [],
  windowAsPdf: async () => new Uint8Array(),
  openWithProgram: async () => {},
};

const { reached, mortal } = mortality(step, Number(nth));
let clock = Number(startAt);
const { workspace } = await openWorkspace({
  dataFolder,
  resources: { profiles: [], holidayTables: [] },
  desktop,
  now: () => clock++,
});
const [person] = await workspace.database.read(listPeople);
if (!person) throw new Error('nobody works here');
await unlock(workspace, { password, personId: person.id });
const exchange = createExchange(mortal(workspace));
process.send?.('ready');
if (job === 'export') {
  await exportPackage(exchange, { unitId: unitIdSchema.parse(unitId), naming: 'neutral' });
} else {
  const { plans } = await stagePackages(exchange, { from: 'dialog' });
  await reached('staged');
  for (const plan of plans) await confirmImport(exchange, plan);
}
await reached('finished');
// A parent that kills at random times may come late: it is waited for.
process.send?.('done');
