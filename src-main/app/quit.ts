/** The end of the application: the window is gone, then the data is backed up and closed, then the process ends. */
import { app } from 'electron';
import type { Log } from './log';

interface QuitOptions {
  readonly close: () => Promise<void>;
  readonly log: Log;
  readonly timer: NodeJS.Timeout;
}

export function quitAfter({ close, log, timer }: QuitOptions): void {
  let closed = false;
  app.on('window-all-closed', () => app.quit());
  app.on('will-quit', (event) => {
    if (closed) return;
    // The process may only end after the database: quitting is asked for again when it is closed.
    event.preventDefault();
    clearInterval(timer);
    void close()
      .catch((error) => log.incident(error))
      .finally(() => {
        closed = true;
        app.quit();
      });
  });
}
