/** 常用筛选: sets of filters with a name, and the last view, of the person at work on one desk. Nobody sees another's. */
import { randomUUID } from 'node:crypto';
import { type RecordId, recordIdSchema } from '@shared/domain/identifiers';
import { matterQuestionSchema } from '@shared/ipc/calls/matter-question';
import { MOST_SAVED_FILTERS } from '@shared/ipc/calls/search-calls';
import type { CallInput, CallOutput } from '@shared/ipc/contract';
import { AppError } from '@shared/result/app-error';
import {
  countSavedFilters,
  deleteSavedFilter,
  LAST_LOOKED_AT,
  savedFilters,
  writeLastLookedAt,
  writeSavedFilter,
} from '../../database/repositories/saved-filter-repository';
import type { Workspace } from '../workspace';

/** A set that a later version wrote and this one cannot read is left out, not thrown away. */
export async function listFilters(
  { database, session }: Workspace,
  { desk }: CallInput<'filter.list'>,
): Promise<CallOutput<'filter.list'>> {
  const rows = await database.read((reader) => savedFilters(reader, session.person.id, desk));
  const read = rows.flatMap(({ id, name, question }) => {
    const parsed = matterQuestionSchema.safeParse(JSON.parse(question));
    return parsed.success ? [{ id: recordIdSchema.parse(id), name, question: parsed.data }] : [];
  });
  const last = read.find(({ name }) => name === LAST_LOOKED_AT)?.question;
  return {
    saved: read.filter(({ name }) => name !== LAST_LOOKED_AT),
    ...(last === undefined ? {} : { last }),
  };
}

/** @throws AppError FILTER_NAME_TAKEN, FILTERS_FULL, NOT_FOUND. */
export async function saveFilter(
  { database, session, now, notify }: Workspace,
  { desk, id, name, question }: CallInput<'filter.save'>,
): Promise<{ id: RecordId }> {
  const personId = session.person.id;
  const trimmed = name.trim();
  const saved = await database.write(async (tx) => {
    const rows = await savedFilters(tx, personId, desk);
    if (id !== undefined && !rows.some((row) => row.id === id)) {
      throw new AppError('NOT_FOUND', { what: 'filter' });
    }
    if (rows.some((row) => row.name === trimmed && row.id !== id)) {
      throw new AppError('FILTER_NAME_TAKEN', { name: trimmed });
    }
    if (id === undefined && (await countSavedFilters(tx, personId)) >= MOST_SAVED_FILTERS) {
      throw new AppError('FILTERS_FULL', { most: MOST_SAVED_FILTERS });
    }
    const row = {
      id: id ?? recordIdSchema.parse(randomUUID()),
      personId,
      desk,
      name: trimmed,
      question: JSON.stringify(question),
      savedAt: now(),
    };
    await writeSavedFilter(tx, row);
    return { id: row.id };
  });
  notify({ topics: ['settings'] });
  return saved;
}

/** @throws AppError NOT_FOUND for another's, too. */
export async function deleteFilter(
  { database, session, notify }: Workspace,
  { id }: CallInput<'filter.delete'>,
): Promise<void> {
  const gone = await database.write((tx) => deleteSavedFilter(tx, session.person.id, id));
  if (gone === 0) throw new AppError('NOT_FOUND', { what: 'filter' });
  notify({ topics: ['settings'] });
}

/** Tells nobody: only the next start asks for it. */
export async function rememberFilter(
  { database, session, now }: Workspace,
  { desk, question }: CallInput<'filter.remember'>,
): Promise<void> {
  await database.write((tx) =>
    writeLastLookedAt(tx, {
      id: randomUUID(),
      personId: session.person.id,
      desk,
      question: JSON.stringify(question),
      savedAt: now(),
    }),
  );
}
