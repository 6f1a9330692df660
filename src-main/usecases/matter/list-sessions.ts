/** 届次: the sessions that matters of this desk have, the newest first, for choosing one. */
import type { Session } from '@shared/domain/matter/matter';
import type { Workspace } from '../workspace';

export function listSessions({ database, matterColumns }: Workspace): Promise<Session[]> {
  return database.read(async (reader) => {
    await matterColumns.catchUp(reader);
    return matterColumns.sessions();
  });
}
