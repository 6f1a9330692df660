/** The policy that every answer of the `app://` protocol carries: nothing at all, except the built files themselves. */

/** Stands in index.html where each load puts its own nonce (vite writes it into the tags it makes). */
export const NONCE_PLACEHOLDER = '__CSP_NONCE__';

/** antd makes `<style>` elements at run time, so styles need the nonce; scripts come from files only. */
export function contentPolicy(nonce: string): string {
  return [
    "default-src 'none'",
    "script-src 'self'",
    `style-src 'self' 'nonce-${nonce}'`,
    // Seal images and page previews are handed over as bytes and shown from blob: and data: addresses.
    "img-src 'self' data: blob:",
    "font-src 'self'",
    "connect-src 'none'",
    "base-uri 'none'",
    "form-action 'none'",
    "frame-ancestors 'none'",
  ].join('; ');
}

export function answerHeaders(contentType: string, nonce: string): Record<string, string> {
  return {
    'Content-Type': contentType,
    'Content-Security-Policy': contentPolicy(nonce),
    'X-Content-Type-Options': 'nosniff',
    'Cross-Origin-Opener-Policy': 'same-origin',
    'Referrer-Policy': 'no-referrer',
  };
}
