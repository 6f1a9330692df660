/** 报送本期进展: the answer to one frozen period, under the prescribed headings (S1 三1). */
import { randomUUID } from 'node:crypto';
import { localDateOf } from '@shared/domain/calendar/local-date';
import { recordIdSchema } from '@shared/domain/identifiers';
import type { CallInput, CallOutput } from '@shared/ipc/contract';
import { AppError } from '@shared/result/app-error';
import { dropReportDraft } from '../../database/repositories/report-repository';
import { performAct } from '../assignment/perform-act';
import { requireFiles } from '../file/require-files';
import type { Workspace } from '../workspace';
import { requireOpenPeriod } from './report-draft';

/** Removes the draft. @throws AppError NOT_FOUND, ACTION_FORBIDDEN, INPUT_INVALID where nothing is written, BLOB_MISSING. */
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
    (tx) => dropReportDraft(tx, { assignmentId, startOn }),
  );
  return {};
}
