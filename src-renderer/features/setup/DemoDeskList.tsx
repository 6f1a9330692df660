/** The desks of the demonstration, each with the button that opens it. */
import type { DemoDesk } from '@shared/ipc/calls/session-calls';
import { Button } from 'antd';
import { useAct } from '../../api/queries';
import { DESK_PURPOSE_WORDS, DESK_WORDS } from '../../strings/person-words';
import './setup.css';

export function DemoDeskList({ desks }: { readonly desks: readonly DemoDesk[] }) {
  return (
    <ul className="setup-demo-desks">
      {desks.map((desk) => (
        <DemoDeskRow key={desk.id} desk={desk} />
      ))}
    </ul>
  );
}

function DemoDeskRow({ desk: { id, name, desk } }: { readonly desk: DemoDesk }) {
  const open = useAct('setup.open-demo-desk');
  return (
    <li className="setup-demo-desk">
      <div>
        <div className="setup-demo-name">{name}</div>
        <div className="grey">
          {DESK_WORDS[desk]}：{DESK_PURPOSE_WORDS[desk]}
        </div>
      </div>
      <Button type="primary" loading={open.running} onClick={() => void open.run({ id })}>
        打开
      </Button>
    </li>
  );
}
