/** After a change of page the keyboard starts on it: at the place that the page marks with `data-page-focus`, else at its heading. */
import { useEffect } from 'react';
import { useLocation } from 'react-router';
import { openDialog, pageElement } from './top-layer';

/** A page that is still loading is looked at again for so long. */
const PATIENCE_MS = 2_000;

export function usePageFocus(): void {
  const { pathname } = useLocation();
  // biome-ignore lint/correctness/useExhaustiveDependencies: another path is another page
  useEffect(() => {
    const page = pageElement();
    if (!page) return;
    const until = performance.now() + PATIENCE_MS;
    let frame = 0;
    let headed: Element | null = null;
    const settle = () => {
      const { activeElement } = document;
      // Whatever the page itself put the keyboard on stays; a heading only keeps the place until the page is whole.
      const own = page.contains(activeElement) && activeElement !== headed;
      if (own || openDialog()) return;
      const place = page.querySelector<HTMLElement>('[data-page-focus]');
      if (place) {
        place.focus({ preventScroll: true });
        return;
      }
      const heading = page.querySelector<HTMLElement>('h1');
      if (heading && heading !== activeElement) {
        heading.focus({ preventScroll: true });
        headed = heading;
      }
      if (performance.now() < until) frame = requestAnimationFrame(settle);
    };
    // The page before may still hold the keyboard in this frame.
    (document.activeElement as HTMLElement | null)?.blur?.();
    frame = requestAnimationFrame(settle);
    const leave = () => cancelAnimationFrame(frame);
    window.addEventListener('keydown', leave, { once: true, capture: true });
    return () => {
      leave();
      window.removeEventListener('keydown', leave, true);
    };
  }, [pathname]);
}
