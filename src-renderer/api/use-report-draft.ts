/** The report of one period in the window. */
import type { LocalDate } from '@shared/domain/calendar/local-date';
import type { AssignmentId, MatterId } from '@shared/domain/identifiers';
import type { ReportDraft } from '@shared/ipc/calls/report-calls';
import { useMemo } from 'react';
import { callMain } from './call';
import { type AutosavedDraft, type DraftStore, useAutosavedDraft } from './use-autosaved-draft';

/** `startOn`: the first day of the period, by which its report is known. */
export function useReportDraft(
  matterId: MatterId,
  assignmentId: AssignmentId,
  startOn: LocalDate,
): AutosavedDraft<ReportDraft> {
  const store = useMemo((): DraftStore<ReportDraft> => {
    const place = { matterId, assignmentId, startOn };
    return {
      load: async () => {
        const { draft, version, savedAt } = await callMain('report.get', place);
        return { content: draft, version, savedAt };
      },
      save: (draft, version) => callMain('report.save', { ...place, draft, version }),
    };
  }, [matterId, assignmentId, startOn]);
  return useAutosavedDraft(store);
}
