/** Folds a matter and rewrites its projections: what lists, search and the first page read. The events stay the truth. */
import type { LocalDate } from '@shared/domain/calendar/local-date';
import type { MatterId } from '@shared/domain/identifiers';
import { foldMatter } from '@shared/domain/matter/fold-matter';
import type { MatterState } from '@shared/domain/matter/matter-state';
import type { MatterEvent } from '@shared/package-format/events/event';
import type { WritableDatabase } from '../../database/drizzle-session';
import { eventsOfMatter } from '../../database/repositories/event-repository';
import { writeProjection } from '../../database/repositories/projection-repository';
import { warningsOfMatter } from '../profile/warnings-of-matter';
import type { OwnIdentity } from '../session/session';
import { summariseMatter } from './summarise-matter';

/** A matter with the events it was folded from, so that whoever needs both reads them once. */
export interface ProjectedMatter {
  readonly matter: MatterState;
  readonly events: readonly MatterEvent[];
}

/** `today`: what is not asked for yet is no step. Undefined while the registration has not arrived; the events wait without a projection. */
export async function projectMatter(
  tx: WritableDatabase,
  matterId: MatterId,
  self: OwnIdentity,
  today: LocalDate,
): Promise<ProjectedMatter | undefined> {
  const events = await eventsOfMatter(tx, matterId);
  const matter = foldMatter(events);
  if (!matter) return undefined;
  const warnings = await warningsOfMatter(tx, matter.facts);
  await writeProjection(tx, summariseMatter(matter, events, self, warnings, today));
  return { matter, events };
}
