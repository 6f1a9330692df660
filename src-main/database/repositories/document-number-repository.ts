/** Numbers of a unit's documents: each of a series and year belongs to one owner (a letter of an assignment, a composed document), whoever asks first. */
import type { DocumentNumber } from '@shared/document-model/official-document';
import { documentNumberText } from '@shared/document-model/official-text';
import { AppError } from '@shared/result/app-error';
import { and, desc, eq, isNull } from 'drizzle-orm';
import type { ReadableDatabase, WritableDatabase } from '../drizzle-session';
import { documentNumberTable, type NumberOwner } from '../schema/document-tables';

/** Those in force: a voided one belongs to nobody any more. */
export async function numbersOfOwner(
  database: ReadableDatabase,
  ownerId: NumberOwner,
): Promise<DocumentNumber[]> {
  const rows = await database
    .select()
    .from(documentNumberTable)
    .where(and(eq(documentNumberTable.ownerId, ownerId), isNull(documentNumberTable.voidedAt)));
  return rows.map(({ series, year, number }) => ({ code: series, year, serial: number }));
}

/** 0 when the series has none in that year: each year starts again at 1 (PRODUCT 7). A voided number counts. */
export async function highestNumber(
  database: ReadableDatabase,
  series: string,
  year: number,
): Promise<number> {
  const [row] = await database
    .select({ number: documentNumberTable.number })
    .from(documentNumberTable)
    .where(and(eq(documentNumberTable.series, series), eq(documentNumberTable.year, year)))
    .orderBy(desc(documentNumberTable.number))
    .limit(1);
  return row?.number ?? 0;
}

/** Keeps the number for its owner; one that it keeps already stays. @throws AppError NUMBER_TAKEN, also for a voided one. */
export async function reserveNumber(
  tx: WritableDatabase,
  { code, year, serial }: DocumentNumber,
  ownerId: NumberOwner,
  reservedAt: number,
): Promise<void> {
  const place = at({ code, year, serial });
  const [taken] = await tx.select().from(documentNumberTable).where(place);
  if (taken?.ownerId === ownerId && taken.voidedAt === null) return;
  if (taken) throw new AppError('NUMBER_TAKEN', { number: documentNumberText({ code, year, serial }) });
  await tx.insert(documentNumberTable).values({ series: code, year, number: serial, ownerId, reservedAt });
}

/** Gives a number back that was never issued. */
export async function releaseNumber(tx: WritableDatabase, number: DocumentNumber): Promise<void> {
  await tx.delete(documentNumberTable).where(at(number));
}

/** Takes a number out of use for good: it stands on paper somewhere. */
export async function voidNumber(
  tx: WritableDatabase,
  number: DocumentNumber,
  voidedAt: number,
  voidReason: string,
): Promise<void> {
  await tx.update(documentNumberTable).set({ voidedAt, voidReason }).where(at(number));
}

/** Takes back what was voided at one moment: the undo of a discard. */
export async function unvoidNumbers(
  tx: WritableDatabase,
  ownerId: NumberOwner,
  voidedAt: number,
): Promise<void> {
  await tx
    .update(documentNumberTable)
    .set({ voidedAt: null, voidReason: null })
    .where(and(eq(documentNumberTable.ownerId, ownerId), eq(documentNumberTable.voidedAt, voidedAt)));
}

function at({ code, year, serial }: DocumentNumber) {
  return and(
    eq(documentNumberTable.series, code),
    eq(documentNumberTable.year, year),
    eq(documentNumberTable.number, serial),
  );
}
