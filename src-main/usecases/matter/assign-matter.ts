/** 交办: all parts of an assignment in one transaction, each with its clocks frozen. */
import { randomUUID } from 'node:crypto';
import { clocksOfRequests, requireFittingRoles } from '@shared/domain/assignment/plan-assignments';
import { assignmentIdSchema } from '@shared/domain/identifiers';
import type { CallInput, CallOutput } from '@shared/ipc/contract';
import { findRecipient } from '../assignment/find-recipient';
import { actingNow, loadMatter, requireOffice } from '../assignment/perform-act';
import { holidayTablesInForce } from '../desk/holiday-tables';
import { appendEvent } from '../event/append-event';
import type { Workspace } from '../workspace';
import { profileOfMatter } from './profile-of-matter';

/** @throws AppError ACTION_FORBIDDEN, RECIPIENT_UNKNOWN, HOLIDAYS_MISSING, INPUT_INVALID (roles, points, dates). */
export async function assignMatter(
  workspace: Workspace,
  input: CallInput<'matter.assign'>,
): Promise<CallOutput<'matter.assign'>> {
  const { matterId, assignedOn, ownLimitOn, requirement, officeContact } = input;
  const acting = actingNow(workspace);
  const parts = input.assignments.map((request) => ({
    ...request,
    id: assignmentIdSchema.parse(randomUUID()),
  }));
  await workspace.database.write(async (tx) => {
    const matter = await loadMatter(tx, matterId);
    requireOffice(matter, acting.identity);
    requireFittingRoles(matter, parts);
    const clocks = clocksOfRequests(matter, parts, {
      assignedOn,
      ownLimitOn,
      profile: profileOfMatter(workspace, matter.facts),
      tables: await holidayTablesInForce(workspace, tx),
    });
    for (const [index, { id, unitId, role, pointIds }] of parts.entries()) {
      const unit = await findRecipient(tx, unitId, acting.identity);
      await appendEvent<'matter.assigned'>(tx, acting, {
        type: 'matter.assigned',
        matterId,
        body: {
          id,
          unit,
          role,
          pointIds,
          assignedOn,
          clocks: clocks[index] ?? [],
          requirement: requirement?.trim() === '' ? undefined : requirement,
          officeContact,
        },
      });
    }
  });
  workspace.notify({ topics: ['matters', 'packages'] });
  return { assignmentIds: parts.map(({ id }) => id) };
}
