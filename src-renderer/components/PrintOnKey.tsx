/**
 * Ctrl+P on a page that is no document: what the page is about, set as a plain page for paper, without the furniture of the window.
 * It is made only when it is asked for, with whatever it still has to load, and leaves the window again afterwards.
 */
import { type ReactNode, useCallback, useEffect, useRef, useState } from 'react';
import { createPortal } from 'react-dom';
import { usePrintKey } from './use-print-key';
import './print.css';
import './paper-page.css';

interface Props<T> {
  readonly title: string;
  /** Whose it is and from which day. */
  readonly from: string;
  readonly load: () => Promise<T>;
  /** A wide table lies on its side. */
  readonly lying?: boolean;
  readonly children: (loaded: T) => ReactNode;
}

export function PrintOnKey<T>({ title, from, load, lying = false, children }: Props<T>) {
  const [loaded, setLoaded] = useState<{ readonly value: T }>();
  const busy = useRef(false);
  const nowhere = useRef<HTMLElement>(null);
  const print = useCallback(() => {
    if (busy.current) return;
    busy.current = true;
    load()
      .then((value) => setLoaded({ value }))
      .catch(() => {
        busy.current = false;
      });
  }, [load]);
  usePrintKey(nowhere, print);
  useEffect(() => {
    if (!loaded) return;
    const frame = requestAnimationFrame(() => {
      window.print();
      busy.current = false;
      setLoaded(undefined);
    });
    return () => cancelAnimationFrame(frame);
  }, [loaded]);
  if (!loaded) return null;
  return createPortal(
    <article className={`printed paper-page${lying ? ' paper-page-lying' : ''}`}>
      <header>
        <h1>{title}</h1>
        <p>{from}</p>
      </header>
      {children(loaded.value)}
    </article>,
    document.body,
  );
}
