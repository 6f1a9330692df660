/** Talks and field research that the matter's own profile asks for; nothing where its rules are not on this desk. */
import type { MatterFacts } from '@shared/domain/matter/matter';
import { type HandlingRequirements, NOTHING_REQUIRED } from '@shared/domain/reply/handling-duties';
import type { CallInput, CallOutput } from '@shared/ipc/contract';
import { AppError } from '@shared/result/app-error';
import { loadMatter } from '../assignment/perform-act';
import { profileOfMatter } from '../matter/profile-of-matter';
import type { Workspace } from '../workspace';

export function handlingRequirements(workspace: Workspace, facts: MatterFacts): HandlingRequirements {
  try {
    const { contactsRequired, fieldResearchRequired } = profileOfMatter(workspace, facts).settings;
    return { contacts: contactsRequired, fieldResearch: fieldResearchRequired };
  } catch (error) {
    if (error instanceof AppError && error.code === 'NOT_FOUND') return NOTHING_REQUIRED;
    throw error;
  }
}

/** @throws AppError NOT_FOUND. */
export async function readHandlingRequirements(
  workspace: Workspace,
  { matterId }: CallInput<'handling.requirements'>,
): Promise<CallOutput<'handling.requirements'>> {
  const { facts } = await workspace.database.read((reader) => loadMatter(reader, matterId));
  return handlingRequirements(workspace, facts);
}
