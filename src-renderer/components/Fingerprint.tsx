/** Forty digits in eight groups of five (SEALED-PACKAGE 5). */
import { FINGERPRINT_GROUP_LENGTH } from '@shared/package-format/fingerprint';
import { GroupedDigits } from './GroupedDigits';

const GROUP = new RegExp(`\\d{${FINGERPRINT_GROUP_LENGTH}}`, 'g');

export function Fingerprint({ digits, size }: { readonly digits: string; readonly size: 'large' | 'small' }) {
  return <GroupedDigits groups={digits.replaceAll(/\D/g, '').match(GROUP) ?? []} label="指纹" size={size} />;
}
