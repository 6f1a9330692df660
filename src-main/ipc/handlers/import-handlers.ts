/** Packages in, and the parts of those that came on several discs: one use case each. */
import type { CallName, Handlers } from '@shared/ipc/contract';
import { cancelImport, cancelImports } from '../../usecases/package/cancel-import';
import { confirmStaged } from '../../usecases/package/confirm-staged';
import type { Exchange } from '../../usecases/package/exchange';
import { stagePackages, withoutLines } from '../../usecases/package/stage-packages';
import { discardVolumes } from '../../usecases/volume/discard-volumes';
import { listVolumeSets } from '../../usecases/volume/list-volume-sets';

export function importHandlers(exchange: Exchange) {
  const { workspace } = exchange;
  return {
    'package.stage': async (input) => withoutLines(await stagePackages(exchange, input)),
    'package.plan': async ({ stagingId }) => exchange.staged.planOf(stagingId),
    'package.confirm-all': (input) => confirmStaged(exchange, input),
    'package.cancel': (input) => cancelImport(exchange, input),
    'package.cancel-all': (input) => cancelImports(exchange, input),
    'volume.list': () => listVolumeSets(workspace),
    'volume.discard': (input) => discardVolumes(workspace, input),
  } satisfies Partial<Pick<Handlers, CallName>>;
}
