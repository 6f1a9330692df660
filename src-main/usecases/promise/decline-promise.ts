/** 承诺没有兑现: the office did not find what the unit reported. The promise stands open again, and a letter says why; also after the archive. */
import { randomUUID } from 'node:crypto';
import { localDateOf } from '@shared/domain/calendar/local-date';
import { recordIdSchema } from '@shared/domain/identifiers';
import type { CallInput, CallOutput } from '@shared/ipc/contract';
import { actingNow, loadMatter } from '../assignment/perform-act';
import { appendEvent } from '../event/append-event';
import type { Workspace } from '../workspace';
import { requireReported } from './reported-promise';

/** @throws AppError NOT_FOUND, ACTION_FORBIDDEN where nothing is reported or the point is closed. */
export async function declinePromise(
  workspace: Workspace,
  { matterId, assignmentId, pointId, reason }: CallInput<'promise.decline'>,
): Promise<CallOutput<'promise.decline'>> {
  const acting = actingNow(workspace);
  await workspace.database.write(async (tx) => {
    const matter = await loadMatter(tx, matterId);
    const { part, point, fulfilment } = requireReported(matter, acting.identity, { assignmentId, pointId });
    await appendEvent<'notice.issued'>(tx, acting, {
      type: 'notice.issued',
      matterId,
      body: {
        letterId: recordIdSchema.parse(randomUUID()),
        kind: 'notice',
        to: [part.facts.unit.unitId],
        on: localDateOf(acting.at),
        subject: `关于第${point.no}点承诺事项继续办理的通知`,
        text: reason.trim(),
        attachments: [],
        assignmentId,
        unkept: fulfilment.stamp.eventId,
      },
    });
  });
  workspace.notify({ topics: ['matters', 'packages'] });
  return {};
}
