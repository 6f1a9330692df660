/** Boxes of digits typed from paper: a full box hands over to the next, a pasted number spreads over all, wrong boxes are marked. */
import { Input, type InputRef } from 'antd';
import { useRef } from 'react';
import './digit-groups.css';

interface Props {
  readonly groups: readonly string[];
  /** Digits a box. */
  readonly length: number;
  readonly label: string;
  /** Numbers from 1, as they are told aloud. */
  readonly wrongGroups: readonly number[];
  readonly onChange: (groups: readonly string[]) => void;
  readonly onComplete: () => void;
}

export function emptyGroups(count: number): readonly string[] {
  return Array.from({ length: count }, () => '');
}

export function DigitGroups({ groups, length, label, wrongGroups, onChange, onComplete }: Props) {
  const boxes = useRef<(InputRef | null)[]>([]);
  const write = (index: number, text: string) => {
    // What was typed here and the digits behind it, so that a paste of the whole number fills the boxes to the end.
    const digits = text
      .normalize('NFKC')
      .replaceAll(/\D/g, '')
      .slice(0, (groups.length - index) * length);
    const next = [...groups];
    let box = index;
    let rest = digits;
    do {
      next[box] = rest.slice(0, length);
      rest = rest.slice(length);
      box += 1;
    } while (rest.length > 0 && box < groups.length);
    onChange(next);
    const full = (next[box - 1] ?? '').length === length;
    if (full && box < groups.length) boxes.current[box]?.focus({ cursor: 'all' });
  };
  return (
    <fieldset className="digit-groups" aria-label={label}>
      {groups.map((group, index) => {
        const wrong = wrongGroups.includes(index + 1);
        return (
          // biome-ignore lint/suspicious/noArrayIndexKey: the place is what a group is known by
          <div key={index} className={wrong ? 'digit-box digit-box-wrong' : 'digit-box'}>
            <Input
              ref={(box) => {
                boxes.current[index] = box;
              }}
              size="large"
              inputMode="numeric"
              autoComplete="off"
              value={group}
              status={wrong ? 'error' : ''}
              aria-label={`第${index + 1}组${wrong ? '，不符' : ''}`}
              placeholder={'0'.repeat(length)}
              onChange={(event) => write(index, event.target.value)}
              onKeyDown={(event) => {
                if (event.key === 'Backspace' && group === '')
                  boxes.current[index - 1]?.focus({ cursor: 'end' });
              }}
              onPressEnter={onComplete}
            />
            <span className="digit-note">{wrong ? '✕ 不符' : `第${index + 1}组`}</span>
          </div>
        );
      })}
    </fieldset>
  );
}
