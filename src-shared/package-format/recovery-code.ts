/**
 * The recovery code as people print and type it: eight groups of six digits, the sixth of each checks the five before it
 * and the group's place, so that a wrong group shows while typing. Forty free digits are 132 bits.
 */

export const RECOVERY_GROUPS = 8;
export const RECOVERY_GROUP_LENGTH = 6;
export const RECOVERY_DIGITS = RECOVERY_GROUPS * (RECOVERY_GROUP_LENGTH - 1);

/** Damm's quasigroup of order 10: finds every single wrong digit and every two neighbours exchanged. */
const DAMM = [
  '0317598642',
  '7092154863',
  '4206871359',
  '1750983426',
  '6123045978',
  '3674209581',
  '5869720134',
  '8945362017',
  '9438617205',
  '2581436790',
];

export interface TypedRecoveryCode {
  /** Numbers from 1 of whole groups that cannot be right. */
  readonly wrongGroups: readonly number[];
  /** The forty digits, once all groups are whole and right. */
  readonly digits?: string;
}

/** @param digits forty free digits. @returns the groups as they are printed. */
export function recoveryGroups(digits: string): string[] {
  const free = RECOVERY_GROUP_LENGTH - 1;
  return Array.from({ length: RECOVERY_GROUPS }, (_, index) => {
    const group = digits.slice(index * free, (index + 1) * free);
    return group + checkDigit(group, index);
  });
}

export function checkRecoveryGroups(groups: readonly string[]): TypedRecoveryCode {
  const whole = groups.filter((group) => group.length === RECOVERY_GROUP_LENGTH);
  const wrongGroups = groups.flatMap((group, index) =>
    group.length === RECOVERY_GROUP_LENGTH && !isRight(group, index) ? [index + 1] : [],
  );
  if (whole.length !== RECOVERY_GROUPS || groups.length !== RECOVERY_GROUPS || wrongGroups.length > 0) {
    return { wrongGroups };
  }
  return { wrongGroups, digits: groups.map((group) => group.slice(0, -1)).join('') };
}

function isRight(group: string, index: number): boolean {
  return /^[0-9]{6}$/.test(group) && group.endsWith(checkDigit(group.slice(0, -1), index));
}

/** The place is where the check starts: a group typed into another's place is wrong there. */
function checkDigit(group: string, index: number): string {
  let state = String(index);
  for (const digit of group) state = DAMM[Number(state)]?.[Number(digit)] ?? '0';
  return state;
}
