/** Plays the application where nobody can see it, and leaves what it made in demo/. */
import { mkdir, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { _electron } from '@playwright/test';
import { sandboxSwitches } from './electron-command.mjs';
import { ROOT } from './set-up.mjs';
import { startVirtualDisplay } from './virtual-display.mjs';

const demo = join(ROOT, 'demo');
await mkdir(demo, { recursive: true });
const { display, stop } = await startVirtualDisplay();
const dataFolder = await mkdtemp(join(tmpdir(), 'chengfu-demo-'));
try {
  const application = await _electron.launch({
    args: [ROOT, `--data-folder=${dataFolder}`],
    chromiumSandbox: sandboxSwitches().length === 0,
    env: { ...process.env, DISPLAY: display },
  });
  const window = await application.firstWindow();
  await window.waitForLoadState('load');
  const picture = join(demo, 'first-window.png');
  await window.screenshot({ path: picture });
  await application.close();
  console.log(`demo: ${picture}`);
} finally {
  await rm(dataFolder, { recursive: true, force: true });
  stop();
}
