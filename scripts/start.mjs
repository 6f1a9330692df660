/** `npm start`: makes the clone ready and opens the application; without a display, plays the main job under a virtual one. */
import { spawn } from 'node:child_process';
import { electronPath, sandboxSwitches } from './electron-command.mjs';
import { ROOT, setUpOrExit } from './set-up.mjs';
import { hasDisplay } from './virtual-display.mjs';

await setUpOrExit({ forTests: false });

if (hasDisplay()) {
  const words = [...sandboxSwitches(), ROOT, ...process.argv.slice(2)];
  const application = spawn(electronPath(), words, { cwd: ROOT, stdio: 'inherit' });
  application.once('exit', (code, signal) => {
    process.exitCode = code ?? (signal === null ? 0 : 1);
  });
} else {
  console.log('There is no display here. The application starts under a virtual one and plays the main job;');
  console.log('its packages, documents and pictures are left in demo/.');
  await import('./play-demo.mjs');
}
