/** The composition root: builds everything once, in reading order. Nothing here may await before the application is ready. */
import { join } from 'node:path';
import { app, session } from 'electron';
import { setApplicationMenu } from './app/application-menu';
import { createWindow } from './app/create-window';
import { chooseDataFolder, createDataFolder } from './app/data-folder';
import { openLog } from './app/log';
import { findPackageArgument } from './app/package-argument';
import { claimDataFolder, leaveToFirstInstance, onSecondInstance } from './app/single-instance';
import { registerAppScheme, serveApp } from './security/app-protocol';
import { enableGlobalSandbox, findRefusedSwitch, hardenCommandLine } from './security/command-line';
import { lockDownContents } from './security/lock-down-contents';
import { lockDownSession } from './security/lock-down-session';

const out = join(import.meta.dirname, '..');
const words = process.argv.slice(1);
const folder = chooseDataFolder(words, process.env, app.getPath('userData'));

if (app.isPackaged && findRefusedSwitch((name) => app.commandLine.hasSwitch(name)) !== undefined) app.exit(2);

enableGlobalSandbox();
hardenCommandLine();
registerAppScheme();
lockDownContents();
createDataFolder(folder);

if (claimDataFolder(folder)) {
  void app.whenReady().then(start);
} else {
  leaveToFirstInstance(findPackageArgument(words, process.cwd()));
}

async function start(): Promise<void> {
  const log = openLog(folder.logs, () => new Date());
  process.on('uncaughtException', (error) => log.incident(error));
  process.on('unhandledRejection', (reason) => log.incident(reason));
  log.note(`start ${app.getVersion()}`);

  setApplicationMenu();
  await lockDownSession(session.defaultSession, !app.isPackaged);
  serveApp(session.defaultSession, join(out, 'renderer'));

  const window = createWindow(folder, join(out, 'preload/index.cjs'));
  onSecondInstance(() => {
    if (window.isMinimized()) window.restore();
    window.focus();
  });
  app.on('window-all-closed', () => app.quit());
}
