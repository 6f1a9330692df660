/** Every act upon the matter itself: the office's alone, judged on the state inside the transaction. */
import type { MatterId } from '@shared/domain/identifiers';
import type { MatterState } from '@shared/domain/matter/matter-state';
import type { EventBody, EventType } from '@shared/package-format/events/event';
import { actingNow, loadMatter, requireOffice } from '../assignment/perform-act';
import { appendEvent } from '../event/append-event';
import type { Workspace } from '../workspace';

/** `bodyOf` may throw where the matter does not allow the act. @throws AppError NOT_FOUND, ACTION_FORBIDDEN. */
export async function recordOnMatter<T extends EventType>(
  workspace: Workspace,
  matterId: MatterId,
  type: T,
  bodyOf: (matter: MatterState) => EventBody<T>,
): Promise<MatterState> {
  const acting = actingNow(workspace);
  const after = await workspace.database.write(async (tx) => {
    const matter = await loadMatter(tx, matterId);
    requireOffice(matter, acting.identity);
    return appendEvent<T>(tx, acting, { type, matterId, body: bodyOf(matter) });
  });
  workspace.notify({ topics: ['matters', 'packages'] });
  return after;
}
