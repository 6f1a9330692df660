/** Under the title of a found matter: in which part the words stand, with what is beside them. Asked for the rows in sight, after the list is there. */
import type { MatterId } from '@shared/domain/identifiers';
import type { MatterRow } from '@shared/ipc/calls/matter-calls';
import { type FoundPlace, MOST_PLACES } from '@shared/ipc/calls/search-calls';
import { type ReactNode, useCallback, useMemo, useRef } from 'react';
import { useCall } from '../../api/queries';
import { SEARCHED_PART_WORDS } from '../../strings/filter-words';

export function usePlaces(text: string, rows: readonly MatterRow[]): (row: MatterRow) => ReactNode {
  const trimmed = text.trim().slice(0, 100);
  const matterIds = rows.slice(0, MOST_PLACES).map(({ id }) => id);
  const enabled = trimmed !== '' && matterIds.length > 0;
  const { data } = useCall('matter.find-places', { matterIds, text: trimmed }, { enabled });
  // What was found stays while the next rows are asked for, or every step of scrolling would blink.
  const known = useRef({ text: '', places: new Map<MatterId, readonly FoundPlace[]>() });
  const places = useMemo(() => {
    const before = known.current.text === trimmed ? known.current.places : new Map();
    const merged = new Map([
      ...before,
      ...(data ?? []).map(({ matterId, places: found }) => [matterId, found] as const),
    ]);
    known.current = { text: trimmed, places: merged };
    return merged;
  }, [data, trimmed]);
  return useCallback(
    (row: MatterRow) => {
      const found = trimmed === '' ? undefined : places.get(row.id);
      return found && <Places places={found} />;
    },
    [places, trimmed],
  );
}

/** A row is narrow: what stands before the hit must not push it out of sight. */
const SHOWN_BEFORE = 6;

function lastOf(before: string): string {
  const characters = Array.from(before);
  return characters.length > SHOWN_BEFORE ? `…${characters.slice(-SHOWN_BEFORE).join('')}` : before;
}

function Places({ places }: { readonly places: readonly FoundPlace[] }) {
  return (
    <span className="found-places">
      {places.map(({ part, before, hit, after }) => (
        <span key={`${part}${hit}`} className="found-place" title={`${before}${hit}${after}`}>
          <span className="found-part">{SEARCHED_PART_WORDS[part]}：</span>
          {lastOf(before)}
          <mark>{hit}</mark>
          {after}
        </span>
      ))}
    </span>
  );
}
