/** The audit row of an act that is no event of a matter: a card verified, a package exported. Same transaction as the act. */
import type { WritableDatabase } from '../../database/drizzle-session';
import { type AuditEntry, appendAudit } from '../../database/repositories/audit-repository';
import type { Workspace } from '../workspace';

export async function recordAct(
  tx: WritableDatabase,
  { session, now }: Pick<Workspace, 'session' | 'now'>,
  act: string,
  subject: string,
  details: AuditEntry['details'],
): Promise<void> {
  await appendAudit(tx, {
    at: now(),
    actorName: session.actor.name,
    actorRole: session.actor.role,
    desk: session.identity.desks.join(','),
    act,
    subject,
    details,
  });
}
