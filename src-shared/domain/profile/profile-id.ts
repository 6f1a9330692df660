/** Ids of profiles that an office makes: its own unit can be read off them, so that no office gives out another's rules. */
import type { UnitId } from '../identifiers';

export function ownIdPrefix(unitId: UnitId): string {
  return `own-${unitId.slice(0, 8)}-`;
}
