/** The next number of the unit's series this year: 云建函〔2026〕124号; the one already kept for this letter goes first. */
import { documentNumberText } from '@shared/document-model/official-text';
import { datePartsOf, localDateOf } from '@shared/domain/calendar/local-date';
import { parseDocumentNumber } from '@shared/domain/reply/document-number';
import type { CallInput, CallOutput } from '@shared/ipc/contract';
import { highestNumber, numbersOfOwner } from '../../database/repositories/document-number-repository';
import { findAssignment, loadMatter } from '../assignment/perform-act';
import { readUnitSettings } from '../desk/unit-settings';
import type { Workspace } from '../workspace';
import { isIssued } from './letter-number';

/** Empty while the unit has not entered its series. Suggests only; the number is kept when the letter is made. */
export async function suggestNumber(
  { database, now }: Workspace,
  { matterId, assignmentId }: CallInput<'reply.suggest-number'>,
): Promise<CallOutput<'reply.suggest-number'>> {
  return database.read(async (reader) => {
    const assignment = findAssignment(await loadMatter(reader, matterId), assignmentId);
    const kept = (await numbersOfOwner(reader, assignmentId)).find((number) => !isIssued(assignment, number));
    if (kept) return { documentNumber: documentNumberText(kept) };
    const { letterSeries } = await readUnitSettings(reader);
    const { year } = datePartsOf(localDateOf(now()));
    const serial = (await highestNumber(reader, letterSeries.trim(), year)) + 1;
    const number = parseDocumentNumber(`${letterSeries.trim()}〔${year}〕${serial}号`);
    return { documentNumber: number ? documentNumberText(number) : '' };
  });
}
