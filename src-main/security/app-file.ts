/** Finds the built file that an `app://` address names. Whatever is not plainly inside the folder of the window is not found. */
import { extname, resolve, sep } from 'node:path';
import { isAppUrl } from './app-origin';

const CONTENT_TYPES: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.woff2': 'font/woff2',
};

export interface AppFile {
  readonly path: string;
  readonly contentType: string;
  readonly isPage: boolean;
}

/** `undefined` for a foreign host, an escape from the folder, a dot file, or a kind of file that the build never makes. */
export function findAppFile(folder: string, address: string): AppFile | undefined {
  if (!isAppUrl(address)) return undefined;
  const name = readName(address);
  if (name === undefined) return undefined;
  const root = resolve(folder);
  const path = resolve(root, name);
  if (!path.startsWith(root + sep)) return undefined;
  const extension = extname(path);
  const contentType = CONTENT_TYPES[extension];
  if (contentType === undefined) return undefined;
  return { path, contentType, isPage: extension === '.html' };
}

function readName(address: string): string | undefined {
  try {
    const name = decodeURIComponent(new URL(address).pathname.slice(1)) || 'index.html';
    // A decoded separator, drive or zero byte is never part of a name that the build made.
    const parts = name.split('/');
    if (/[\\:\0%]/.test(name) || parts.some((part) => part === '' || part.startsWith('.'))) return undefined;
    return name;
  } catch {
    return undefined;
  }
}
