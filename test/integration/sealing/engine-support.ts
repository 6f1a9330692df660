/** A package engine at the other end of a real line: a MessageChannel in this process, or a process that can be killed. */
import { type ChildProcess, fork } from 'node:child_process';
import { MessageChannel } from 'node:worker_threads';
import type { EnginePort } from '@main/sealing/engine/messages';
import { RemoteEngine } from '@main/sealing/engine/remote-engine';
import { serveEngine } from '@main/sealing/engine/serve-engine';
import { selfTest } from '@main/sealing/self-test';

export interface WatchedLine {
  /** Every message that reached the serving side, before it acts on it. */
  onMessage: (message: unknown) => void;
  /** Every message that left it. */
  onSend: (message: unknown) => void;
  /** How many engines were started. */
  started: number;
}

export interface LocalEngine {
  readonly engine: RemoteEngine;
  readonly line: WatchedLine;
}

/** Tells every step, so that a test can stop at any of them. */
export function engineOverChannel(test: () => Promise<void> = selfTest): LocalEngine {
  const line: WatchedLine = { onMessage: () => {}, onSend: () => {}, started: 0 };
  const engine = new RemoteEngine(() => {
    line.started += 1;
    const { port1, port2 } = new MessageChannel();
    serveEngine(portOf(port2), test, { progressEveryMs: 0 });
    return watched(portOf(port1), line);
  });
  return { engine, line };
}

export interface EngineInProcess extends LocalEngine {
  /** The one that runs now. */
  readonly child: () => ChildProcess | undefined;
}

/** `program`: the built `engine-child.ts`. */
export function engineInProcess(program: string): EngineInProcess {
  const line: WatchedLine = { onMessage: () => {}, onSend: () => {}, started: 0 };
  let child: ChildProcess | undefined;
  const engine = new RemoteEngine(() => {
    line.started += 1;
    const process = fork(program, [], {
      serialization: 'advanced',
      stdio: ['ignore', 'ignore', 'inherit', 'ipc'],
    });
    child = process;
    // A message to a process that is dying is lost, and its exit tells the jobs.
    process.on('error', () => {});
    return watched(
      {
        send: (message) => process.send(message as object, () => {}),
        onMessage: (listener) => process.on('message', listener),
        onClose: (listener) => process.once('exit', listener),
        close: () => process.kill('SIGKILL'),
      },
      line,
    );
  });
  return { engine, line, child: () => child };
}

function watched(port: EnginePort, line: WatchedLine): EnginePort {
  return {
    ...port,
    send: (message) => {
      line.onSend(message);
      port.send(message);
    },
    onMessage: (listener) =>
      port.onMessage((message) => {
        line.onMessage(message);
        listener(message);
      }),
  };
}

type Port = MessageChannel['port1'];

function portOf(port: Port): EnginePort {
  return {
    send: (message) => port.postMessage(message),
    onMessage: (listener) => port.on('message', listener),
    onClose: (listener) => port.once('close', listener),
    close: () => port.close(),
  };
}
