/** Where in each matter of a page the searched words stand, asked after the list is shown: reading a matter costs more than finding it. */
import { foldMatter } from '@shared/domain/matter/fold-matter';
import { findPlace } from '@shared/domain/search/find-place';
import { searchedParts } from '@shared/domain/search/searched-parts';
import type { FoundPlace } from '@shared/ipc/calls/search-calls';
import type { CallInput, CallOutput } from '@shared/ipc/contract';
import { eventsOfMatter } from '../../database/repositories/event-repository';
import type { Workspace } from '../workspace';

const SHOWN = 2;

export async function findPlaces(
  { database }: Workspace,
  { matterIds, text }: CallInput<'matter.find-places'>,
): Promise<CallOutput<'matter.find-places'>> {
  const terms = text.split(/\s+/u).filter((term) => term !== '');
  return database.read(async (reader) => {
    const found: CallOutput<'matter.find-places'> = [];
    for (const matterId of matterIds) {
      const matter = foldMatter(await eventsOfMatter(reader, matterId));
      if (!matter) continue;
      const places = placesIn(searchedParts(matter), terms);
      if (places.length > 0) found.push({ matterId, places });
    }
    return found;
  });
}

/** A term is shown once, where it stands first; what is on the row anyway comes last. */
function placesIn(parts: ReturnType<typeof searchedParts>, terms: readonly string[]): FoundPlace[] {
  const onTheRow = (part: FoundPlace['part']) => part === 'title' || part === 'number';
  const ordered = [
    ...parts.filter(({ part }) => !onTheRow(part)),
    ...parts.filter(({ part }) => onTheRow(part)),
  ];
  const places: FoundPlace[] = [];
  for (const term of terms) {
    for (const { part, text } of ordered) {
      const place = findPlace(text, term);
      if (!place) continue;
      places.push({ part, ...place });
      break;
    }
    if (places.length === SHOWN) break;
  }
  return places;
}
