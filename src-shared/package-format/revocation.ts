/** The office's list of revoked cards (SEALED-PACKAGE 5): a closed schema, signed as a whole; its version only ever rises. Who signed it is checked in `src-main/sealing/revocation-list.ts`. */
import { z } from 'zod';
import { dayField, keyIdField, labelField, ordinalField, signatureField, uuidField } from './fields';

const MOST_CARDS = 10_000;

const revokedCardSchema = z.strictObject({
  unitId: uuidField,
  serial: ordinalField,
  /** A card is known by its signing key: the serial alone could stand for two of them. */
  signKeyId: keyIdField,
  on: dayField,
  reason: labelField,
});
export type RevokedCard = z.infer<typeof revokedCardSchema>;

export const revocationBodySchema = z.strictObject({
  v: z.literal(1),
  officeUnitId: uuidField,
  version: ordinalField,
  cards: z
    .array(revokedCardSchema)
    .min(1)
    .max(MOST_CARDS)
    .refine(
      (cards) =>
        cards.every(({ signKeyId }, index) => index === 0 || (cards[index - 1]?.signKeyId ?? '') < signKeyId),
      { message: 'by key id, ascending, no doubles' },
    ),
});
export type RevocationBody = z.infer<typeof revocationBodySchema>;

/** `sig`: hex DER over "CHENGFU1 revocation\n" and the canonical body, by the office's signing key. */
export const revocationListSchema = z.strictObject({ body: revocationBodySchema, sig: signatureField });
export type RevocationList = z.infer<typeof revocationListSchema>;
