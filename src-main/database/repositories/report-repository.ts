/** Reports that return: the periods that the office looks over, and drafts of a period, saved only upon the version that was read. */
import type { LocalDate } from '@shared/domain/calendar/local-date';
import type { AssignmentId, MatterId } from '@shared/domain/identifiers';
import type { FileReference } from '@shared/domain/matter/matter';
import { AppError } from '@shared/result/app-error';
import { and, asc, count, desc, eq, isNull, lte, notExists, sql } from 'drizzle-orm';
import type { ReadableDatabase, WritableDatabase } from '../drizzle-session';
import { reportDraftTable as drafts, periodicReportTable as periods } from '../schema/report-tables';
import { matterTable, stepTable as steps } from '../schema/tables';
import { referBlobs, releaseBlobs } from './blob-repository';

export type PeriodRow = typeof periods.$inferInsert;

export async function writePeriods(
  tx: WritableDatabase,
  matterId: MatterId,
  rows: readonly PeriodRow[],
): Promise<void> {
  await tx.delete(periods).where(eq(periods.matterId, matterId));
  if (rows.length > 0) await tx.insert(periods).values([...rows]);
}

/** The periods that were asked for, the latest first, each with how many owe it and how many have reported. */
export async function readPeriods(database: ReadableDatabase, limit: number) {
  return database
    .select({
      name: periods.name,
      reporting: periods.reporting,
      dueOn: periods.dueOn,
      asked: count().as('asked'),
      reported: count(periods.reportedOn).as('reported'),
    })
    .from(periods)
    .groupBy(periods.dueOn, periods.name, periods.reporting)
    .orderBy(desc(periods.dueOn), asc(periods.name))
    .limit(limit);
}

/** Matters with a period that has begun and is not reported on, of which nothing is asked yet. */
export async function mattersToReport(database: ReadableDatabase, today: LocalDate): Promise<MatterId[]> {
  const asked = database
    .select({ one: sql`1` })
    .from(steps)
    .where(
      and(
        eq(steps.matterId, periods.matterId),
        eq(steps.assignmentId, periods.assignmentId),
        eq(steps.code, 'submit-report'),
      ),
    );
  const rows = await database
    .selectDistinct({ matterId: periods.matterId })
    .from(periods)
    .where(and(isNull(periods.reportedOn), lte(periods.startOn, today), notExists(asked)))
    .orderBy(asc(periods.matterId));
  return rows.map(({ matterId }) => matterId);
}

export interface Period {
  readonly name: string;
  readonly dueOn: LocalDate;
}

/** Who owes a period, by unit. */
export async function readReportsOf(database: ReadableDatabase, { name, dueOn }: Period, limit: number) {
  return database
    .select({
      matterId: periods.matterId,
      assignmentId: periods.assignmentId,
      number: matterTable.number,
      title: matterTable.title,
      unitName: periods.unitName,
      dueOn: periods.dueOn,
      reportedOn: periods.reportedOn,
    })
    .from(periods)
    .innerJoin(matterTable, eq(matterTable.id, periods.matterId))
    .where(and(eq(periods.dueOn, dueOn), eq(periods.name, name)))
    .orderBy(asc(periods.unitName), asc(matterTable.numberOrder), asc(periods.matterId))
    .limit(limit);
}

export interface ReportPlace {
  readonly assignmentId: AssignmentId;
  readonly startOn: LocalDate;
}

export type ReportDraftRow = typeof drafts.$inferSelect;

export async function readReportDraft(
  database: ReadableDatabase,
  place: ReportPlace,
): Promise<ReportDraftRow | undefined> {
  const [row] = await database.select().from(drafts).where(at(place));
  return row;
}

/** The new version. @throws AppError STALE_VERSION when somebody saved in between; nothing is overwritten. */
export async function saveReportDraft(
  tx: WritableDatabase,
  place: ReportPlace,
  {
    files,
    version,
    ...saved
  }: Omit<ReportDraftRow, keyof ReportPlace> & { readonly files: readonly FileReference[] },
): Promise<number> {
  const present = (await readReportDraft(tx, place))?.version ?? 0;
  if (present !== version) throw new AppError('STALE_VERSION', { version: present });
  const next = { ...saved, version: version + 1 };
  if (version === 0) await tx.insert(drafts).values({ ...place, ...next });
  else await tx.update(drafts).set(next).where(at(place));
  await releaseBlobs(tx, ownerOf(place));
  await referBlobs(tx, ownerOf(place), files, saved.savedAt);
  return next.version;
}

export async function dropReportDraft(tx: WritableDatabase, place: ReportPlace): Promise<void> {
  await tx.delete(drafts).where(at(place));
  await releaseBlobs(tx, ownerOf(place));
}

function at({ assignmentId, startOn }: ReportPlace) {
  return and(eq(drafts.assignmentId, assignmentId), eq(drafts.startOn, startOn));
}

function ownerOf({ assignmentId, startOn }: ReportPlace): { kind: 'draft'; id: string } {
  return { kind: 'draft', id: `${assignmentId}:report:${startOn}` };
}
