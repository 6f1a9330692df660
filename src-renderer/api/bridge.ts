/** The window's own sight of the bridge that the preload exposes. */
import type { ChengfuBridge } from '@shared/ipc/bridge';

declare global {
  interface Window {
    readonly chengfu: ChengfuBridge<File>;
  }
}
