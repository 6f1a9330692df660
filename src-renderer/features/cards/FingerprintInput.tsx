/** Forty digits of a fingerprint, typed from paper: eight boxes of five. */
import { FINGERPRINT_GROUP_LENGTH, FINGERPRINT_GROUPS } from '@shared/package-format/fingerprint';
import { DigitGroups, emptyGroups } from '../../components/DigitGroups';

interface Props {
  readonly groups: readonly string[];
  /** Numbers from 1, as they are told aloud. */
  readonly wrongGroups: readonly number[];
  readonly onChange: (groups: readonly string[]) => void;
  readonly onComplete: () => void;
}

export const EMPTY_GROUPS = emptyGroups(FINGERPRINT_GROUPS);

export function FingerprintInput(props: Props) {
  return <DigitGroups {...props} length={FINGERPRINT_GROUP_LENGTH} label="40位指纹，8组" />;
}
