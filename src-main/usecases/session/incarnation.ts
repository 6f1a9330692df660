/**
 * A new incarnation of this unit: its packages count anew, and peers send again what they believed it had (SEALED-PACKAGE 6).
 * It begins later than every earlier one, whatever the machine's clock says, for peers tell the newest by its beginning.
 */
import { randomUUID } from 'node:crypto';
import { incarnationIdSchema } from '@shared/domain/identifiers';
import { z } from 'zod';
import type { ReadableDatabase, WritableDatabase } from '../../database/drizzle-session';
import { appendAudit } from '../../database/repositories/audit-repository';
import {
  beginIncarnation,
  liftContinuity,
  readIdentity,
} from '../../database/repositories/identity-repository';
import { readSetting, writeSetting } from '../../database/repositories/setting-repository';
import type { Workspace } from '../workspace';
import type { Witness } from './continuity';

/** restored: from a backup, with the person's word; rolled-back: the database is behind its witness; known-by-peer: a unit holds packages of ours that we do not know. */
const INCARNATION_REASONS = ['restored', 'rolled-back', 'known-by-peer'] as const;
export type IncarnationReason = (typeof INCARNATION_REASONS)[number];

const noticeSchema = z.strictObject({ reason: z.enum(INCARNATION_REASONS), at: z.int() });
export type IncarnationNotice = z.output<typeof noticeSchema>;

const NOTICE = 'incarnation.notice';
const ANSWERED = 'incarnation.answered';
/** The incarnation that is not the first of its machine: the one that began with the installation has nobody to tell. */
const BEGAN_AGAIN = 'incarnation.began-again';

/**
 * `claimed`: the incarnation of ours of which a peer holds more than we numbered; each is answered once, for the peer goes on claiming it.
 * Call `settleContinuity` after the transaction. @returns whether one began.
 */
export async function beginNewIncarnation(
  tx: WritableDatabase,
  { now, session }: Pick<Workspace, 'now' | 'session'>,
  reason: IncarnationReason,
  { claimed, witness }: { readonly claimed?: string; readonly witness?: Witness | undefined } = {},
): Promise<boolean> {
  const identity = await readIdentity(tx);
  if (!identity) return false;
  if (claimed !== undefined && !(await answerOnce(tx, claimed))) return false;
  const at = now();
  const incarnationId = incarnationIdSchema.parse(randomUUID());
  const startedAt = Math.max(at, identity.incarnationStartedAt + 1, (witness?.startedAt ?? 0) + 1);
  await beginIncarnation(tx, incarnationId, startedAt);
  await liftContinuity(tx, Math.max(identity.continuity, witness?.continuity ?? 0) + 1);
  await writeSetting(tx, NOTICE, JSON.stringify({ reason, at }));
  await writeSetting(tx, BEGAN_AGAIN, incarnationId);
  await appendAudit(tx, {
    at,
    ...actorOf(session),
    desk: identity.desks.join(','),
    act: 'incarnation.begun',
    subject: incarnationId,
    details: { reason, startedAt, before: identity.incarnationId },
  });
  return true;
}

/** The incarnation itself, where it follows upon another of this unit. */
export async function beganAgain<I extends string>(
  database: ReadableDatabase,
  incarnationId: I,
): Promise<I | undefined> {
  return (await readSetting(database, BEGAN_AGAIN)) === incarnationId ? incarnationId : undefined;
}

/** What the person still has to read; undefined when it was acknowledged. */
export async function readIncarnationNotice(
  database: ReadableDatabase,
): Promise<IncarnationNotice | undefined> {
  const stored = await readSetting(database, NOTICE);
  return stored === undefined || stored === '' ? undefined : noticeSchema.parse(JSON.parse(stored));
}

export async function acknowledgeIncarnation({ database, notify }: Workspace): Promise<void> {
  await database.write((tx) => writeSetting(tx, NOTICE, ''));
  notify({ topics: ['safety'] });
}

/** The restored desk begins before anybody has unlocked it. */
function actorOf(session: Workspace['session']): { actorName: string; actorRole: string } {
  if (!session.isOpen) return { actorName: '承复', actorRole: 'system' };
  return { actorName: session.actor.name, actorRole: session.actor.role };
}

async function answerOnce(tx: WritableDatabase, claimed: string): Promise<boolean> {
  const answered = z.array(z.string()).parse(JSON.parse((await readSetting(tx, ANSWERED)) ?? '[]'));
  if (answered.includes(claimed)) return false;
  await writeSetting(tx, ANSWERED, JSON.stringify([...answered, claimed].slice(-100)));
  return true;
}
