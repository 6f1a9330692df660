/** A desk that dies: imports or exports one package and kills itself at the named step. Built and run by `crash.test.ts`. */
import { listPeople } from '@main/database/repositories/person-repository';
import type { Desktop } from '@main/usecases/desktop';
import { openWorkspace } from '@main/usecases/open-workspace';
import { confirmImport } from '@main/usecases/package/confirm-import';
import { createExchange } from '@main/usecases/package/exchange';
import { exportPackage } from '@main/usecases/package/export-package';
import { stagePackages } from '@main/usecases/package/stage-packages';
import { unlock } from '@main/usecases/session/unlock';
import type { Workspace } from '@main/usecases/workspace';
import { unitIdSchema } from '@shared/domain/identifiers';

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

let left = Number(nth);

async function reached(name: string): Promise<void> {
  if (name !== step) return;
  left -= 1;
  if (left > 0) return;
  process.kill(process.pid, 'SIGKILL');
  await new Promise(() => {});
}

/** The object with some of its methods replaced; the others keep their `this`. */
function overridden<T extends object>(target: T, replacements: Partial<T>): T {
  return new Proxy(target, {
    get(object, key) {
      const replacement = Reflect.get(replacements, key);
      if (replacement !== undefined) return replacement;
      const value = Reflect.get(object, key, object);
      return typeof value === 'function' ? value.bind(object) : value;
    },
  });
}

function mortal(workspace: Workspace): Workspace {
  const { database, contentStore } = workspace;
  return {
    ...workspace,
    contentStore: overridden(contentStore, {
      adopt: async (staged, sm3) => {
        await reached('before adopting');
        await contentStore.adopt(staged, sm3);
        await reached('after adopting');
      },
    }),
    database: overridden(database, {
      write: async (work) => {
        await reached('before the transaction');
        const value = await database.write(async (tx) => {
          await reached('begun');
          const done = await work(tx);
          await reached('before the commit');
          return done;
        });
        await reached('after the commit');
        return value;
      },
    }),
    notify: ({ progress }) => {
      if (progress && progress.done >= 50) void reached('half sealed');
    },
  };
}

const desktop: Desktop = {
  chooseFiles: async () => [path],
  choosePlace: async () => path,
  takeDropped: () => [],
  openWithProgram: async () => {},
};

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
if (job === 'export') {
  await exportPackage(exchange, { unitId: unitIdSchema.parse(unitId), naming: 'neutral' });
} else {
  const { plans } = await stagePackages(exchange, { from: 'dialog' });
  await reached('staged');
  for (const plan of plans) await confirmImport(exchange, plan);
}
await reached('finished');
