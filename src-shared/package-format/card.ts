/** The identity card of a unit (.cfc, SEALED-PACKAGE 5): a closed schema; who signed it is checked in `src-main/sealing/card.ts`. */
import { z } from 'zod';
import {
  dayField,
  labelField,
  ordinalField,
  publicKeyField,
  signatureField,
  sm3Field,
  uuidField,
} from './fields';

export const cardBodySchema = z
  .strictObject({
    v: z.literal(1),
    /** Never changed: it is the unit's identity; keys only come and go. */
    unitId: uuidField,
    name: labelField,
    /** The unit's code in official numbering or an organisation code; shown, not interpreted. */
    code: labelField,
    signPub: publicKeyField,
    encPub: publicKeyField,
    serial: ordinalField,
    validFrom: dayField,
    validTo: dayField,
    /** SM3 of the previous body; absent at serial 1. */
    prev: sm3Field.optional(),
  })
  .refine((body) => body.validFrom <= body.validTo, { path: ['validTo'], message: 'before validFrom' })
  .refine((body) => (body.serial === 1) === (body.prev === undefined), {
    path: ['prev'],
    message: 'absent exactly at serial 1',
  });

export const identityCardSchema = z
  .strictObject({
    body: cardBodySchema,
    sigs: z.strictObject({
      self: signatureField,
      /** By the previous card's signing key: present exactly from serial 2. */
      previous: signatureField.optional(),
      /** The office's countersignature, over its own prefix. */
      office: z.strictObject({ unitId: uuidField, serial: ordinalField, sig: signatureField }).optional(),
    }),
  })
  .refine((card) => (card.body.serial === 1) === (card.sigs.previous === undefined), {
    path: ['sigs', 'previous'],
    message: 'absent exactly at serial 1',
  });

export type CardBody = z.infer<typeof cardBodySchema>;
export type IdentityCard = z.infer<typeof identityCardSchema>;

/** The trust a person gave to a card, with its dates. */
export type CardStatus = 'trusted' | 'pending' | 'revoked' | 'expired';

/** Both days count as valid; days compare as text. */
export function isCardExpired(body: CardBody, today: string): boolean {
  return today < body.validFrom || today > body.validTo;
}
