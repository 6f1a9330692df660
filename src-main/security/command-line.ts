/** Switches of Chromium that we set ourselves, against any traffic and for the sandbox. */
import { app } from 'electron';

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
