/** Forty digits in eight groups of five, as they are read aloud and typed from paper (SEALED-PACKAGE 5). */
import { FINGERPRINT_GROUP_LENGTH } from '@shared/package-format/fingerprint';
import './fingerprint.css';

const GROUP = new RegExp(`\\d{${FINGERPRINT_GROUP_LENGTH}}`, 'g');

export function Fingerprint({ digits, size }: { readonly digits: string; readonly size: 'large' | 'small' }) {
  const groups = digits.replaceAll(/\D/g, '').match(GROUP) ?? [];
  return (
    <ol className={`fingerprint fingerprint-${size}`} aria-label="指纹">
      {groups.map((group, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: the place is what a group is known by
        <li key={index}>{group}</li>
      ))}
    </ol>
  );
}
