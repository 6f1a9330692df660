/** The one origin that the window may have. Everything else is foreign, also other hosts of our own scheme. */
export const APP_SCHEME = 'app';
const APP_HOST = 'chengfu';
export const APP_ORIGIN = `${APP_SCHEME}://${APP_HOST}`;
export const APP_START = `${APP_ORIGIN}/index.html`;

export function isAppUrl(url: string): boolean {
  return url === APP_ORIGIN || url.startsWith(`${APP_ORIGIN}/`);
}
