/** The groups of the recovery code: every slip of a hand that types from paper shows in its group. */
import {
  checkRecoveryGroups,
  RECOVERY_DIGITS,
  RECOVERY_GROUPS,
  recoveryGroups,
} from '@shared/package-format/recovery-code';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';

const code = fc
  .array(fc.integer({ min: 0, max: 9 }), { minLength: RECOVERY_DIGITS, maxLength: RECOVERY_DIGITS })
  .map((digits) => digits.join(''));
const place = fc.record({ group: fc.nat(RECOVERY_GROUPS - 1), at: fc.nat(5) });

function changed(groups: readonly string[], group: number, change: (text: string) => string): string[] {
  return groups.map((text, index) => (index === group ? change(text) : text));
}

describe('the recovery code', () => {
  it('comes back from its groups', () => {
    fc.assert(
      fc.property(code, (digits) => {
        const groups = recoveryGroups(digits);
        expect(groups.map((group) => group.length)).toEqual(Array.from({ length: 8 }, () => 6));
        expect(checkRecoveryGroups(groups)).toEqual({ wrongGroups: [], digits });
      }),
    );
  });

  it('shows every single wrong digit in its group', () => {
    fc.assert(
      fc.property(code, place, fc.integer({ min: 1, max: 9 }), (digits, { group, at }, by) => {
        const slip = (text: string) =>
          text.slice(0, at) + String((Number(text[at]) + by) % 10) + text.slice(at + 1);
        const typed = changed(recoveryGroups(digits), group, slip);
        expect(checkRecoveryGroups(typed)).toEqual({ wrongGroups: [group + 1] });
      }),
    );
  });

  it('shows two neighbours exchanged', () => {
    fc.assert(
      fc.property(code, fc.nat(RECOVERY_GROUPS - 1), fc.nat(4), (digits, group, at) => {
        const groups = recoveryGroups(digits);
        const text = groups[group] ?? '';
        fc.pre(text[at] !== text[at + 1]);
        const swap = () => `${text.slice(0, at)}${text[at + 1]}${text[at]}${text.slice(at + 2)}`;
        expect(checkRecoveryGroups(changed(groups, group, swap)).wrongGroups).toEqual([group + 1]);
      }),
    );
  });

  it('shows a group in the place of another', () => {
    fc.assert(
      fc.property(code, fc.nat(6), (digits, group) => {
        const groups = recoveryGroups(digits);
        const typed = [...groups];
        [typed[group], typed[group + 1]] = [groups[group + 1] ?? '', groups[group] ?? ''];
        const { wrongGroups } = checkRecoveryGroups(typed);
        expect(wrongGroups).toEqual([group + 1, group + 2]);
      }),
    );
  });

  it('calls nothing wrong that is not finished, and answers nothing before all is', () => {
    const groups = recoveryGroups('0123456789'.repeat(4));
    const half = changed(groups, 7, (text) => text.slice(0, 3));
    expect(checkRecoveryGroups(half)).toEqual({ wrongGroups: [] });
    expect(checkRecoveryGroups([])).toEqual({ wrongGroups: [] });
    expect(checkRecoveryGroups(changed(groups, 0, () => 'abcdef')).wrongGroups).toEqual([1]);
  });
});
