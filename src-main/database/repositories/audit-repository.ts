/** The audit chain: each row's hash covers the row before it, actor and act included, so a changed or missing row shows. */
import { createHash } from 'node:crypto';
import { asc, desc, max, min } from 'drizzle-orm';
import type { ReadableDatabase, WritableDatabase } from '../drizzle-session';
import { auditTable } from '../schema/tables';

export interface AuditEntry {
  readonly at: number;
  readonly actorName: string;
  readonly actorRole: string;
  readonly desk: string;
  /** Event type, or the name of an act that is no event: package.exported, card.verified. */
  readonly act: string;
  /** Id of what was acted upon. */
  readonly subject: string;
  readonly details: Readonly<Record<string, string | number>>;
}

const START = '0'.repeat(64);

export async function appendAudit(tx: WritableDatabase, entry: AuditEntry): Promise<void> {
  const last = await tx
    .select({ position: auditTable.position, hash: auditTable.hash })
    .from(auditTable)
    .orderBy(desc(auditTable.position))
    .limit(1);
  const previous = last[0];
  const position = (previous?.position ?? 0) + 1;
  const previousHash = previous?.hash ?? START;
  const details = JSON.stringify(entry.details);
  const row = { ...entry, details, position, previousHash };
  await tx.insert(auditTable).values({ ...row, hash: hashOf(row) });
}

/** The first and the latest instant at which this machine recorded anything; every act leaves a row. Undefined while there is none. */
export async function recordedSpan(
  database: ReadableDatabase,
): Promise<{ readonly first: number; readonly latest: number } | undefined> {
  const [row] = await database
    .select({ first: min(auditTable.at), latest: max(auditTable.at) })
    .from(auditTable);
  if (!row || row.first === null || row.latest === null) return undefined;
  return { first: row.first, latest: row.latest };
}

/** Position of the first row that breaks the chain; undefined when it is whole. */
export async function findBrokenAudit(database: ReadableDatabase): Promise<number | undefined> {
  let previousHash = START;
  let expected = 1;
  for (const row of await database.select().from(auditTable).orderBy(asc(auditTable.position))) {
    if (row.position !== expected || row.previousHash !== previousHash || row.hash !== hashOf(row)) {
      return row.position;
    }
    previousHash = row.hash;
    expected += 1;
  }
  return undefined;
}

/** SHA-256, which Node and Electron both have; the chain guards against edits, it is no exchange format. */
function hashOf(row: Omit<typeof auditTable.$inferSelect, 'hash'>): string {
  const covered = [
    row.position,
    row.at,
    row.actorName,
    row.actorRole,
    row.desk,
    row.act,
    row.subject,
    row.details,
    row.previousHash,
  ];
  return createHash('sha256').update(JSON.stringify(covered), 'utf8').digest('hex');
}
