/** Field types shared by manifest and card: each accepts exactly one spelling of a value (SEALED-PACKAGE 0, 3). */
import { z } from 'zod';
import { LAST_INSTANT } from '../domain/calendar/local-date';
import { SM3_HEX, UUID_V4 } from '../domain/identifiers';

/** Without a brand: only a reader that knows what the id names may give it one. */
export const uuidField = z.string().regex(UUID_V4, 'uuid v4, lower case');

export const sm3Field = z.string().regex(SM3_HEX, 'SM3, 64 hex digits');
export const keyIdField = z.string().regex(/^[0-9a-f]{32}$/, 'key id, 32 hex digits');
export const publicKeyField = z.string().regex(/^04[0-9a-f]{128}$/, 'uncompressed public key');
/** DER of an SM2 signature: 8 to 72 bytes. */
export const signatureField = z.string().regex(/^30(?:[0-9a-f]{2}){7,71}$/, 'signature in hex DER');

/** Milliseconds UTC, of a day that can be shown. */
export const instantField = z.int().min(0).max(LAST_INSTANT);
export const countField = z.int().min(0).max(Number.MAX_SAFE_INTEGER);
export const ordinalField = z.int().min(1).max(Number.MAX_SAFE_INTEGER);

const MAX_LABEL = 255;
// Controls, line and paragraph separators, and the marks that change the direction of what is shown.
const FORBIDDEN_IN_LABEL = /[\p{Cc}\u061c\u200e\u200f\u2028-\u202e\u2066-\u2069\ufeff]/u;

/** Shown to people, never used as a path: NFC, 1..255 UTF-16 units, no control or bidirectional characters. */
export const labelField = z
  .string()
  .min(1)
  .max(MAX_LABEL)
  .refine((text) => text === text.normalize('NFC'), 'not in NFC')
  .refine((text) => !FORBIDDEN_IN_LABEL.test(text), 'control or bidirectional character');

/** A media type without parameters. */
export const mediaField = z
  .string()
  .max(127)
  .regex(/^[a-z0-9][a-z0-9!#$&^_.+-]*\/[a-z0-9][a-z0-9!#$&^_.+-]*$/, 'media type');

/** A day of the calendar, YYYY-MM-DD; 2026-02-30 is none. */
export const dayField = z.string().refine((text) => {
  const parts = /^([0-9]{4})-([0-9]{2})-([0-9]{2})$/.exec(text);
  if (parts === null) return false;
  const [year, month, day] = parts.slice(1).map(Number) as [number, number, number];
  const date = new Date(Date.UTC(year, month - 1, day));
  return year >= 2000 && date.getUTCMonth() === month - 1 && date.getUTCDate() === day;
}, 'day YYYY-MM-DD');
