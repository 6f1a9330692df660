/** The package engine of the product: one utility process a desk, started by its first job, ended with the application. */
import { utilityProcess } from 'electron';
import type { EnginePort } from '../sealing/engine/messages';
import { RemoteEngine } from '../sealing/engine/remote-engine';

/** `workerFile`: the built entry of src-main/workers/package-worker. */
export function packageEngineInProcess(workerFile: string): RemoteEngine {
  return new RemoteEngine(() => startWorker(workerFile));
}

function startWorker(workerFile: string): EnginePort {
  const worker = utilityProcess.fork(workerFile, [], { serviceName: 'chengfu-packages', stdio: 'ignore' });
  return {
    send: (message) => worker.postMessage(message),
    onMessage: (listener) => worker.on('message', listener),
    onClose: (listener) => worker.once('exit', listener),
    close: () => {
      worker.kill();
    },
  };
}
