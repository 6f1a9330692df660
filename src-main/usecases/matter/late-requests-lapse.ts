/** Whether the matter's rules let late requests to return lapse (D12). A desk that does not know them marks the request and leaves it to the office. */
import type { MatterId } from '@shared/domain/identifiers';
import type { MatterState } from '@shared/domain/matter/matter-state';
import { AppError } from '@shared/result/app-error';
import { loadMatter } from '../assignment/perform-act';
import type { Workspace } from '../workspace';
import { profileOfMatter } from './profile-of-matter';

export async function lateRequestsLapse(workspace: Workspace, matterId: MatterId): Promise<boolean> {
  const matter = await workspace.database.read((reader) => loadMatter(reader, matterId));
  return lapseRule(workspace, matter);
}

export function lapseRule(workspace: Pick<Workspace, 'profiles'>, { facts }: MatterState): boolean {
  try {
    return profileOfMatter(workspace, facts).settings.lateReturnRequestsLapse;
  } catch (error) {
    if (error instanceof AppError && error.code === 'NOT_FOUND') return false;
    throw error;
  }
}
