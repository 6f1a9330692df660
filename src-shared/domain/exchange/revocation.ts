/** What an office's word about revoked cards does here (SEALED-PACKAGE 5). Pure; a card once revoked stays revoked. */
import type { RevocationBody, RevokedCard } from '../../package-format/revocation';
import type { Desk } from '../person/actor';

/** The next list: everything that was on the last one, and the new cards. A restored office may have forgotten a version, so the clock lifts it too. */
export function nextRevocationBody(
  officeUnitId: string,
  before: RevocationBody | undefined,
  added: readonly RevokedCard[],
  now: number,
): RevocationBody {
  const cards = new Map<string, RevokedCard>();
  // What was said first about a card stands.
  for (const card of [...(before?.cards ?? []), ...added]) {
    if (!cards.has(card.signKeyId)) cards.set(card.signKeyId, card);
  }
  return {
    v: 1,
    officeUnitId,
    version: Math.max((before?.version ?? 0) + 1, now),
    cards: [...cards.values()].sort((left, right) => (left.signKeyId < right.signKeyId ? -1 : 1)),
  };
}

/** Only a higher version takes the place of the list at hand. */
export function isNewerList(given: RevocationBody, held: RevocationBody | undefined): boolean {
  return held === undefined || given.version > held.version;
}

/** An office speaks for itself and for undertaking units: never for another office, which could be shut out that way. */
export function maySpeakFor(
  office: string,
  card: Pick<RevokedCard, 'unitId'>,
  desk: Desk | undefined,
): boolean {
  return card.unitId === office || desk !== 'office';
}
