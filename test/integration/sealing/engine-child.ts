/** The package engine in a process of its own without Electron, so that a test can kill it. Built and run by `engine.test.ts`. */
import { serveEngine } from '@main/sealing/engine/serve-engine';
import { selfTest } from '@main/sealing/self-test';

serveEngine(
  {
    send: (message) => process.send?.(message),
    onMessage: (listener) => process.on('message', listener),
    onClose: (listener) => process.once('disconnect', listener),
    close: () => process.exit(0),
  },
  selfTest,
  { progressEveryMs: 0 },
);
process.once('disconnect', () => process.exit(0));
