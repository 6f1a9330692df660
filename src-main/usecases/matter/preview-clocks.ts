/** Shows every date and “为什么是这天” before the office assigns; nothing is written. */
import { clocksOfRequests } from '@shared/domain/assignment/plan-assignments';
import { explainDueDate } from '@shared/domain/deadline/explain-due-date';
import type { CallInput, CallOutput } from '@shared/ipc/contract';
import { loadMatter } from '../assignment/perform-act';
import { holidayTablesInForce } from '../desk/holiday-tables';
import type { Workspace } from '../workspace';
import { profileOfMatter } from './profile-of-matter';

/** Roles need not fit together yet: the office is still choosing. @throws AppError HOLIDAYS_MISSING, INPUT_INVALID. */
export async function previewClocks(
  workspace: Workspace,
  { matterId, assignments, assignedOn, ownLimitOn }: CallInput<'matter.preview-clocks'>,
): Promise<CallOutput<'matter.preview-clocks'>> {
  const { matter, tables } = await workspace.database.read(async (reader) => ({
    matter: await loadMatter(reader, matterId),
    tables: await holidayTablesInForce(workspace, reader),
  }));
  const clocks = clocksOfRequests(matter, assignments, {
    assignedOn,
    ownLimitOn,
    profile: profileOfMatter(workspace, matter.facts),
    tables,
  });
  return assignments.flatMap(({ unitId }, index) =>
    (clocks[index] ?? []).map(({ purpose, due }) => ({
      unitId,
      purpose,
      dueOn: due.dueOn,
      explanation: explainDueDate(due),
    })),
  );
}
