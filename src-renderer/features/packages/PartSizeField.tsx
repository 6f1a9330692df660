/** Which media the parts go onto: what offices use, or a size of one's own. */
import {
  LEAST_PART_MEBIBYTES,
  MOST_PART_MEBIBYTES,
  PART_SIZES,
  type PartSizeChoice,
} from '@shared/domain/exchange/part-sizes';
import { InputNumber, Radio } from 'antd';
import { PART_SIZE_WORDS } from '../../strings/exchange-words';

const CHOICES = [...(Object.keys(PART_SIZES) as (keyof typeof PART_SIZES)[]), 'own'] as const;

interface Props {
  readonly choice: PartSizeChoice;
  readonly mebibytes: number;
  readonly onChoice: (choice: PartSizeChoice) => void;
  readonly onMebibytes: (mebibytes: number) => void;
}

export function PartSizeField({ choice, mebibytes, onChoice, onMebibytes }: Props) {
  return (
    <Radio.Group
      aria-label="每卷大小"
      className="stack"
      value={choice}
      onChange={(event) => onChoice(event.target.value as PartSizeChoice)}
    >
      {CHOICES.map((value) => (
        <div key={value} className="row">
          <Radio value={value}>{PART_SIZE_WORDS[value]}</Radio>
          {value === 'own' && choice === 'own' && (
            <InputNumber
              aria-label="每卷多少MB"
              min={LEAST_PART_MEBIBYTES}
              max={MOST_PART_MEBIBYTES}
              precision={0}
              suffix="MB"
              value={mebibytes}
              onChange={(value) => value !== null && onMebibytes(value)}
            />
          )}
        </div>
      ))}
    </Radio.Group>
  );
}
