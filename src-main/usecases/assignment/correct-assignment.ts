/** 更正交办: points, requirement, contact and limit of one unit's part, with the reason; the unit sees old beside new. */
import {
  type AssignmentChange,
  changedFields,
  correctedClocks,
  lostPoint,
} from '@shared/domain/assignment/correct-assignment';
import { explainDueDate } from '@shared/domain/deadline/explain-due-date';
import type { AssignmentView, MatterState } from '@shared/domain/matter/matter-state';
import type { CallInput, CallOutput } from '@shared/ipc/contract';
import { AppError } from '@shared/result/app-error';
import { holidayTablesInForce } from '../desk/holiday-tables';
import { profileOfMatter } from '../matter/profile-of-matter';
import type { Workspace } from '../workspace';
import { findAssignment, loadMatter, performAct } from './perform-act';

/** @throws AppError ACTION_FORBIDDEN once the reply is final, HOLIDAYS_MISSING, INPUT_INVALID (points, limit, nothing changed). */
export async function correctAssignment(
  workspace: Workspace,
  { matterId, assignmentId, reason, clocks, ...given }: CallInput<'assignment.correct'>,
): Promise<CallOutput<'assignment.correct'>> {
  const tables = await workspace.database.read((reader) => holidayTablesInForce(workspace, reader));
  const place = { matterId, assignmentId };
  await performAct<'assignment.corrected'>(workspace, place, 'assignment.corrected', (matter, assignment) => {
    requireKnownPoints(matter, assignment, given.pointIds);
    const change: AssignmentChange = {
      ...given,
      clocks:
        clocks === undefined
          ? undefined
          : correctedClocks(matter, assignment, {
              ownLimitOn: clocks === 'recompute' ? undefined : clocks.ownLimitOn,
              profile: profileOfMatter(workspace, matter.facts),
              tables,
            }),
    };
    const fields = changedFields(assignment.facts, change);
    if (fields.length === 0) throw new AppError('INPUT_INVALID', { field: 'change' });
    const kept = Object.fromEntries(fields.map((field) => [field, change[field]]));
    return { assignmentId, reason, ...kept };
  });
  return {};
}

/** The dates that would be frozen; nothing is written. @throws AppError as the correction itself. */
export async function previewCorrection(
  workspace: Workspace,
  { matterId, assignmentId, clocks }: CallInput<'assignment.preview-correction'>,
): Promise<CallOutput<'assignment.preview-correction'>> {
  const { matter, tables } = await workspace.database.read(async (reader) => ({
    matter: await loadMatter(reader, matterId),
    tables: await holidayTablesInForce(workspace, reader),
  }));
  const corrected = correctedClocks(matter, findAssignment(matter, assignmentId), {
    ownLimitOn: clocks === 'recompute' ? undefined : clocks.ownLimitOn,
    profile: profileOfMatter(workspace, matter.facts),
    tables,
  });
  return corrected.map(({ purpose, due }) => ({
    purpose,
    dueOn: due.dueOn,
    explanation: explainDueDate(due),
  }));
}

function requireKnownPoints(
  matter: MatterState,
  assignment: AssignmentView,
  pointIds: AssignmentChange['pointIds'],
): void {
  if (pointIds === undefined) return;
  const known = new Map(matter.facts.points.map(({ id, no }) => [id, no]));
  if (pointIds.some((id) => !known.has(id)) || new Set(pointIds).size < pointIds.length) {
    throw new AppError('INPUT_INVALID', { field: 'points' });
  }
  const lost = lostPoint(assignment, pointIds);
  if (lost !== undefined) throw new AppError('INPUT_INVALID', { field: 'points', no: known.get(lost) ?? 0 });
}
