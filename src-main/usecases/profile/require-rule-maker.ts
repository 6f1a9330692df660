/** Rules are made by an office for its matters; a unit reads those it was sent. Asked again behind the window. */
import { AppError } from '@shared/result/app-error';
import type { ReadableDatabase } from '../../database/drizzle-session';
import type { ProfileRow } from '../../database/repositories/profile-repository';
import type { Workspace } from '../workspace';
import { newestRow } from './known-profiles';

/** @throws AppError ACTION_FORBIDDEN at a desk that is no office's. */
export function requireRuleMaker({ session }: Pick<Workspace, 'session'>): void {
  if (!session.identity.desks.includes('office')) {
    throw new AppError('ACTION_FORBIDDEN', { act: 'profile', state: 'unit' });
  }
}

/** The newest version of a profile made here. @throws AppError NOT_FOUND, ACTION_FORBIDDEN for a shipped or received one. */
export async function requireOwnProfile(database: ReadableDatabase, id: string): Promise<ProfileRow> {
  const row = await newestRow(database, id);
  if (!row) throw new AppError('NOT_FOUND', { what: 'profile', id });
  if (row.origin !== 'own') throw new AppError('ACTION_FORBIDDEN', { act: 'profile', state: row.origin });
  return row;
}
