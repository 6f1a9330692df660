/** Widths of columns: as designed until an edge is dragged, then remembered on this machine. */
import { type PointerEvent, useCallback, useState } from 'react';

interface Column {
  readonly key: string;
  readonly width: number;
  readonly grows?: boolean;
}

const LEAST = 56;
const MOST = 900;

export function useColumnWidths(name: string, columns: readonly Column[]) {
  const storageKey = `chengfu.columns.${name}`;
  const [widths, setWidths] = useState<Readonly<Record<string, number>>>(() => read(storageKey));
  const template = columns
    .map(({ key, width, grows }) => {
      const chosen = widths[key];
      if (chosen !== undefined) return `${chosen}px`;
      return grows ? `minmax(${width}px, 1fr)` : `${width}px`;
    })
    .join(' ');

  /** What the columns need at least; in a narrower window the grid scrolls sideways. */
  const least = columns.reduce((sum, { key, width }) => sum + (widths[key] ?? width), 0);

  const startResize = useCallback(
    (key: string) => (event: PointerEvent<HTMLElement>) => {
      const cell = event.currentTarget.parentElement;
      if (!cell) return;
      event.preventDefault();
      const from = event.clientX;
      const before = cell.getBoundingClientRect().width;
      const move = (moved: globalThis.PointerEvent) => {
        const width = Math.round(Math.min(MOST, Math.max(LEAST, before + moved.clientX - from)));
        setWidths((all) => ({ ...all, [key]: width }));
      };
      const stop = () => {
        window.removeEventListener('pointermove', move);
        window.removeEventListener('pointerup', stop);
        setWidths((all) => {
          localStorage.setItem(storageKey, JSON.stringify(all));
          return all;
        });
      };
      window.addEventListener('pointermove', move);
      window.addEventListener('pointerup', stop);
    },
    [storageKey],
  );
  return { template, least, startResize };
}

/** What was stored by hand or by another version is taken only where it is a usable width. */
function read(storageKey: string): Readonly<Record<string, number>> {
  try {
    const stored: unknown = JSON.parse(localStorage.getItem(storageKey) ?? '{}');
    if (typeof stored !== 'object' || stored === null) return {};
    return Object.fromEntries(
      Object.entries(stored).filter(
        (entry): entry is [string, number] =>
          typeof entry[1] === 'number' && entry[1] >= LEAST && entry[1] <= MOST,
      ),
    );
  } catch {
    return {};
  }
}
