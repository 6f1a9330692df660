/** The office's directory of units (SEALED-PACKAGE 5): who works together on a matter learns each other's keys, so that a co-handler can seal its opinion to the lead. */
import { z } from 'zod';
import { identityCardSchema } from '../../package-format/card';
import { type UnitId, unitIdSchema } from '../identifiers';
import type { MatterState } from '../matter/matter-state';

export const DIRECTORY_VERSION = 1;
const MOST_CARDS = 1000;

/** Canonical JSON in one entry of type `directory`; every card carries the office's countersignature. */
export const directorySchema = z
  .strictObject({
    v: z.literal(DIRECTORY_VERSION),
    office: unitIdSchema,
    cards: z.array(identityCardSchema).min(1).max(MOST_CARDS),
  })
  .refine(({ cards }) => new Set(cards.map(({ body }) => body.unitId)).size === cards.length, {
    path: ['cards'],
    message: 'one card a unit',
  });
export type Directory = z.infer<typeof directorySchema>;

/** Units that the recipient works with on these matters of our own; need to know, and nothing more. */
export function unitsToIntroduce(
  matters: readonly MatterState[],
  { office, recipient }: { readonly office: UnitId; readonly recipient: UnitId },
): UnitId[] {
  const introduced = new Set<UnitId>();
  for (const matter of matters) {
    if (matter.office !== office) continue;
    const units = matter.assignments
      .filter(({ state }) => state !== 'withdrawn')
      .map(({ facts }) => facts.unit.unitId);
    if (units.includes(recipient)) for (const unit of units) introduced.add(unit);
  }
  introduced.delete(recipient);
  introduced.delete(office);
  return [...introduced].sort();
}

/** What this desk holds of a unit that a directory names. */
export interface KnownCard {
  readonly status: 'pending' | 'trusted' | 'revoked';
  readonly trustedBy?: 'typed' | 'directory' | undefined;
  readonly serial: number;
}

export interface GivenCard {
  readonly serial: number;
  /** Signed by the key of the card that is known. */
  readonly follows: boolean;
}

/**
 * A person's typed fingerprint outweighs the office's word, so that only the successor signed by the typed card's own key
 * takes its place; a revoked card stays revoked; a directory never goes back to an older card.
 */
export function adoptsDirectoryCard(known: KnownCard | undefined, { serial, follows }: GivenCard): boolean {
  if (!known || known.status === 'pending') return true;
  if (known.status === 'revoked') return false;
  return known.trustedBy === 'typed' ? follows : serial > known.serial;
}
