/** Why a document cannot be made: `DOCUMENT_REJECTED` carries all of them at once in `details.reasons`, and the window words each. */

/** What a final still lacks. */
export const MISSING = [
  'document-number',
  'date-of-issue',
  'signer',
  'addressee',
  'signature',
  'printing-office',
  'printed-on',
] as const;

/** What the chosen format has no place for; content is refused rather than silently left out. */
export const OUT_OF_PLACE = [
  'document-number',
  'issue',
  'signers',
  'suffix',
  'attendance',
  'signature',
] as const;

export const IMAGE_FAULTS = [
  'seal-image-not-png',
  'seal-image-in-draft',
  'seal-image-size',
  'seal-count-mismatch',
  'signature-image-out-of-place',
] as const;

export type DocumentReason =
  /** The model breaks its schema at this path. */
  | `model:${string}`
  | `${(typeof MISSING)[number]}-missing`
  | `not-in-format:${(typeof OUT_OF_PLACE)[number]}`
  | (typeof IMAGE_FAULTS)[number];
