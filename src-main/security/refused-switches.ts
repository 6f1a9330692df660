/** What a packaged application does not start with: a switch by which another program could read, steer or redirect it. */

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
