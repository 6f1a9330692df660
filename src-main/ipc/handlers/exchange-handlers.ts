/** Cards and packages: one use case each; the exchange keeps what was read and waits for a person's word. */
import type { CallName, Handlers } from '@shared/ipc/contract';
import { confirmByTelephone } from '../../usecases/package/confirm-by-telephone';
import { createExchange } from '../../usecases/package/exchange';
import { exchangeOverview, saveExchangeSettings } from '../../usecases/package/exchange-overview';
import { exportAgain } from '../../usecases/package/export-again';
import { exportBatch, exportUnconfirmed } from '../../usecases/package/export-batch';
import { exportPackage } from '../../usecases/package/export-package';
import { getPackage } from '../../usecases/package/get-package';
import { listPackages, occurringInRecord } from '../../usecases/package/list-packages';
import { pendingExports } from '../../usecases/package/pending-exports';
import { sendAnew } from '../../usecases/package/send-anew';
import { planVolumes, sealForVolumes, writeVolume } from '../../usecases/package/write-volumes';
import type { Workspace } from '../../usecases/workspace';
import { cardHandlers } from './card-handlers';
import { importHandlers } from './import-handlers';

export function exchangeHandlers(workspace: Workspace) {
  const exchange = createExchange(workspace);
  return {
    ...cardHandlers(exchange),
    ...importHandlers(exchange),
    'package.pending': () => pendingExports(workspace),
    'package.export': (input) => exportPackage(exchange, input),
    'package.export-again': (input) => exportAgain(workspace, input),
    'package.send-anew': (input) => sendAnew(workspace, input),
    'package.export-batch': (input) => exportBatch(exchange, input),
    'package.export-unconfirmed': (input) => exportUnconfirmed(exchange, input),
    'package.seal': (input) => sealForVolumes(exchange, input),
    'package.plan-volumes': (input) => planVolumes(workspace, input),
    'package.write-volume': (input) => writeVolume(workspace, input),
    'package.occurring': () => occurringInRecord(workspace),
    'package.get': (input) => getPackage(workspace, input),
    'exchange.overview': () => exchangeOverview(workspace),
    'exchange.save-settings': (input) => saveExchangeSettings(workspace, input),
    'package.list': (input) => listPackages(workspace, input),
    'package.confirm-by-telephone': (input) => confirmByTelephone(workspace, input),
  } satisfies Partial<Pick<Handlers, CallName>>;
}
