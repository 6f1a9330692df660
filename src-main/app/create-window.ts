/** Makes the window of the application: empty and hidden until its first picture, secured by construction, its place remembered. */
import { join } from 'node:path';
import { app, BrowserWindow, screen } from 'electron';
import { secureWebPreferences } from '../security/web-preferences';
import type { DataFolder } from './data-folder';
import { fitBounds, MINIMUM, readBounds, writeBounds } from './window-bounds';

export function createWindow(folder: DataFolder, preload: string): BrowserWindow {
  const path = join(folder.window, 'bounds.json');
  const areas = screen.getAllDisplays().map((display) => display.workArea);
  const { maximized, ...bounds } = fitBounds(readBounds(path), areas);
  const window = new BrowserWindow({
    ...bounds,
    minWidth: MINIMUM.width,
    minHeight: MINIMUM.height,
    show: false,
    autoHideMenuBar: true,
    title: '承复',
    backgroundColor: '#F4F4F1',
    webPreferences: secureWebPreferences(preload, !app.isPackaged),
  });
  window.once('ready-to-show', () => {
    if (maximized) window.maximize();
    window.show();
  });
  window.on('close', () => {
    writeBounds(path, { ...window.getNormalBounds(), maximized: window.isMaximized() });
  });
  return window;
}
