/** How the scripts start the built application. Only here, and only for root, is Chromium's sandbox left out. */
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { ROOT } from './set-up.mjs';

/** Path of the provisioned runtime. */
export function electronPath() {
  return createRequire(join(ROOT, 'package.json'))('electron');
}

/** Root cannot have Chromium's sandbox. The product itself never carries this switch. */
export function sandboxSwitches() {
  return process.getuid?.() === 0 ? ['--no-sandbox'] : [];
}
