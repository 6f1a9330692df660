/** The demonstration as the window calls it: made once beside the own data, opened as desks of their own. */
import type { Changed } from '@shared/ipc/changed';
import type { Handlers } from '@shared/ipc/contract';
import { AppError } from '@shared/result/app-error';
import type { PackageEngine } from '../sealing/engine/package-engine';
import type { Resources } from '../usecases/load-resources';
import {
  createDemonstration,
  type DemonstrationDesk,
  findDemonstration,
} from '../usecases/setup/demonstration/create-demonstration';
import { openDeskWindow } from './open-desk';

interface DemonstrationOptions {
  readonly parentFolder: string;
  readonly resources: Resources;
  readonly now: () => number;
  readonly notify: (changed: Changed) => void;
  readonly packageEngine: PackageEngine;
}

type DemonstrationHandlers = Pick<
  Handlers,
  'setup.demo-desks' | 'setup.create-demo' | 'setup.open-demo-desk'
>;

export function demonstrationCalls(options: DemonstrationOptions): DemonstrationHandlers {
  const { parentFolder, resources, now, notify, packageEngine } = options;
  let running: Promise<readonly DemonstrationDesk[]> | undefined;
  const make = async () => {
    const onProgress = (done: number, total: number, text: string) =>
      notify({ topics: [], progress: { task: 'demonstration', done, total, text } });
    const made = await createDemonstration({ parentFolder, resources, now, packageEngine, onProgress });
    return made.desks;
  };
  return {
    'setup.demo-desks': async () => (await findDemonstration(parentFolder)).map(described),
    'setup.create-demo': async () => {
      // A second click waits for the first: two makers would fight over one folder.
      running ??= make().finally(() => {
        running = undefined;
      });
      return (await running).map(described);
    },
    'setup.open-demo-desk': async ({ id }) => {
      const desk = (await findDemonstration(parentFolder)).find((candidate) => candidate.id === id);
      if (!desk) throw new AppError('NOT_FOUND', { what: 'demonstration desk' });
      openDeskWindow(desk.dataFolder);
      return {};
    },
  };
}

function described({ id, name, desk }: DemonstrationDesk) {
  return { id, name, desk };
}
