/** The composition root: builds everything once, in reading order. Nothing here may await before the application is ready. */
import { join } from 'node:path';
import type { Changed } from '@shared/ipc/changed';
import { CONTRACT } from '@shared/ipc/contract';
import { app, type BrowserWindow, session } from 'electron';
import { setApplicationMenu } from './app/application-menu';
import { clockOf } from './app/clock';
import { createWindow } from './app/create-window';
import { chooseDataFolder, createDataFolder } from './app/data-folder';
import { demonstrationCalls } from './app/demonstration-calls';
import { DeskInForce } from './app/desk-in-force';
import { DroppedFiles } from './app/dropped-files';
import { leaveAfterFailure } from './app/failed-start';
import { foreignDocumentsInProcess } from './app/format-process';
import { openLog } from './app/log';
import { nativeDesktop } from './app/native-desktop';
import { OpenRequests } from './app/open-requests';
import { packageEngineInProcess } from './app/package-process';
import { quitAfter } from './app/quit';
import { claimDataFolder, leaveToFirstInstance, onSecondInstance, wishesOf } from './app/single-instance';
import { startWorkspace } from './app/start-workspace';
import { createDispatch } from './ipc/dispatch';
import { createHandlers } from './ipc/handlers/create-handlers';
import { announcer, serveCalls } from './ipc/serve';
import { selfTest } from './sealing/self-test';
import { APP_START } from './security/app-origin';
import { registerAppScheme, serveApp } from './security/app-protocol';
import { enableGlobalSandbox, hardenCommandLine } from './security/command-line';
import { lockDownContents } from './security/lock-down-contents';
import { lockDownSession } from './security/lock-down-session';
import { findRefusedSwitch } from './security/refused-switches';
import { loadResources } from './usecases/load-resources';

const out = join(import.meta.dirname, '..');
const words = process.argv.slice(1);
const folder = chooseDataFolder(words, process.env, app.getPath('userData'));
const now = clockOf(words, app.isPackaged);
const DAILY_BACKUP_CHECK_MS = 3600 * 1000;

if (app.isPackaged && findRefusedSwitch((name) => app.commandLine.hasSwitch(name)) !== undefined) app.exit(2);

enableGlobalSandbox();
hardenCommandLine();
registerAppScheme();
lockDownContents();

const log = openLog(folder.logs, () => new Date());
try {
  createDataFolder(folder);
  if (claimDataFolder(folder)) begin();
  else leaveToFirstInstance(wishesOf(words, process.cwd()));
} catch (error) {
  leaveWhenReady(error);
}

function begin(): void {
  process.on('uncaughtException', (error) => log.incident(error));
  process.on('unhandledRejection', (reason) => log.incident(reason));
  void app.whenReady().then(start).catch(leaveWhenReady);
}

/** A dialog can be shown only then. */
function leaveWhenReady(error: unknown): void {
  void app.whenReady().then(() => leaveAfterFailure(error, log));
}

async function start(): Promise<void> {
  log.note(`start ${app.getVersion()}`);
  setApplicationMenu();
  await lockDownSession(session.defaultSession, !app.isPackaged);
  serveApp(session.defaultSession, join(out, 'renderer'));
  // A machine whose crypto miscomputes must not seal anything (SEALED-PACKAGE 8).
  await selfTest();

  let window: BrowserWindow | undefined;
  let desk: DeskInForce | undefined;
  const dropped = new DroppedFiles();
  const announce = announcer(() => window);
  const openRequests = new OpenRequests({
    dropped,
    isUnlocked: () => desk?.workspace?.session.isOpen ?? false,
    announce,
  });
  const notify = (changed: Changed) => {
    announce(changed);
    if (changed.topics.includes('status')) openRequests.handOver();
  };
  const packageEngine = packageEngineInProcess(join(import.meta.dirname, 'package-worker.js'));
  const resources = await loadResources(join(out, '..', 'resources'));
  const reportBug = (call: string, error: unknown) => log.incident(new Error(call, { cause: error }));
  desk = await DeskInForce.open({
    open: () =>
      startWorkspace({
        dataFolder: folder.root,
        resources,
        desktop: nativeDesktop(() => window, dropped),
        foreignDocuments: foreignDocumentsInProcess(join(import.meta.dirname, 'format-worker.js')),
        packageEngine,
        now,
        notify,
        reportBug: (error) => log.incident(error),
      }),
    serve: (workspace, reopen) => {
      const handlers = createHandlers(workspace, {
        version: app.getVersion(),
        demonstration: demonstrationCalls({
          parentFolder: join(folder.root, 'demonstration'),
          resources,
          now,
          notify,
          packageEngine,
        }),
        reopen,
      });
      return createDispatch({ contract: CONTRACT, handlers, reportBug });
    },
    onLost: leaveWhenReady,
  });
  if (!desk) {
    app.exit(1);
    return;
  }
  const inForce = desk;
  serveCalls(inForce.dispatch, dropped);

  window = createWindow(folder, join(out, 'preload/index.cjs'));
  openRequests.add(wishesOf(words, process.cwd()));
  onSecondInstance((paths) => {
    if (window?.isMinimized()) window.restore();
    window?.focus();
    openRequests.add(paths);
  });
  const backUp = () =>
    inForce.workspace?.backups.createIfDue().catch((error: unknown) => log.incident(error));
  void backUp();
  const closeAll = async () => {
    packageEngine.close();
    await inForce.close();
  };
  quitAfter({ close: closeAll, log, timer: setInterval(backUp, DAILY_BACKUP_CHECK_MS) });
  try {
    await window.loadURL(APP_START);
  } catch (error) {
    // A person may close the window before it has loaded; that is an end, not a failure.
    if (!window.isDestroyed()) throw error;
  }
}
