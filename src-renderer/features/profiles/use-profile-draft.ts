/** The edit of a profile in the window: loaded once, autosaved while it is typed; leaving the page saves what was typed last. */
import type { Profile } from '@shared/domain/profile/profile';
import type { CallOutput } from '@shared/ipc/contract';
import type { AppError } from '@shared/result/app-error';
import { useCallback, useEffect, useRef, useState, useSyncExternalStore } from 'react';
import { asAppError, callMain } from '../../api/call';
import { AUTOSAVE_DELAY_MS, DraftSaver, type SaverState } from '../../api/draft-saver';
import { useFlushOnLeave } from '../../api/use-flush-on-leave';
import { setAt } from './set-at';

export interface ProfileDraft {
  readonly content: Profile | undefined;
  readonly loadError: AppError | undefined;
  readonly saving: SaverState;
  /** Of the edit that is on the disk; 0 while nothing was changed. */
  readonly version: () => number;
  readonly change: (path: string, value: unknown) => void;
  /** True when everything typed is on the disk. */
  readonly flush: () => Promise<boolean>;
  readonly reload: () => Promise<void>;
}

const IDLE: SaverState = { phase: 'clean' };
const noSubscription = () => () => {};
const idle = () => IDLE;

export function useProfileDraft(id: string): ProfileDraft {
  const [content, setContent] = useState<Profile>();
  const [loadError, setLoadError] = useState<AppError>();
  const [saver, setSaver] = useState<DraftSaver<Profile>>();
  const latest = useRef<Profile>(undefined);
  const saved = useRef(0);

  const load = useCallback(async () => {
    setLoadError(undefined);
    try {
      const draft = await callMain('profile.draft', { id });
      latest.current = draft.content;
      saved.current = draft.version;
      setContent(draft.content);
      setSaver(
        newSaver(id, draft, (version) => {
          saved.current = version;
        }),
      );
    } catch (error) {
      setLoadError(asAppError(error));
    }
  }, [id]);

  useEffect(() => {
    void load();
  }, [load]);
  const flushNow = useCallback(() => void saver?.flush(), [saver]);
  useFlushOnLeave(flushNow);

  const change = useCallback(
    (path: string, value: unknown) => {
      if (latest.current === undefined) return;
      latest.current = setAt(latest.current, path, value);
      setContent(latest.current);
      saver?.edit(latest.current);
    },
    [saver],
  );
  const flush = useCallback(async () => (saver ? saver.flush() : false), [saver]);
  const version = useCallback(() => saved.current, []);
  const saving = useSyncExternalStore(saver?.subscribe ?? noSubscription, saver?.state ?? idle);
  return { content, loadError, saving, version, change, flush, reload: load };
}

function newSaver(
  id: string,
  draft: CallOutput<'profile.draft'>,
  onSaved: (version: number) => void,
): DraftSaver<Profile> {
  return new DraftSaver<Profile>({
    version: draft.version,
    savedAt: draft.savedAt,
    delay: AUTOSAVE_DELAY_MS,
    save: async (content, version) => {
      try {
        const value = await callMain('profile.save-draft', { id, content, version });
        onSaved(value.version);
        return { ok: true, value };
      } catch (error) {
        const { code, details } = asAppError(error);
        return { ok: false, error: { code, details } };
      }
    },
  });
}
