/** Serves the built window under `app://chengfu/`: no `file://`, one folder, a fresh nonce for each page. */
import { randomBytes } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { protocol, type Session } from 'electron';
import { findAppFile } from './app-file';
import { APP_SCHEME } from './app-origin';
import { answerHeaders, NONCE_PLACEHOLDER } from './content-policy';

/** Must run before the application is ready. */
export function registerAppScheme(): void {
  protocol.registerSchemesAsPrivileged([
    { scheme: APP_SCHEME, privileges: { standard: true, secure: true, codeCache: true } },
  ]);
}

/** `file://` answers nothing: the window is served from `app://` alone. */
export function serveApp(session: Session, folder: string): void {
  session.protocol.handle('file', () => refuse());
  session.protocol.handle(APP_SCHEME, async (request) => {
    const file = request.method === 'GET' ? findAppFile(folder, request.url) : undefined;
    if (file === undefined) return refuse();
    try {
      const bytes = await readFile(file.path);
      const nonce = randomBytes(18).toString('base64');
      const body = file.isPage ? bytes.toString('utf8').replaceAll(NONCE_PLACEHOLDER, nonce) : bytes;
      return new Response(body, { headers: answerHeaders(file.contentType, nonce) });
    } catch {
      return refuse();
    }
  });
}

function refuse(): Response {
  return new Response('', {
    status: 404,
    headers: answerHeaders('text/plain', randomBytes(18).toString('base64')),
  });
}
