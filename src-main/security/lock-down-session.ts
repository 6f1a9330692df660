/** Closes a session: no foreign request, no permission, no download, no dictionary. Each is its own layer; none relies on another. */
import type { Session } from 'electron';
import { isAppUrl } from './app-origin';

/** A dead end on this machine: whatever ignores the other layers is sent there, loopback included. */
const NOWHERE = {
  mode: 'fixed_servers',
  proxyRules: 'socks5://127.0.0.1:9',
  proxyBypassRules: '<-loopback>',
} as const;

/** Bytes that the window made itself; they reach no network. */
const LOCAL_SCHEMES = ['blob:', 'data:'];

export function isAllowedRequest(url: string, devtools: boolean): boolean {
  if (isAppUrl(url) || LOCAL_SCHEMES.some((scheme) => url.startsWith(scheme))) return true;
  return devtools && url.startsWith('devtools://');
}

export async function lockDownSession(session: Session, devtools: boolean): Promise<void> {
  session.webRequest.onBeforeRequest((details, answer) => {
    answer({ cancel: !isAllowedRequest(details.url, devtools) });
  });
  session.setPermissionRequestHandler((_contents, _permission, answer) => answer(false));
  session.setPermissionCheckHandler(() => false);
  session.setDevicePermissionHandler(() => false);
  session.on('will-download', (event) => event.preventDefault());
  session.setSpellCheckerEnabled(false);
  await session.setProxy(NOWHERE);
}
