/** Opens another data folder in a process of its own: two desks side by side, as two machines would be. */
import { spawn } from 'node:child_process';
import { app } from 'electron';

export function openDeskWindow(dataFolder: string): void {
  // An unpackaged start names the application's folder first; a packaged one is the application.
  const program = app.isPackaged ? [] : [app.getAppPath()];
  const sandbox = !app.isPackaged && app.commandLine.hasSwitch('no-sandbox') ? ['--no-sandbox'] : [];
  const child = spawn(process.execPath, [...program, ...sandbox, `--data-folder=${dataFolder}`], {
    detached: true,
    stdio: 'ignore',
  });
  child.unref();
}
