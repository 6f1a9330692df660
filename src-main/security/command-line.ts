/** Switches of Chromium: those that we set against any traffic, and those that a production start refuses. */
import { app } from 'electron';

/** Anything that lets another program read or steer the window or the main process. */
export const REFUSED_SWITCHES = [
  'remote-debugging-port',
  'remote-debugging-pipe',
  'remote-debugging-address',
  'inspect',
  'inspect-brk',
  'inspect-port',
  'js-flags',
  'load-extension',
  'disable-web-security',
  'host-resolver-rules',
  'proxy-server',
] as const;

/** The first switch on the command line that a packaged application does not start with. */
export function findRefusedSwitch(has: (name: string) => boolean): string | undefined {
  return REFUSED_SWITCHES.find(has);
}

/** Layer three of "no network": no name resolves, nothing is fetched in the background, no peer connection finds a way. */
export function hardenCommandLine(): void {
  const line = app.commandLine;
  line.appendSwitch('host-resolver-rules', 'MAP * ~NOTFOUND');
  line.appendSwitch('disable-background-networking');
  line.appendSwitch('disable-component-update');
  line.appendSwitch('dns-prefetch-disable');
  line.appendSwitch('no-pings');
  line.appendSwitch('disable-breakpad');
  line.appendSwitch('force-webrtc-ip-handling-policy', 'disable_non_proxied_udp');
}

/**
 * Chromium's sandbox for every process. Root cannot have it, and development machines and CI often run as root: only an
 * unpackaged start honours `--no-sandbox`. The windows keep `sandbox: true`, so their preload never sees Node either way.
 */
export function enableGlobalSandbox(): void {
  if (app.isPackaged || !app.commandLine.hasSwitch('no-sandbox')) app.enableSandbox();
}
