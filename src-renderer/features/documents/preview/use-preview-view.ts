/** Size and scroll place of the preview's window, as they change. */
import { type RefCallback, useCallback, useState } from 'react';
import type { View } from './preview-scale';

export interface PreviewView extends View {
  readonly scrollTop: number;
  readonly attach: RefCallback<HTMLElement>;
}

export function usePreviewView(): PreviewView {
  const [view, setView] = useState({ width: 0, height: 0, scrollTop: 0 });
  const attach = useCallback((element: HTMLElement | null) => {
    if (element === null) return undefined;
    const read = () =>
      setView({ width: element.clientWidth, height: element.clientHeight, scrollTop: element.scrollTop });
    const observer = new ResizeObserver(read);
    observer.observe(element);
    element.addEventListener('scroll', read, { passive: true });
    read();
    return () => {
      observer.disconnect();
      element.removeEventListener('scroll', read);
    };
  }, []);
  return { ...view, attach };
}
