/** The only web preferences that a window of the application is made with; security.spec.ts reads them back from the running one. */
import type { WebPreferences } from 'electron';

export function secureWebPreferences(preload: string, devtools: boolean): WebPreferences {
  return {
    preload,
    sandbox: true,
    contextIsolation: true,
    nodeIntegration: false,
    nodeIntegrationInWorker: false,
    nodeIntegrationInSubFrames: false,
    webviewTag: false,
    webSecurity: true,
    allowRunningInsecureContent: false,
    experimentalFeatures: false,
    navigateOnDragDrop: false,
    spellcheck: false,
    safeDialogs: true,
    devTools: devtools,
  };
}
