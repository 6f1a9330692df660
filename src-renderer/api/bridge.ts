/** The bridge that the preload exposes: one call, one event, and the tokens of dropped files. No paths cross it (ARCHITECTURE 3). */
import type { Changed } from '@shared/ipc/changed';
import type { CallName } from '@shared/ipc/contract';
import type { Envelope } from '@shared/result/envelope';

export interface Bridge {
  call(name: CallName, input: unknown): Promise<Envelope<unknown>>;
  onChanged(listener: (changed: Changed) => void): () => void;
  tokensOfDrop(files: File[]): Promise<string>;
}

declare global {
  interface Window {
    readonly chengfu: Bridge;
  }
}
