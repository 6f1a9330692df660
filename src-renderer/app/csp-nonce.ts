/** The nonce that the application protocol writes into index.html; antd's style elements carry it (ARCHITECTURE 5). */
export function cspNonce(): string | undefined {
  const nonce = document.querySelector<HTMLMetaElement>('meta[property="csp-nonce"]')?.nonce;
  return nonce === undefined || nonce === '' ? undefined : nonce;
}
