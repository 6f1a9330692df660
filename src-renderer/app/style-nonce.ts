/**
 * Gives every style element made here the nonce of this load. antd passes it to its own styles; its helpers (feature
 * tests, scroll lock, scroll bar measure) make theirs without, and each refused one would be a violation in the log.
 */
export function giveStylesTheNonce(nonce: string): void {
  const create = document.createElement.bind(document);
  const createWithNonce = (name: string, options?: ElementCreationOptions): HTMLElement => {
    const element = create(name, options);
    if (element instanceof HTMLStyleElement) element.nonce = nonce;
    return element;
  };
  document.createElement = createWithNonce as typeof document.createElement;
}
