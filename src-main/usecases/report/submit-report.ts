/** 报送本期进展: the answer to one frozen period, under the prescribed headings (S1 三1). */
import { randomUUID } from 'node:crypto';
import { localDateOf } from '@shared/domain/calendar/local-date';
import { recordIdSchema } from '@shared/domain/identifiers';
import { type ReportDraft, reportDraftSchema } from '@shared/ipc/calls/report-calls';
import type { CallInput, CallOutput } from '@shared/ipc/contract';
import { AppError } from '@shared/result/app-error';
import { dropReportDraft, readReportDraft } from '../../database/repositories/report-repository';
import { performAct } from '../assignment/perform-act';
import { requireFiles } from '../file/require-files';
import type { Workspace } from '../workspace';
import { requireOpenPeriod } from './report-draft';

/**
 * Removes the draft.
 * @throws AppError NOT_FOUND, ACTION_FORBIDDEN, INPUT_INVALID where nothing is written, BLOB_MISSING, and STALE_VERSION where a
 * colleague saved another text since: it would go with the draft, and a report has no versions.
 */
export async function submitReport(
  workspace: Workspace,
  { matterId, assignmentId, startOn, sections, evidence }: CallInput<'report.submit'>,
): Promise<CallOutput<'report.submit'>> {
  const written = sections.map(({ heading, text }) => ({ heading, text: text.trim() }));
  if (written.every(({ text }) => text === '')) throw new AppError('INPUT_INVALID', { field: 'sections' });
  await requireFiles(workspace, evidence);
  const reportId = recordIdSchema.parse(randomUUID());
  const on = localDateOf(workspace.now());
  await performAct<'report.submitted'>(
    workspace,
    { matterId, assignmentId },
    'report.submitted',
    (matter, part) => {
      const { name } = requireOpenPeriod(matter, part, startOn);
      return { assignmentId, reportId, on, period: { startOn, name }, sections: written, evidence };
    },
    async (tx) => {
      const row = await readReportDraft(tx, { assignmentId, startOn });
      const saved = row && reportDraftSchema.parse(JSON.parse(row.content));
      const isColleagues = row !== undefined && row.savedBy !== workspace.session.person.name;
      if (saved && isColleagues && textOf(saved) !== textOf({ sections: written, evidence })) {
        throw new AppError('STALE_VERSION', { version: row.version });
      }
      await dropReportDraft(tx, { assignmentId, startOn });
    },
  );
  return {};
}

function textOf({ sections, evidence }: ReportDraft): string {
  return JSON.stringify([
    sections.map(({ heading, text }) => [heading, text.trim()]),
    evidence.map(({ name, sm3 }) => [name, sm3]),
  ]);
}
