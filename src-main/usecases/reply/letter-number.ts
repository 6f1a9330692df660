/** The number of a letter: from the unit's own series, kept from the moment it is printed, never given twice (PRODUCT 7). */
import type { DocumentNumber } from '@shared/document-model/official-document';
import { documentNumberText } from '@shared/document-model/official-text';
import type { AssignmentView } from '@shared/domain/matter/matter-state';
import { parseDocumentNumber } from '@shared/domain/reply/document-number';
import { AppError } from '@shared/result/app-error';
import type { WritableDatabase } from '../../database/drizzle-session';
import {
  numbersOfOwner,
  releaseNumber,
  reserveNumber,
} from '../../database/repositories/document-number-repository';

/** @throws AppError INPUT_INVALID for anything that is not 云建函〔2026〕123号. */
export function requireDocumentNumber(text: string): DocumentNumber {
  const number = parseDocumentNumber(text);
  if (!number) throw new AppError('INPUT_INVALID', { field: 'documentNumber' });
  return number;
}

/** Numbers on letters of this assignment that are out: a redo's letter is a new one and takes a new number. */
export function isIssued({ replies }: AssignmentView, number: DocumentNumber): boolean {
  return replies.some(({ content }) => content.documentNumber === documentNumberText(number));
}

/** Gives the letter this number; another one that it was to have, and does not carry, is free again. @throws AppError NUMBER_TAKEN. */
export async function takeNumber(
  tx: WritableDatabase,
  assignment: AssignmentView,
  number: DocumentNumber,
  at: number,
): Promise<void> {
  if (isIssued(assignment, number)) {
    throw new AppError('NUMBER_TAKEN', { number: documentNumberText(number) });
  }
  await reserveNumber(tx, number, assignment.id, at);
  for (const other of await numbersOfOwner(tx, assignment.id)) {
    const same = documentNumberText(other) === documentNumberText(number);
    if (!same && !isIssued(assignment, other)) await releaseNumber(tx, other);
  }
}
