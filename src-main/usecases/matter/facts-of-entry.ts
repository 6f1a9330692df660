/** From what the office typed to the facts of a matter: points get their numbers and keep their ids through corrections. */
import { randomUUID } from 'node:crypto';
import { pointIdSchema } from '@shared/domain/identifiers';
import type { MatterFacts } from '@shared/domain/matter/matter';
import { isGraded } from '@shared/domain/matter/matter-kind';
import type { Profile } from '@shared/domain/profile/profile';
import { choiceToKeep } from '@shared/domain/workflow/stages';
import type { MatterEntry } from '@shared/ipc/calls/matter-calls';
import { AppError } from '@shared/result/app-error';

/** @throws AppError INPUT_INVALID for a grade on a kind that has none (S4 二), or a point named twice. */
export function factsOfEntry(entry: MatterEntry, profile: Profile): MatterFacts {
  if (entry.grade !== undefined && !isGraded(entry.kind)) {
    throw new AppError('INPUT_INVALID', { field: 'grade' });
  }
  const points = entry.points.map(({ id, text }, index) => ({
    id: id ?? pointIdSchema.parse(randomUUID()),
    no: index + 1,
    text,
  }));
  if (new Set(points.map(({ id }) => id)).size < points.length) {
    throw new AppError('INPUT_INVALID', { field: 'points' });
  }
  // A matter runs in the stages of the profile it was registered under, also where that profile is not known.
  const stages = choiceToKeep(entry.kind, profile.kinds[entry.kind].stages);
  const { id, version } = profile;
  return { ...entry, points, profile: { id, version, ...(stages ? { stages } : {}) } };
}
