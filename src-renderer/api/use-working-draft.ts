/** A working draft in the window: loaded once, edited here, autosaved; leaving the page saves what was typed last. */
import type { AssignmentId, MatterId } from '@shared/domain/identifiers';
import type { SavedDraft, WorkingDraft } from '@shared/ipc/calls/unit-calls';
import type { AppError } from '@shared/result/app-error';
import { useCallback, useEffect, useRef, useState, useSyncExternalStore } from 'react';
import { asAppError, callMain } from './call';
import { AUTOSAVE_DELAY_MS, DraftSaver, type SaverState } from './draft-saver';
import { useFlushOnLeave } from './use-flush-on-leave';

export type DraftKind = WorkingDraft['kind'];
export type ContentOf<K extends DraftKind> = Extract<WorkingDraft, { kind: K }>['content'];

type AnyContent = WorkingDraft['content'];

/** What was typed and could not be saved, because another text was saved meanwhile. */
export interface UnsavedText {
  readonly place: { readonly matterId: MatterId; readonly assignmentId: AssignmentId };
  readonly draft: WorkingDraft;
}

export interface DraftHandle<K extends DraftKind> {
  /** Undefined while loading. */
  readonly content: ContentOf<K> | undefined;
  readonly loadError: AppError | undefined;
  readonly saving: SaverState;
  readonly unsaved: UnsavedText | undefined;
  readonly change: (next: (content: ContentOf<K>) => ContentOf<K>) => void;
  /** Saves now; true when everything typed is on the disk. */
  readonly flush: () => Promise<boolean>;
  /** Takes what is stored: at the start, again after a failure, and after STALE_VERSION; what was typed here in vain is kept as a version. */
  readonly reload: () => Promise<void>;
}

const IDLE: SaverState = { phase: 'clean' };
const noSubscription = () => () => {};
const idle = () => IDLE;

export function useWorkingDraft<K extends DraftKind>(
  matterId: MatterId,
  assignmentId: AssignmentId | undefined,
  kind: K,
): DraftHandle<K> {
  const [content, setContent] = useState<AnyContent>();
  const [loadError, setLoadError] = useState<AppError>();
  const [saver, setSaver] = useState<DraftSaver<AnyContent>>();
  const latest = useRef<AnyContent>(undefined);
  const wanted = useRef<string>(undefined);
  const keepUnsaved = useCallback(async () => {
    if (saver?.state().phase !== 'stale' || assignmentId === undefined || latest.current === undefined)
      return;
    const draft = { kind, content: latest.current } as WorkingDraft;
    await callMain('draft.set-aside', { matterId, assignmentId, draft });
  }, [saver, matterId, assignmentId, kind]);

  const load = useCallback(async () => {
    const place = `${matterId} ${assignmentId} ${kind}`;
    wanted.current = place;
    latest.current = undefined;
    setContent(undefined);
    setSaver(undefined);
    setLoadError(undefined);
    if (assignmentId === undefined) return;
    try {
      const saved = await callMain('draft.get', { matterId, assignmentId, kind });
      if (wanted.current !== place) return;
      const loaded = contentOf(saved, kind);
      latest.current = loaded;
      setContent(loaded);
      setSaver(newSaver(matterId, assignmentId, kind, saved));
    } catch (error) {
      if (wanted.current === place) setLoadError(asAppError(error));
    }
  }, [matterId, assignmentId, kind]);

  useEffect(() => {
    void load();
  }, [load]);
  const flushNow = useCallback(() => {
    void saver?.flush();
    keepUnsaved().catch(() => undefined);
  }, [saver, keepUnsaved]);
  useFlushOnLeave(flushNow);

  const change = useCallback(
    (next: (content: ContentOf<K>) => ContentOf<K>) => {
      if (latest.current === undefined) return;
      latest.current = next(latest.current as ContentOf<K>);
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
  const standing = saver?.state ?? idle;
  // Also where a page is drawn without a window, as its tests do.
  const saving = useSyncExternalStore(saver?.subscribe ?? noSubscription, standing, standing);
  const unsaved =
    saving.phase === 'stale' && assignmentId !== undefined && content !== undefined
      ? { place: { matterId, assignmentId }, draft: { kind, content } as WorkingDraft }
      : undefined;
  // Only drafts of this kind are ever loaded: `contentOf` checks it.
  return { content: content as ContentOf<K> | undefined, loadError, saving, unsaved, change, flush, reload };
}

function contentOf(saved: SavedDraft, kind: DraftKind): AnyContent {
  if (saved.draft.kind !== kind) throw new Error(`asked for ${kind}, got ${saved.draft.kind}`);
  return saved.draft.content;
}

function newSaver(
  matterId: MatterId,
  assignmentId: AssignmentId,
  kind: DraftKind,
  saved: SavedDraft,
): DraftSaver<AnyContent> {
  return new DraftSaver<AnyContent>({
    version: saved.version,
    savedAt: saved.savedAt,
    delay: AUTOSAVE_DELAY_MS,
    save: async (content, version) => {
      try {
        const draft = { kind, content } as WorkingDraft;
        return { ok: true, value: await callMain('draft.save', { matterId, assignmentId, draft, version }) };
      } catch (error) {
        const { code, details } = asAppError(error);
        return { ok: false, error: { code, details } };
      }
    },
  });
}
