/** The height of an element as the window is resized: a virtual table needs its own in pixels. */
import { type RefCallback, useCallback, useState } from 'react';

export function useElementHeight<E extends HTMLElement>(): readonly [RefCallback<E>, number] {
  const [height, setHeight] = useState(0);
  const attach = useCallback((element: E | null) => {
    if (!element) return undefined;
    const observer = new ResizeObserver(() => setHeight(element.clientHeight));
    observer.observe(element);
    setHeight(element.clientHeight);
    return () => observer.disconnect();
  }, []);
  return [attach, height];
}
