/** Utility process of the package engine: reads, seals, opens, copies and derives, so that the process which serves the window never waits for bytes. */
import type { EnginePort } from '../sealing/engine/messages';
import { serveEngine } from '../sealing/engine/serve-engine';
import { selfTest } from '../sealing/self-test';

interface ParentPort {
  on(event: 'message', listener: (message: { readonly data: unknown }) => void): void;
  postMessage(message: unknown): void;
}

const { parentPort } = process as unknown as { readonly parentPort: ParentPort };

const port: EnginePort = {
  send: (message) => parentPort.postMessage(message),
  onMessage: (listener) => parentPort.on('message', ({ data }) => listener(data)),
  // Chromium ends a utility process with the process that started it.
  onClose: () => {},
  close: () => process.exit(0),
};

serveEngine(port, selfTest);
