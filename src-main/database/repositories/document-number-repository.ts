/** Numbers of a unit's letters: each of a series and year belongs to one assignment, whoever asks first. */
import type { DocumentNumber } from '@shared/document-model/official-document';
import type { AssignmentId } from '@shared/domain/identifiers';
import { AppError } from '@shared/result/app-error';
import { and, desc, eq } from 'drizzle-orm';
import type { ReadableDatabase, WritableDatabase } from '../drizzle-session';
import { documentNumberTable } from '../schema/tables';

export async function numbersOfAssignment(
  database: ReadableDatabase,
  assignmentId: AssignmentId,
): Promise<DocumentNumber[]> {
  const rows = await database
    .select()
    .from(documentNumberTable)
    .where(eq(documentNumberTable.assignmentId, assignmentId));
  return rows.map(({ series, year, number }) => ({ code: series, year, serial: number }));
}

/** 0 when the series has none in that year: each year starts again at 1 (PRODUCT 7). */
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

/** Keeps the number for the assignment; one that it keeps already stays. @throws AppError NUMBER_TAKEN. */
export async function reserveNumber(
  tx: WritableDatabase,
  { code, year, serial }: DocumentNumber,
  assignmentId: AssignmentId,
  reservedAt: number,
): Promise<void> {
  const place = at({ code, year, serial });
  const [taken] = await tx.select().from(documentNumberTable).where(place);
  if (taken?.assignmentId === assignmentId) return;
  if (taken) throw new AppError('NUMBER_TAKEN', { number: `${code}〔${year}〕${serial}号` });
  await tx
    .insert(documentNumberTable)
    .values({ series: code, year, number: serial, assignmentId, reservedAt });
}

/** Gives a number back that was never issued. */
export async function releaseNumber(tx: WritableDatabase, number: DocumentNumber): Promise<void> {
  await tx.delete(documentNumberTable).where(at(number));
}

function at({ code, year, serial }: DocumentNumber) {
  return and(
    eq(documentNumberTable.series, code),
    eq(documentNumberTable.year, year),
    eq(documentNumberTable.number, serial),
  );
}
