/**
 * Keeps the keyboard somewhere. A dialog takes it when it opens. When the element that had it goes (a dialog closes, a button disappears with its act, a page is
 * exchanged), the last place that still stands takes it, else the page's heading. A person who uses the mouse is left alone.
 */
import { useEffect } from 'react';
import { openDialog, pageElement, placeToBegin } from './top-layer';

const REMEMBERED = 24;
/** Where antd begins: the way out, before anything was read. */
const CROSS = '.ant-modal-close, .ant-drawer-close';

export function useFocusKeeper(): void {
  useEffect(() => {
    const trail: { element: HTMLElement; id: string; name: string }[] = [];
    const begun = new WeakSet<HTMLElement>();
    let byKeyboard = true;
    let waiting = 0;

    const remember = ({ target }: FocusEvent) => {
      if (!(target instanceof HTMLElement) || target === document.body) return;
      // A walk through a dialog must not hide the place to which it returns: neither its fields, nor what Tab passes outside on its way round.
      if (openDialog()) return;
      trail.push({ element: target, id: target.id, name: target.getAttribute('aria-label') ?? '' });
      if (trail.length > REMEMBERED) trail.shift();
    };
    const check = () => {
      waiting = 0;
      if (!byKeyboard) return;
      const { activeElement } = document;
      const dialog = openDialog();
      if (dialog) {
        // The options of a choice and the days of a month stand beside the dialog that they belong to.
        const covered = activeElement?.contains(dialog) || pageElement()?.contains(activeElement);
        const atCross = !begun.has(dialog) && activeElement?.matches(CROSS);
        const place = covered || atCross ? placeToBegin(dialog) : undefined;
        place?.focus();
        if (place || !covered) begun.add(dialog);
        return;
      }
      if (activeElement && activeElement !== document.body && activeElement.isConnected) return;
      for (let last = trail.pop(); last; last = trail.pop()) {
        const again = standing(last);
        if (!again) continue;
        again.focus();
        if (document.activeElement === again) return;
      }
      pageElement()?.querySelector<HTMLElement>('h1')?.focus();
    };
    const look = () => {
      if (waiting === 0) waiting = requestAnimationFrame(check);
    };
    const pressed = () => {
      byKeyboard = true;
    };
    const pointed = () => {
      byKeyboard = false;
    };
    document.addEventListener('focusin', remember);
    document.addEventListener('focusout', look);
    window.addEventListener('keydown', pressed, true);
    window.addEventListener('pointerdown', pointed, true);
    const observer = new MutationObserver(look);
    observer.observe(document.body, { childList: true, subtree: true, attributeFilter: ['disabled'] });
    return () => {
      document.removeEventListener('focusin', remember);
      document.removeEventListener('focusout', look);
      window.removeEventListener('keydown', pressed, true);
      window.removeEventListener('pointerdown', pointed, true);
      observer.disconnect();
      cancelAnimationFrame(waiting);
    };
  }, []);
}

/** The element itself, or the one that was drawn again in its place. */
function standing({
  element,
  id,
  name,
}: {
  readonly element: HTMLElement;
  readonly id: string;
  readonly name: string;
}): HTMLElement | undefined {
  const found = element.isConnected
    ? element
    : id !== ''
      ? document.getElementById(id)
      : name !== ''
        ? document.querySelector<HTMLElement>(`#page [aria-label="${CSS.escape(name)}"]`)
        : null;
  const usable =
    found?.checkVisibility({ visibilityProperty: true }) && !found.closest('[aria-hidden="true"]');
  return usable ? (found ?? undefined) : undefined;
}
