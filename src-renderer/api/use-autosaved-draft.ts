/**
 * A draft in the window: loaded once, edited here, autosaved; leaving the page saves what was typed last. Every kind of draft is
 * kept by this one hook, so that none of them can lose a word in a way of its own.
 */
import type { AppError } from '@shared/result/app-error';
import { useCallback, useEffect, useRef, useState, useSyncExternalStore } from 'react';
import { asAppError, envelopeOf } from './call';
import { AUTOSAVE_DELAY_MS, DraftSaver, type Saved, type SaverState } from './draft-saver';
import { useFlushOnLeave } from './use-flush-on-leave';

export interface StoredDraft<T> {
  readonly content: T;
  /** 0 while nothing is stored. */
  readonly version: number;
  readonly savedAt?: number | undefined;
}

/** Where one draft is kept. Both calls throw the `AppError` of their call. */
export interface DraftStore<T> {
  readonly load: () => Promise<StoredDraft<T>>;
  /** `version` is the one that the content was written upon. */
  readonly save: (content: T, version: number) => Promise<Saved>;
  /** Keeps what was typed in vain, because another text was saved meanwhile. Without it reloading gives that up. */
  readonly setAside?: (content: T) => Promise<unknown>;
}

export interface AutosavedDraft<T> {
  /** Undefined while loading. */
  readonly content: T | undefined;
  readonly loadError: AppError | undefined;
  readonly saving: SaverState;
  readonly change: (next: (content: T) => T) => void;
  /** Saves now; true when everything typed is on the disk. */
  readonly flush: () => Promise<boolean>;
  /** Takes what is stored: at the start, again after a failure, and after STALE_VERSION. */
  readonly reload: () => Promise<void>;
}

/** The same `store` object as long as the draft is the same; undefined: nothing is loaded. */
export function useAutosavedDraft<T>(store: DraftStore<T> | undefined): AutosavedDraft<T> {
  const [content, setContent] = useState<T>();
  const [loadError, setLoadError] = useState<AppError>();
  const [saver, setSaver] = useState<DraftSaver<T>>();
  const latest = useRef<T>(undefined);
  const wanted = useRef<DraftStore<T>>(undefined);

  const keepUnsaved = useCallback(async () => {
    if (saver?.state().phase !== 'stale' || latest.current === undefined) return;
    await store?.setAside?.(latest.current);
  }, [saver, store]);
  const load = useCallback(async () => {
    wanted.current = store;
    latest.current = undefined;
    setContent(undefined);
    setSaver(undefined);
    setLoadError(undefined);
    if (store === undefined) return;
    try {
      const stored = await store.load();
      // Another draft was asked for meanwhile.
      if (wanted.current !== store) return;
      latest.current = stored.content;
      setContent(stored.content);
      setSaver(saverOf(store, stored));
    } catch (error) {
      if (wanted.current === store) setLoadError(asAppError(error));
    }
  }, [store]);
  useEffect(() => {
    void load();
  }, [load]);

  const flushNow = useCallback(() => {
    void saver?.flush();
    keepUnsaved().catch(() => undefined);
  }, [saver, keepUnsaved]);
  useFlushOnLeave(flushNow);

  const change = useCallback(
    (next: (content: T) => T) => {
      if (latest.current === undefined) return;
      latest.current = next(latest.current);
      setContent(latest.current);
      saver?.edit(latest.current);
    },
    [saver],
  );
  const flush = useCallback(async () => (saver ? saver.flush() : false), [saver]);
  const reload = useCallback(async () => {
    try {
      await keepUnsaved();
    } catch (error) {
      setLoadError(asAppError(error));
      return;
    }
    await load();
  }, [keepUnsaved, load]);
  return { content, loadError, saving: useSaverState(saver), change, flush, reload };
}

const IDLE: SaverState = { phase: 'clean' };
const noSubscription = () => () => {};
const idle = () => IDLE;

/** Clean as long as there is no saver. */
export function useSaverState(
  saver: Pick<DraftSaver<unknown>, 'subscribe' | 'state'> | undefined,
): SaverState {
  const standing = saver?.state ?? idle;
  // Also where a page is drawn without a window, as its tests do.
  return useSyncExternalStore(saver?.subscribe ?? noSubscription, standing, standing);
}

function saverOf<T>(store: DraftStore<T>, { version, savedAt }: StoredDraft<T>): DraftSaver<T> {
  return new DraftSaver<T>({
    version,
    savedAt,
    delay: AUTOSAVE_DELAY_MS,
    save: (content, upon) => envelopeOf(store.save(content, upon)),
  });
}
