/** A correction replaces the facts and keeps the old ones in the trace; what units already work on stays where it is. */
import type { MatterFacts } from '@shared/domain/matter/matter';
import type { MatterState } from '@shared/domain/matter/matter-state';
import type { CallInput, CallOutput } from '@shared/ipc/contract';
import { AppError } from '@shared/result/app-error';
import { requireFiles } from '../file/require-files';
import type { Workspace } from '../workspace';
import { factsOfEntry } from './facts-of-entry';
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
    const facts = factsOfEntry(entry, matter.facts.profile);
    requireKept(matter, facts);
    return { facts, reason };
  });
  return {};
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
