/** A half-written form that survives leaving the page and a restart; it stays on this machine until saved or cleared. */
import { useCallback, useEffect, useRef, useState } from 'react';
import { AUTOSAVE_DELAY_MS } from './draft-saver';
import { useFlushOnLeave } from './use-flush-on-leave';

export interface LocalDraft<T> {
  readonly value: T;
  readonly set: (next: (value: T) => T) => void;
  /** When the restored draft was last written; undefined for a fresh form. */
  readonly restoredAt: number | undefined;
  readonly clear: () => void;
}

/** `storageKey` undefined: nothing is kept. `accept` refuses what another version has stored. */
export function useLocalDraft<T>(
  storageKey: string | undefined,
  initial: () => T,
  accept: (stored: unknown) => T | undefined,
): LocalDraft<T> {
  const [restored] = useState(() => read(storageKey, accept));
  const [value, setValue] = useState<T>(() => restored?.value ?? initial());
  const [restoredAt, setRestoredAt] = useState(restored?.at);
  const dirty = useRef(false);
  const latest = useRef(value);
  latest.current = value;

  const write = useCallback(() => {
    if (storageKey === undefined || !dirty.current) return;
    localStorage.setItem(storageKey, JSON.stringify({ at: Date.now(), value: latest.current }));
  }, [storageKey]);
  // biome-ignore lint/correctness/useExhaustiveDependencies: every change of the value starts the wait again
  useEffect(() => {
    const timer = setTimeout(write, AUTOSAVE_DELAY_MS);
    return () => clearTimeout(timer);
  }, [value, write]);
  useFlushOnLeave(write);

  const set = useCallback((next: (value: T) => T) => {
    dirty.current = true;
    setValue(next);
  }, []);
  const clear = useCallback(() => {
    dirty.current = false;
    if (storageKey !== undefined) localStorage.removeItem(storageKey);
    setRestoredAt(undefined);
    setValue(initial());
  }, [storageKey, initial]);
  return { value, set, restoredAt, clear };
}

function read<T>(
  storageKey: string | undefined,
  accept: (stored: unknown) => T | undefined,
): { readonly at: number; readonly value: T } | undefined {
  if (storageKey === undefined) return undefined;
  try {
    const stored: unknown = JSON.parse(localStorage.getItem(storageKey) ?? 'null');
    if (typeof stored !== 'object' || stored === null || !('at' in stored) || !('value' in stored)) {
      return undefined;
    }
    const value = accept(stored.value);
    return value === undefined || typeof stored.at !== 'number' ? undefined : { at: stored.at, value };
  } catch {
    return undefined;
  }
}
