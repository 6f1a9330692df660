/** Which points a special report is about (S0 三2): those it names, else those that the newest draft calls hot, else all of the part. */
import type { DocumentKind } from '@shared/domain/document/document-kind';
import type { PointId } from '@shared/domain/identifiers';
import type { AssignmentView, MatterState } from '@shared/domain/matter/matter-state';
import { assignedPoints } from '@shared/domain/reply/check-reply';
import { hotPoints } from '@shared/domain/report/special-report';
import type { CallInput } from '@shared/ipc/contract';
import { AppError } from '@shared/result/app-error';
import { requireOwnPoints } from '../assignment/require-own-point';

/** Undefined for any other letter. @throws AppError INPUT_INVALID for points of others, or of a letter that is no report. */
export function requireSpecialReport(
  matter: MatterState,
  part: AssignmentView,
  letter: Extract<CallInput<'letter.send'>, { desk: 'unit' }>,
  documentKind: DocumentKind | undefined,
): PointId[] | undefined {
  const named = letter.specialReportOn;
  if (named === undefined && documentKind !== 'special-report') return undefined;
  if (letter.kind !== 'report') throw new AppError('INPUT_INVALID', { field: 'kind' });
  if (named !== undefined) {
    requireOwnPoints(matter, part, named);
    return [...new Set(named)];
  }
  const own = assignedPoints(matter, part).map(({ id }) => id);
  const hot = hotPoints(part.drafts.at(-1)?.content.answers ?? []).filter((id) => own.includes(id));
  const about = hot.length > 0 ? hot : own;
  return about.length > 0 ? about : undefined;
}
