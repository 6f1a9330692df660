/** Forty digits as they are typed: which groups are there, and which were told to be wrong and not corrected since. */
import { FINGERPRINT_GROUP_LENGTH } from '@shared/package-format/fingerprint';
import { useState } from 'react';
import { EMPTY_GROUPS } from './FingerprintInput';

export interface TypedDigits {
  readonly groups: readonly string[];
  readonly wrongGroups: readonly number[];
  readonly complete: boolean;
  readonly digits: string;
  readonly change: (groups: readonly string[]) => void;
  readonly tellWrong: (groups: readonly number[]) => void;
}

export function useTypedFingerprint(): TypedDigits {
  const [groups, setGroups] = useState(EMPTY_GROUPS);
  const [wrongGroups, tellWrong] = useState<readonly number[]>([]);
  return {
    groups,
    wrongGroups,
    complete: groups.every((group) => group.length === FINGERPRINT_GROUP_LENGTH),
    digits: groups.join(''),
    change: (next) => {
      // A box that is being corrected is no longer called wrong.
      tellWrong(wrongGroups.filter((number) => next[number - 1] === groups[number - 1]));
      setGroups(next);
    },
    tellWrong,
  };
}
