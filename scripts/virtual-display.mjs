/** Starts an X display that nobody sees, for machines without one: larger than 1920×1080, so that a window of that size fits with its menu. The server chooses a free number itself and ends with its owner. */
import { spawn } from 'node:child_process';

export function hasDisplay() {
  return Boolean(process.env.DISPLAY || process.env.WAYLAND_DISPLAY) || process.platform !== 'linux';
}

/** @returns {Promise<{ display: string, stop: () => void }>} */
export async function startVirtualDisplay() {
  const server = spawn(
    'Xvfb',
    ['-displayfd', '3', '-screen', '0', '2560x1440x24', '-nolisten', 'tcp', '-noreset'],
    { stdio: ['ignore', 'ignore', 'ignore', 'pipe'] },
  );
  const number = await new Promise((resolve, reject) => {
    server.once('error', () => reject(new Error('Xvfb could not be started: apt-get install xvfb')));
    server.once('exit', (code) => reject(new Error(`Xvfb left with code ${code} before it had a display`)));
    server.stdio[3].once('data', (bytes) => resolve(bytes.toString('utf8').trim()));
  });
  const stop = () => server.kill('SIGTERM');
  process.once('exit', stop);
  server.unref();
  server.stdio[3].unref?.();
  return { display: `:${number}`, stop };
}
