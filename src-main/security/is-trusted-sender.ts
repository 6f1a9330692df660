/** Who may call the main process: the top frame of a window, as long as it stands on our own origin. */
import type { IpcMainInvokeEvent } from 'electron';
import { APP_ORIGIN, isAppUrl } from './app-origin';

/** A frame that has gone, a frame within a frame and a page of any other origin are all refused. */
export function isTrustedSender(event: Pick<IpcMainInvokeEvent, 'senderFrame'>): boolean {
  const frame = event.senderFrame;
  return frame !== null && frame.parent === null && frame.origin === APP_ORIGIN && isAppUrl(frame.url);
}
