/** Ctrl+P prints the pages from anywhere on their page; below a dialog they stay quiet. */
import { type RefObject, useEffect, useRef } from 'react';

export function usePrintKey(pages: RefObject<HTMLElement | null>, print: () => void): void {
  const latest = useRef(print);
  latest.current = print;
  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      if (!event.ctrlKey || event.altKey || event.key.toLowerCase() !== 'p') return;
      const dialog = document.querySelector('[role="dialog"]');
      if (dialog && !dialog.contains(pages.current)) return;
      event.preventDefault();
      latest.current();
    };
    window.addEventListener('keydown', onKey);
    return () => window.removeEventListener('keydown', onKey);
  }, [pages]);
}
