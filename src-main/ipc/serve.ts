/** The one place where calls enter the main process: one channel, own top frame only, and the private channel of dropped files. */
import { CHANNELS } from '@shared/ipc/bridge';
import type { Changed } from '@shared/ipc/changed';
import { type BrowserWindow, ipcMain } from 'electron';
import type { DroppedFiles } from '../app/dropped-files';
import { isTrustedSender } from '../security/is-trusted-sender';
import type { Dispatch } from './dispatch';

export function serveCalls(dispatch: Dispatch, dropped: DroppedFiles): void {
  ipcMain.handle(CHANNELS.call, (event, name: unknown, input: unknown) => {
    if (!isTrustedSender(event)) return { ok: false, error: { code: 'UNKNOWN_CALL', details: {} } };
    return dispatch(name, input);
  });
  ipcMain.handle(CHANNELS.drop, (event, paths: unknown) => {
    if (!isTrustedSender(event) || !isPaths(paths)) return [];
    return dropped.keep(paths);
  });
}

function isPaths(value: unknown): value is string[] {
  return Array.isArray(value) && value.every((path) => typeof path === 'string' && path !== '');
}

export function announcer(window: () => BrowserWindow | undefined): (changed: Changed) => void {
  return (changed) => {
    const target = window();
    if (target && !target.isDestroyed()) target.webContents.send(CHANNELS.changed, changed);
  };
}
