/** Numbers of composed documents: from a series of the unit, kept from the first final, never given twice, voided with a reason (PRODUCT 7). */
import type { DocumentModel } from '@shared/document-model/document-model';
import type { DocumentNumber } from '@shared/document-model/official-document';
import { documentNumberText } from '@shared/document-model/official-text';
import { datePartsOf, localDateOf } from '@shared/domain/calendar/local-date';
import { type DocumentKind, KIND_FACTS } from '@shared/domain/document/document-kind';
import { seriesCode } from '@shared/domain/document/number-series';
import type { RecordId } from '@shared/domain/identifiers';
import { parseDocumentNumber } from '@shared/domain/reply/document-number';
import type { CallInput, CallOutput } from '@shared/ipc/contract';
import type { ReadableDatabase, WritableDatabase } from '../../database/drizzle-session';
import {
  highestNumber,
  numbersOfOwner,
  reserveNumber,
  voidNumber,
} from '../../database/repositories/document-number-repository';
import { readUnitSettings } from '../desk/unit-settings';
import type { Workspace } from '../workspace';
import { loadComposed } from './load-composed';

/** Suggests only; the number is kept when a final is made. */
export async function suggestDocumentNumber(
  workspace: Workspace,
  { documentId, series }: CallInput<'document.suggest-number'>,
): Promise<CallOutput<'document.suggest-number'>> {
  const { database, now } = workspace;
  return database.read(async (reader) => {
    const { row, model } = await loadComposed(reader, workspace, documentId);
    if (model.shape === 'form') return { documentNumber: null, issue: null };
    const [kept] = await numbersOfOwner(reader, documentId);
    if (model.format === 'minutes') {
      const next = { code: issueSeries(row.kind), year: yearOf(now()) };
      return { documentNumber: null, issue: kept?.serial ?? (await nextSerial(reader, next)) };
    }
    if (kept && (series === undefined || series.trim() === kept.code)) {
      return { documentNumber: kept, issue: null };
    }
    const ownCode = seriesCode(row.kind, await readUnitSettings(reader));
    const code = series ?? model.head.documentNumber?.code ?? ownCode;
    return { documentNumber: await nextNumber(reader, code.trim(), now()), issue: null };
  });
}

/** Null while the series is not one that can stand in a number. */
export async function nextNumber(
  database: ReadableDatabase,
  code: string,
  at: number,
): Promise<DocumentNumber | null> {
  const year = yearOf(at);
  const serial = await nextSerial(database, { code, year });
  return parseDocumentNumber(`${code}〔${year}〕${serial}号`) ?? null;
}

/** The final takes its number; another one that it held stands on an earlier final and is voided. @throws AppError NUMBER_TAKEN. */
export async function takeDocumentNumber(
  tx: WritableDatabase,
  { id, kind, model }: { readonly id: RecordId; readonly kind: DocumentKind; readonly model: DocumentModel },
  at: number,
): Promise<void> {
  const number = numberOfModel(kind, model, at);
  if (!number) return;
  await reserveNumber(tx, number, id, at);
  for (const other of await numbersOfOwner(tx, id)) {
    if (documentNumberText(other) === documentNumberText(number)) continue;
    await voidNumber(tx, other, at, `改用${documentNumberText(number)}`);
  }
}

/** Issues of a kind are counted like a series: 第5期 once a year. */
function numberOfModel(kind: DocumentKind, model: DocumentModel, at: number): DocumentNumber | undefined {
  if (model.shape === 'form') return undefined;
  const { documentNumber, issue } = model.head;
  if (documentNumber) return documentNumber;
  if (!issue) return undefined;
  const year = issue.issuedOn === null ? yearOf(at) : Number(issue.issuedOn.slice(0, 4));
  return { code: issueSeries(kind), year, serial: issue.serial };
}

const issueSeries = (kind: DocumentKind) => `${KIND_FACTS[kind].name}期号`;

const yearOf = (at: number) => datePartsOf(localDateOf(at)).year;

async function nextSerial(
  database: ReadableDatabase,
  { code, year }: Pick<DocumentNumber, 'code' | 'year'>,
): Promise<number> {
  return (await highestNumber(database, code, year)) + 1;
}
