/** 随包发送: a letter of a matter becomes an event, and waits for its recipients in 收发. Judged on the state inside the transaction. */
import { randomUUID } from 'node:crypto';
import { type LocalDate, localDateOf } from '@shared/domain/calendar/local-date';
import { filesOfLetter } from '@shared/domain/correspondence/letter-fields';
import { isAddressedTo } from '@shared/domain/correspondence/letters';
import { recipientsOfNotice, recipientsOfPaper } from '@shared/domain/correspondence/recipients';
import type { DocumentKind } from '@shared/domain/document/document-kind';
import { recordIdSchema, type UnitId } from '@shared/domain/identifiers';
import type { FileReference } from '@shared/domain/matter/matter';
import type { MatterState } from '@shared/domain/matter/matter-state';
import type { CallInput, CallOutput } from '@shared/ipc/contract';
import type { EventBody } from '@shared/package-format/events/event';
import { AppError } from '@shared/result/app-error';
import type { ReadableDatabase, WritableDatabase } from '../../database/drizzle-session';
import { readComposed } from '../../database/repositories/composed-document-repository';
import { readDocument } from '../../database/repositories/document-repository';
import { actingNow, findAssignment, loadMatter, requireOffice } from '../assignment/perform-act';
import { requireRounds } from '../coordination/require-rounds';
import { type Acting, appendEvent } from '../event/append-event';
import { requireFiles } from '../file/require-files';
import type { Workspace } from '../workspace';
import { grantExtension, requireRequestable } from './grant-extension';
import { requireSendable } from './require-sendable';
import { requireSpecialReport } from './require-special-report';

type Letter = CallInput<'letter.send'>;
type Fields = Omit<EventBody<'notice.issued'>, 'kind' | 'assignmentId' | 'extension'>;

/** @throws AppError ACTION_FORBIDDEN, INPUT_INVALID {field}, NOT_FOUND, BLOB_MISSING, EXTENSION_LATE, EXTENSION_TOO_LONG {latest}. */
export async function sendLetter(workspace: Workspace, letter: Letter): Promise<CallOutput<'letter.send'>> {
  const acting = actingNow(workspace);
  const document = await workspace.database.read((reader) => documentOf(reader, letter));
  const fields = fieldsOf(letter, document?.file, localDateOf(acting.at));
  await requireFiles(workspace, filesOfLetter(fields));
  await workspace.database.write(async (tx) => {
    const matter = await loadMatter(tx, letter.matterId);
    requireAnswered(matter, letter, acting.identity.unitId);
    const sending = { workspace, acting, matter, fields };
    if (letter.desk === 'office') await issueNotice(tx, sending, letter);
    else await submitPaper(tx, sending, letter, document?.kind);
  });
  workspace.notify({ topics: ['matters', 'packages'] });
  return { letterId: fields.letterId };
}

interface Sending {
  readonly workspace: Workspace;
  readonly acting: Acting;
  /** As it stands inside the transaction. */
  readonly matter: MatterState;
  readonly fields: Fields;
}

async function issueNotice(
  tx: WritableDatabase,
  { workspace, acting, matter, fields }: Sending,
  letter: Extract<Letter, { desk: 'office' }>,
): Promise<void> {
  const { kind, matterId, assignmentId, answers, extendTo } = letter;
  requireOffice(matter, acting.identity);
  requireRecipients(letter.to, recipientsOfNotice(matter));
  if (assignmentId !== undefined) findAssignment(matter, assignmentId);
  const granted =
    kind === 'extension' && extendTo !== undefined
      ? grantExtension(workspace, matter, { assignmentId, answers, extendTo, on: fields.on })
      : undefined;
  const body = { ...fields, kind, assignmentId, extension: granted };
  await appendEvent(tx, acting, { type: 'notice.issued', matterId, body });
}

async function submitPaper(
  tx: WritableDatabase,
  { workspace, acting, matter, fields }: Sending,
  letter: Extract<Letter, { desk: 'unit' }>,
  documentKind: DocumentKind | undefined,
): Promise<void> {
  const { kind, matterId, assignmentId, extendTo } = letter;
  const { unitId, desks } = acting.identity;
  const part = findAssignment(matter, assignmentId);
  const own = part.facts.unit.unitId === unitId && desks.includes('unit');
  if (!own || part.state === 'withdrawn' || matter.archived) {
    throw new AppError('ACTION_FORBIDDEN', { act: 'paper.submitted', state: part.state });
  }
  requireRecipients(letter.to, recipientsOfPaper(matter, part, kind));
  if (kind === 'positions') requireRounds(workspace, matter, part);
  if (kind === 'extension') requireRequestable(workspace, matter, part, { extendTo, on: fields.on });
  const asked = kind === 'extension' ? { extendTo } : {};
  const specialReportOn = requireSpecialReport(matter, part, letter, documentKind);
  const body = { ...fields, kind, assignmentId, specialReportOn, ...asked };
  await appendEvent(tx, acting, { type: 'paper.submitted', matterId, body });
}

function fieldsOf(letter: Letter, document: FileReference | undefined, on: LocalDate): Fields {
  const { to, subject, number, text, replyBy, scan, attachments, answers, extendTo } = letter;
  if (replyBy !== undefined && replyBy < on) {
    throw new AppError('INPUT_INVALID', { field: 'replyBy', earliest: on });
  }
  if (extendTo !== undefined && extendTo <= on) {
    throw new AppError('INPUT_INVALID', { field: 'extendTo', earliest: on });
  }
  const letterId = recordIdSchema.parse(randomUUID());
  const fields: Fields = {
    letterId,
    to: [...new Set(to)],
    on,
    subject: subject.trim(),
    number,
    text: text.trim(),
    replyBy,
    document,
    scan,
    attachments,
    answers,
  };
  // An empty envelope tells nobody anything.
  if (fields.text === '' && filesOfLetter(fields).length === 0) {
    throw new AppError('INPUT_INVALID', { field: 'text' });
  }
  return fields;
}

/** The finished file of a document that was composed here, of this kind and about no other matter. */
async function documentOf(
  database: ReadableDatabase,
  { fileId, matterId, kind, desk }: Letter,
): Promise<{ readonly file: FileReference; readonly kind: DocumentKind } | undefined> {
  if (fileId === undefined) return undefined;
  const row = await readDocument(database, fileId);
  if (!row || row.composedId === null) throw new AppError('NOT_FOUND', { what: 'document' });
  const composed = await readComposed(database, row.composedId);
  requireSendable(row, composed, { matterId, kind, desk });
  const { name, media, size, sm3 } = row;
  return { file: { name, media, size, sm3 }, kind: composed.kind };
}

function requireRecipients(to: readonly UnitId[], allowed: readonly UnitId[]): void {
  if (to.every((unit) => allowed.includes(unit))) return;
  throw new AppError('ACTION_FORBIDDEN', { act: 'letter.send', state: 'recipient' });
}

/** An answer goes back to the one who asked, and only the one who was asked gives it. */
function requireAnswered(matter: MatterState, { answers, to }: Letter, self: UnitId): void {
  if (answers === undefined) return;
  const asked = matter.letters.find(({ letterId }) => letterId === answers);
  if (!asked || !isAddressedTo(asked, self)) throw new AppError('NOT_FOUND', { what: 'letter' });
  if (!to.includes(asked.stamp.unit)) throw new AppError('INPUT_INVALID', { field: 'to' });
}
