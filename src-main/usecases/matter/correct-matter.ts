/** A correction replaces the facts and keeps the old ones in the trace; what units already work on stays where it is. */
import type { MatterFacts } from '@shared/domain/matter/matter';
import type { MatterState } from '@shared/domain/matter/matter-state';
import type { Profile } from '@shared/domain/profile/profile';
import type { MatterEntry } from '@shared/ipc/calls/matter-calls';
import type { CallInput, CallOutput } from '@shared/ipc/contract';
import { AppError } from '@shared/result/app-error';
import { requireFiles } from '../file/require-files';
import type { Workspace } from '../workspace';
import { factsOfEntry } from './facts-of-entry';
import { profileOfMatter } from './profile-of-matter';
import { recordOnMatter } from './record-on-matter';
import { requirePast } from './require-past';

/** @throws AppError INPUT_INVALID when the kind changes after the assignment, or a point goes that a unit was given or has answered. */
export async function correctMatter(
  workspace: Workspace,
  { matterId, entry, reason }: CallInput<'matter.correct'>,
): Promise<CallOutput<'matter.correct'>> {
  requirePast(workspace, 'receivedOn', entry.receivedOn);
  await requireFiles(workspace, entry.attachments);
  await recordOnMatter<'matter.corrected'>(workspace, matterId, 'matter.corrected', (matter) => {
    const facts = correctedFacts(entry, matter.facts, profileOfMatter(workspace, matter.facts));
    requireKept(matter, facts);
    return { facts, reason };
  });
  return {};
}

/** The profile is the one of the registration, and so are its stages while the kind is the same. */
function correctedFacts(entry: MatterEntry, before: MatterFacts, profile: Profile): MatterFacts {
  const facts = factsOfEntry(entry, profile);
  if (facts.kind === before.kind) return { ...facts, profile: before.profile };
  return { ...facts, profile: { ...facts.profile, id: before.profile.id, version: before.profile.version } };
}

function requireKept(matter: MatterState, facts: MatterFacts): void {
  const standing = matter.assignments.filter(({ state }) => state !== 'withdrawn');
  // Clocks and the title of the reply were made for the kind.
  if (standing.length > 0 && facts.kind !== matter.facts.kind) {
    throw new AppError('INPUT_INVALID', { field: 'kind' });
  }
  const kept = new Set(facts.points.map(({ id }) => id));
  const inUse = standing.flatMap((assignment) => [
    ...(assignment.facts.pointIds ?? []),
    ...(assignment.drafts.at(-1)?.content.answers.map(({ pointId }) => pointId) ?? []),
  ]);
  const lost = matter.facts.points.find(({ id }) => inUse.includes(id) && !kept.has(id));
  if (lost) throw new AppError('INPUT_INVALID', { field: 'points', no: lost.no });
}
