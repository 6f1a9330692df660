/** Ctrl+Enter (and Ctrl+S) saves the form of a page from any of its fields. */
import { useEffect, useRef } from 'react';

export function useSaveKey(save: () => void): void {
  const latest = useRef(save);
  latest.current = save;
  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      const asked = event.ctrlKey && (event.key === 'Enter' || event.key.toLowerCase() === 's');
      // A dialog above the page has keys of its own.
      if (!asked || document.querySelector('[role="dialog"]')) return;
      event.preventDefault();
      latest.current();
    };
    // Before the window's own keys, which take Ctrl+Enter for the page's main button.
    document.addEventListener('keydown', onKey);
    return () => document.removeEventListener('keydown', onKey);
  }, []);
}
