/** Comparing a card's fingerprint while a person types it from paper or telephone: eight groups of five digits, the wrong ones marked. */

export const FINGERPRINT_GROUPS = 8;
export const FINGERPRINT_GROUP_LENGTH = 5;

/** `open`: nothing typed; `partial`: right so far. */
export type FingerprintGroupState = 'open' | 'partial' | 'right' | 'wrong';

export interface TypedFingerprint {
  readonly groups: readonly { readonly typed: string; readonly state: FingerprintGroupState }[];
  /** True only when all forty digits are there and right, and nothing more. */
  readonly matches: boolean;
}

/** Digits in any width, with spaces, commas or dashes between; a group is cut after five digits. Letters make their group wrong. */
export function checkTypedFingerprint(typed: string, expected: string): TypedFingerprint {
  const wanted = significant(expected);
  const given = significant(typed);
  const groups = Array.from({ length: FINGERPRINT_GROUPS }, (_, index) => {
    const from = index * FINGERPRINT_GROUP_LENGTH;
    const group = given.slice(from, from + FINGERPRINT_GROUP_LENGTH);
    return { typed: group, state: stateOf(group, wanted.slice(from, from + FINGERPRINT_GROUP_LENGTH)) };
  });
  const whole = FINGERPRINT_GROUPS * FINGERPRINT_GROUP_LENGTH;
  return { groups, matches: given.length === whole && given === wanted };
}

/** Forty digits as they are printed and read aloud. */
export function formatFingerprint(digits: string): string {
  return (digits.match(/[0-9]{5}/g) ?? []).join(' ');
}

function significant(text: string): string {
  return text.normalize('NFKC').replaceAll(/[\s,，、.。·\-‐-―]/g, '');
}

function stateOf(group: string, wanted: string): FingerprintGroupState {
  if (group === '') return 'open';
  if (group === wanted) return 'right';
  return wanted.startsWith(group) ? 'partial' : 'wrong';
}
