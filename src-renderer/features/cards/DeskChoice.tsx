/** Whether a unit assigns to this desk or works for it: its signature counts for other acts. */
import { DESKS, type Desk } from '@shared/domain/person/actor';
import { Radio } from 'antd';
import { DESK_WORDS } from '../../strings/person-words';

const DESK_HINTS: Readonly<Record<Desk, string>> = {
  office: '它可以向本单位交办事项',
  unit: '本单位可以向它交办，或与它会办',
};

interface Props {
  readonly desk: Desk;
  readonly onChange: (desk: Desk) => void;
}

export function DeskChoice({ desk, onChange }: Props) {
  return (
    <div>
      <div className="verify-label">这个单位是</div>
      <Radio.Group value={desk} onChange={(event) => onChange(event.target.value as Desk)}>
        {DESKS.map((value) => (
          <Radio key={value} value={value}>
            {DESK_WORDS[value]}
            <span className="grey">（{DESK_HINTS[value]}）</span>
          </Radio>
        ))}
      </Radio.Group>
    </div>
  );
}
