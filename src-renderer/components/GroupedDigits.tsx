/** A long number in groups, as it is read aloud and typed from paper. */
import './fingerprint.css';

interface Props {
  readonly groups: readonly string[];
  readonly label: string;
  readonly size: 'large' | 'small';
}

export function GroupedDigits({ groups, label, size }: Props) {
  return (
    <ol className={`fingerprint fingerprint-${size}`} aria-label={label}>
      {groups.map((group, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: the place is what a group is known by
        <li key={index}>{group}</li>
      ))}
    </ol>
  );
}
