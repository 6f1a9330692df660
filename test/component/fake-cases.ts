/** What the rules of an invented matter say, and rounds of coordination kept in memory. */
import { latestDay } from '@shared/domain/deadline/extend-due-date';
import { extendableClock } from '@shared/domain/extension/extension-requests';
import { hotPoints } from '@shared/domain/report/special-report';
import type { Handlers } from '@shared/ipc/contract';
import { type FakeMatters, record } from './fake-matters';

/** As the general rules have it: three months, six with consent. */
const REPLY_RULE = {
  id: 'D14',
  what: '答复代表或委员',
  unit: 'natural-month',
  amount: 3,
  maximumAmount: 6,
  startsAt: 'assignment',
  shiftToWorkingDay: false,
  source: '通用默认',
} as const;

export function caseHandlers(matters: FakeMatters): Partial<Handlers> {
  return {
    'case.rules': async ({ matterId }) => {
      const matter = matters.state(matterId);
      return {
        coordinationRounds: 2,
        extensions: matter.assignments.flatMap((part) => {
          const due = extendableClock(matter, part)?.due;
          if (!due) return [];
          return [{ assignmentId: part.id, dueOn: due.dueOn, latest: latestDay(REPLY_RULE, due.startOn) }];
        }),
        hotPoints: matter.assignments.map(({ id, drafts }) => ({
          assignmentId: id,
          pointIds: hotPoints(drafts.at(-1)?.content.answers ?? []),
        })),
      };
    },
    'coordination.record': async ({ matterId, ...body }) => {
      const coordinationId = record();
      matters.now(matterId, 'coordination.recorded', { ...body, coordinationId });
      return { coordinationId };
    },
  };
}
