/** This machine's unit identity and its Lamport clock. One row, for an identity lives on one machine at a time. */

import type { IncarnationId, UnitId } from '@shared/domain/identifiers';
import type { Desk } from '@shared/domain/person/actor';
import { AppError } from '@shared/result/app-error';
import { eq } from 'drizzle-orm';
import type { ReadableDatabase, WritableDatabase } from '../drizzle-session';
import { identityTable } from '../schema/tables';

export interface IdentityRecord {
  readonly unitId: UnitId;
  readonly name: string;
  readonly code: string;
  readonly desks: readonly Desk[];
  /** The identity card as canonical JSON. */
  readonly card: string;
  readonly incarnationId: IncarnationId;
  readonly incarnationStartedAt: number;
  /** How often the exchange has moved on; see `advanceContinuity`. */
  readonly continuity: number;
}

const ONLY = eq(identityTable.onlyRow, 1);

export async function readIdentity(database: ReadableDatabase): Promise<IdentityRecord | undefined> {
  const [row] = await database.select().from(identityTable).where(ONLY);
  if (!row) return undefined;
  const { unitId, name, code, card, incarnationId, incarnationStartedAt, continuity } = row;
  return {
    unitId,
    name,
    code,
    card,
    incarnationId,
    incarnationStartedAt,
    continuity,
    desks: row.desks.split(',') as Desk[],
  };
}

export async function insertIdentity(
  tx: WritableDatabase,
  identity: Omit<IdentityRecord, 'continuity'>,
): Promise<void> {
  await tx
    .insert(identityTable)
    .values({ ...identity, onlyRow: 1, desks: identity.desks.join(','), lamport: 0 });
}

/** The next Lamport time: greater than everything this machine has seen. */
export async function tickLamport(tx: WritableDatabase): Promise<number> {
  const [row] = await tx.select({ lamport: identityTable.lamport }).from(identityTable).where(ONLY);
  if (!row) throw new Error('there is no identity');
  const lamport = row.lamport + 1;
  await tx.update(identityTable).set({ lamport }).where(ONLY);
  return lamport;
}

/** Moves the clock past what was just imported. */
export async function witnessLamport(tx: WritableDatabase, seen: number): Promise<void> {
  const [row] = await tx.select({ lamport: identityTable.lamport }).from(identityTable).where(ONLY);
  if (row && row.lamport < seen) await tx.update(identityTable).set({ lamport: seen }).where(ONLY);
}

/**
 * Every import and export moves it by one, in its own transaction; `settleContinuity` then keeps it a second time beside the key box.
 * A database behind that witness was put back behind the program's back (SEALED-PACKAGE 6).
 * @throws AppError PLAN_CHANGED when `sealedUnder` is no longer our incarnation: the package carries a number of another series.
 */
export async function advanceContinuity(tx: WritableDatabase, sealedUnder?: IncarnationId): Promise<void> {
  const [row] = await tx
    .select({ continuity: identityTable.continuity, incarnationId: identityTable.incarnationId })
    .from(identityTable)
    .where(ONLY);
  if (!row) throw new Error('there is no identity');
  if (sealedUnder !== undefined && row.incarnationId !== sealedUnder) {
    throw new AppError('PLAN_CHANGED', { reason: 'incarnation' });
  }
  await tx
    .update(identityTable)
    .set({ continuity: row.continuity + 1 })
    .where(ONLY);
}

/** After a roll-back the count goes on from its witness, or the next look would find it behind again. */
export async function liftContinuity(tx: WritableDatabase, continuity: number): Promise<void> {
  await tx.update(identityTable).set({ continuity }).where(ONLY);
}

/** The card of newer keys, which may name the unit anew. */
export async function replaceOwnCard(
  tx: WritableDatabase,
  { card, name, code }: Pick<IdentityRecord, 'card' | 'name' | 'code'>,
): Promise<void> {
  await tx.update(identityTable).set({ card, name, code }).where(ONLY);
}

/** A restored machine may have forgotten what it sent: its packages count anew under a new incarnation (SEALED-PACKAGE 6). */
export async function beginIncarnation(
  tx: WritableDatabase,
  incarnationId: IncarnationId,
  incarnationStartedAt: number,
): Promise<void> {
  await tx.update(identityTable).set({ incarnationId, incarnationStartedAt }).where(ONLY);
}
