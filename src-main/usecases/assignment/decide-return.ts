/** 退办: the office accepts or refuses, and may give the part to another unit in the same transaction (改办). */
import { randomUUID } from 'node:crypto';
import { clocksOfRequests, requireFittingRoles } from '@shared/domain/assignment/plan-assignments';
import { localDateOf } from '@shared/domain/calendar/local-date';
import { assignmentIdSchema } from '@shared/domain/identifiers';
import type { CallInput, CallOutput } from '@shared/ipc/contract';
import { AppError } from '@shared/result/app-error';
import { holidayTablesInForce } from '../desk/holiday-tables';
import { appendEvent } from '../event/append-event';
import { profileOfMatter } from '../matter/profile-of-matter';
import type { Workspace } from '../workspace';
import { findRecipient } from './find-recipient';
import { findAssignment, performAct } from './perform-act';

/**
 * The new unit takes role, points and requirement over; its clocks start today.
 * @throws AppError ACTION_FORBIDDEN, RECIPIENT_UNKNOWN, HOLIDAYS_MISSING, INPUT_INVALID.
 */
export async function decideReturn(
  workspace: Workspace,
  { matterId, assignmentId, decision, reason, reassignTo }: CallInput<'assignment.decide-return'>,
): Promise<CallOutput<'assignment.decide-return'>> {
  if (reassignTo !== undefined && decision === 'refused') {
    throw new AppError('INPUT_INVALID', { field: 'reassignTo' });
  }
  const { database, session } = workspace;
  const unit =
    reassignTo === undefined
      ? undefined
      : await database.read((reader) => findRecipient(reader, reassignTo, session.identity));
  await performAct<'return.decided'>(
    workspace,
    { matterId, assignmentId },
    `return.decided:${decision}`,
    () => ({ assignmentId, decision, reason, reassignedTo: unit }),
    async (tx, acting, matter) => {
      if (unit === undefined) return;
      const { role, pointIds, requirement, officeContact } = findAssignment(matter, assignmentId).facts;
      const request = { unitId: unit.unitId, role, pointIds };
      requireFittingRoles(matter, [request]);
      const assignedOn = localDateOf(acting.at);
      const [clocks = []] = clocksOfRequests(matter, [request], {
        assignedOn,
        profile: profileOfMatter(workspace, matter.facts),
        tables: await holidayTablesInForce(workspace, tx),
      });
      await appendEvent<'matter.assigned'>(tx, acting, {
        type: 'matter.assigned',
        matterId,
        body: {
          id: assignmentIdSchema.parse(randomUUID()),
          unit,
          role,
          pointIds,
          assignedOn,
          clocks,
          requirement,
          officeContact,
        },
      });
    },
  );
  return {};
}
