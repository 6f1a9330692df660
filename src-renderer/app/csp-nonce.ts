/** The nonce that the application protocol writes into index.html; antd's style elements carry it (ARCHITECTURE 5). */
export function cspNonce(): string | undefined {
  const content = document.querySelector('meta[name="csp-nonce"]')?.getAttribute('content');
  return content && !content.startsWith('__') ? content : undefined;
}
