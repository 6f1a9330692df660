/** The report of one period in the window: loaded once, edited here, autosaved; leaving the page saves what was typed last. */

import type { LocalDate } from '@shared/domain/calendar/local-date';
import type { AssignmentId, MatterId } from '@shared/domain/identifiers';
import type { ReportDraft } from '@shared/ipc/calls/report-calls';
import type { AppError } from '@shared/result/app-error';
import { useCallback, useEffect, useMemo, useRef, useState, useSyncExternalStore } from 'react';
import { asAppError, callMain } from './call';
import { AUTOSAVE_DELAY_MS, DraftSaver, type SaverState } from './draft-saver';
import { useFlushOnLeave } from './use-flush-on-leave';

export interface ReportHandle {
  /** Undefined while loading. */
  readonly content: ReportDraft | undefined;
  readonly loadError: AppError | undefined;
  readonly saving: SaverState;
  readonly change: (part: Partial<ReportDraft>) => void;
  readonly flush: () => Promise<boolean>;
  /** Takes what is stored, giving up what was typed here. */
  readonly reload: () => Promise<void>;
}

const IDLE: SaverState = { phase: 'clean' };
const noSubscription = () => () => {};
const idle = () => IDLE;

export function useReportDraft(
  matterId: MatterId,
  assignmentId: AssignmentId,
  startOn: LocalDate,
): ReportHandle {
  const place = useMemo(() => ({ matterId, assignmentId, startOn }), [matterId, assignmentId, startOn]);
  const [content, setContent] = useState<ReportDraft>();
  const [loadError, setLoadError] = useState<AppError>();
  const [saver, setSaver] = useState<DraftSaver<ReportDraft>>();
  const latest = useRef<ReportDraft>(undefined);

  const load = useCallback(async () => {
    latest.current = undefined;
    setContent(undefined);
    setSaver(undefined);
    setLoadError(undefined);
    try {
      const { draft, version, savedAt } = await callMain('report.get', place);
      latest.current = draft;
      setContent(draft);
      setSaver(
        new DraftSaver<ReportDraft>({
          version,
          savedAt,
          delay: AUTOSAVE_DELAY_MS,
          save: async (next, upon) => {
            try {
              const value = await callMain('report.save', { ...place, draft: next, version: upon });
              return { ok: true, value };
            } catch (error) {
              const { code, details } = asAppError(error);
              return { ok: false, error: { code, details } };
            }
          },
        }),
      );
    } catch (error) {
      setLoadError(asAppError(error));
    }
  }, [place]);

  useEffect(() => {
    void load();
  }, [load]);
  const flushNow = useCallback(() => void saver?.flush(), [saver]);
  useFlushOnLeave(flushNow);

  const change = useCallback(
    (part: Partial<ReportDraft>) => {
      if (latest.current === undefined) return;
      latest.current = { ...latest.current, ...part };
      setContent(latest.current);
      saver?.edit(latest.current);
    },
    [saver],
  );
  const flush = useCallback(async () => (saver ? saver.flush() : false), [saver]);
  const saving = useSyncExternalStore(saver?.subscribe ?? noSubscription, saver?.state ?? idle);
  return { content, loadError, saving, change, flush, reload: load };
}
