/** A package that waited was taken in after all: its row is settled in the transaction of the import, its copy goes afterwards. */
import type { Sm3 } from '@shared/domain/identifiers';
import type { WritableDatabase } from '../../database/drizzle-session';
import { settleQuarantined, waitingByFingerprint } from '../../database/repositories/quarantine-repository';
import { QuarantineFolder } from '../../files/quarantine-folder';
import { recordAct } from '../event/record-act';
import type { Workspace } from '../workspace';

/** `reason`: why a person accepted it although the sender's card has expired; empty where nothing had to be accepted. */
export async function releaseQuarantined(
  tx: WritableDatabase,
  workspace: Pick<Workspace, 'session' | 'now'>,
  fingerprint: Sm3,
  reason: string,
): Promise<void> {
  const row = await waitingByFingerprint(tx, fingerprint);
  if (!row) return;
  await settleQuarantined(tx, row.id, {
    state: 'released',
    settledAt: workspace.now(),
    settledBy: workspace.session.actor.name,
    reason,
  });
  await recordAct(tx, workspace, 'quarantine.released', row.id, { code: row.code, fingerprint, reason });
}

/** After the transaction. */
export async function removeReleasedCopy({ folders }: Workspace, fingerprint: Sm3): Promise<void> {
  await new QuarantineFolder(folders.data).remove(fingerprint);
}
