/** Talks and field research that the matter's own profile asks for; nothing where its rules are not on this desk. */
import type { MatterFacts } from '@shared/domain/matter/matter';
import { type HandlingRequirements, NOTHING_REQUIRED } from '@shared/domain/reply/handling-duties';
import type { CallInput, CallOutput } from '@shared/ipc/contract';
import { loadMatter } from '../assignment/perform-act';
import { findProfileOfMatter } from '../matter/profile-of-matter';
import type { Workspace } from '../workspace';

export function handlingRequirements(workspace: Workspace, facts: MatterFacts): HandlingRequirements {
  const profile = findProfileOfMatter(workspace, facts);
  if (!profile) return NOTHING_REQUIRED;
  const { contactsRequired, fieldResearchRequired } = profile.settings;
  return { contacts: contactsRequired, fieldResearch: fieldResearchRequired };
}

/** @throws AppError NOT_FOUND. */
export async function readHandlingRequirements(
  workspace: Workspace,
  { matterId }: CallInput<'handling.requirements'>,
): Promise<CallOutput<'handling.requirements'>> {
  const { facts } = await workspace.database.read((reader) => loadMatter(reader, matterId));
  return handlingRequirements(workspace, facts);
}
