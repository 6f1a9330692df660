/** Whatever is typed goes to the disk when the person turns away: another window, another page, a hidden or closing window, a field left. */
import { useEffect } from 'react';

export function useFlushOnLeave(flush: () => void): void {
  useEffect(() => {
    const turned = ['blur', 'beforeunload', 'pagehide'] as const;
    for (const type of turned) window.addEventListener(type, flush);
    document.addEventListener('visibilitychange', flush);
    document.addEventListener('focusout', flush);
    return () => {
      for (const type of turned) window.removeEventListener(type, flush);
      document.removeEventListener('visibilitychange', flush);
      document.removeEventListener('focusout', flush);
      flush();
    };
  }, [flush]);
}
