/** Eight boxes of five digits: a full box hands over to the next, a pasted number spreads over all, wrong boxes are marked. */
import { FINGERPRINT_GROUP_LENGTH, FINGERPRINT_GROUPS } from '@shared/package-format/fingerprint';
import { Input, type InputRef } from 'antd';
import { useRef } from 'react';
import './cards.css';

const WHOLE = FINGERPRINT_GROUPS * FINGERPRINT_GROUP_LENGTH;

interface Props {
  readonly groups: readonly string[];
  /** Numbers from 1, as they are told aloud. */
  readonly wrongGroups: readonly number[];
  readonly onChange: (groups: readonly string[]) => void;
  readonly onComplete: () => void;
}

export const EMPTY_GROUPS: readonly string[] = Array.from({ length: FINGERPRINT_GROUPS }, () => '');

export function FingerprintInput({ groups, wrongGroups, onChange, onComplete }: Props) {
  const boxes = useRef<(InputRef | null)[]>([]);
  const write = (index: number, text: string) => {
    // What was typed here and the digits behind it, so that a paste of forty digits fills the boxes to the end.
    const digits = text
      .normalize('NFKC')
      .replaceAll(/\D/g, '')
      .slice(0, WHOLE - index * FINGERPRINT_GROUP_LENGTH);
    const next = [...groups];
    let box = index;
    let rest = digits;
    do {
      next[box] = rest.slice(0, FINGERPRINT_GROUP_LENGTH);
      rest = rest.slice(FINGERPRINT_GROUP_LENGTH);
      box += 1;
    } while (rest.length > 0 && box < FINGERPRINT_GROUPS);
    onChange(next);
    const full = (next[box - 1] ?? '').length === FINGERPRINT_GROUP_LENGTH;
    if (full && box < FINGERPRINT_GROUPS) boxes.current[box]?.focus({ cursor: 'all' });
  };
  return (
    <fieldset className="fingerprint-input" aria-label="40位指纹，8组">
      {groups.map((group, index) => {
        const wrong = wrongGroups.includes(index + 1);
        return (
          // biome-ignore lint/suspicious/noArrayIndexKey: the place is what a group is known by
          <div key={index} className={wrong ? 'fingerprint-box fingerprint-box-wrong' : 'fingerprint-box'}>
            <Input
              ref={(box) => {
                boxes.current[index] = box;
              }}
              size="large"
              inputMode="numeric"
              value={group}
              status={wrong ? 'error' : ''}
              aria-label={`第${index + 1}组${wrong ? '，不符' : ''}`}
              placeholder="00000"
              onChange={(event) => write(index, event.target.value)}
              onKeyDown={(event) => {
                if (event.key === 'Backspace' && group === '')
                  boxes.current[index - 1]?.focus({ cursor: 'end' });
              }}
              onPressEnter={onComplete}
            />
            <span className="fingerprint-note">{wrong ? '✕ 不符' : `第${index + 1}组`}</span>
          </div>
        );
      })}
    </fieldset>
  );
}
