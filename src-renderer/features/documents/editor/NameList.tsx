/** Several names in order: typed one after another, each a tag that can be taken away. */
import { Select } from 'antd';

interface Props {
  readonly id: string;
  readonly label: string;
  readonly names: readonly string[];
  readonly most: number;
  readonly longest: number;
  readonly onChange: (names: string[]) => void;
  readonly onBlur?: () => void;
}

export function NameList({ id, label, names, most, longest, onChange, onBlur }: Props) {
  return (
    <Select
      id={id}
      aria-label={label}
      mode="tags"
      open={false}
      suffixIcon={null}
      maxCount={most}
      placeholder="录入名称后按回车"
      tokenSeparators={['、', '，', ',']}
      value={[...names]}
      onChange={(next: string[]) =>
        onChange(next.map((name) => name.trim().slice(0, longest)).filter((name) => name !== ''))
      }
      {...(onBlur ? { onBlur } : {})}
    />
  );
}
