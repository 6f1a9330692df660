/** Trust is typed, never clicked: a person reads the fingerprint from paper or telephone and the application compares (SEALED-PACKAGE 5). */
import { DESKS, type Desk } from '@shared/domain/person/actor';
import type { Peer } from '@shared/ipc/calls/card-calls';
import { FINGERPRINT_GROUP_LENGTH } from '@shared/package-format/fingerprint';
import { Alert, App, Button, Modal, Radio } from 'antd';
import { useState } from 'react';
import { useAct } from '../../api/queries';
import { DESK_WORDS } from '../../strings/person-words';
import { EMPTY_GROUPS, FingerprintInput } from './FingerprintInput';
import './cards.css';

const DESK_HINTS: Readonly<Record<Desk, string>> = {
  office: '它可以向本单位交办事项',
  unit: '本单位可以向它交办，或与它会办',
};

interface Props {
  readonly peer: Peer | undefined;
  readonly onClose: () => void;
}

export function VerifyModal({ peer, onClose }: Props) {
  return (
    <Modal
      open={peer !== undefined}
      onCancel={onClose}
      footer={null}
      width={640}
      mask={{ closable: false }}
      title={`核对${peer?.name ?? ''}的身份卡`}
      destroyOnHidden
    >
      {peer && <VerifyForm peer={peer} onDone={onClose} />}
    </Modal>
  );
}

function VerifyForm({ peer, onDone }: { readonly peer: Peer; readonly onDone: () => void }) {
  const { message } = App.useApp();
  const act = useAct('card.verify');
  const [groups, setGroups] = useState(EMPTY_GROUPS);
  const [wrongGroups, setWrongGroups] = useState<readonly number[]>([]);
  const [desk, setDesk] = useState<Desk>(peer.desk);
  const complete = groups.every((group) => group.length === FINGERPRINT_GROUP_LENGTH);
  const change = (next: readonly string[]) => {
    // A box that is being corrected is no longer called wrong.
    setWrongGroups(wrongGroups.filter((number) => next[number - 1] === groups[number - 1]));
    setGroups(next);
  };
  const verify = async () => {
    if (!complete) return;
    const outcome = await act.run({ unitId: peer.unitId, typed: groups.join(''), desk });
    if (!outcome.ok) return;
    if (outcome.value.trusted) {
      message.success(`已核对${peer.name}的身份卡，可以收发封装包了`);
      onDone();
    } else {
      setWrongGroups(outcome.value.wrongGroups);
    }
  };
  return (
    <form
      className="verify"
      onSubmit={(event) => {
        event.preventDefault();
        void verify();
      }}
    >
      <p>请照着对方打印的核对单，或听对方电话逐组读出，录入40位指纹。不要从对方发来的文件里复制。</p>
      <FingerprintInput
        groups={groups}
        wrongGroups={wrongGroups}
        onChange={change}
        onComplete={() => void verify()}
      />
      {wrongGroups.length > 0 && (
        <Alert
          type="error"
          showIcon
          title={`第${wrongGroups.join('、')}组不符，这张卡还不能使用`}
          description="请再核对一遍；仍不符的，不要使用这张卡，请与对方当面核实。"
        />
      )}
      <div>
        <div className="verify-label">这个单位是</div>
        <Radio.Group value={desk} onChange={(event) => setDesk(event.target.value as Desk)}>
          {DESKS.map((value) => (
            <Radio key={value} value={value}>
              {DESK_WORDS[value]}
              <span className="grey">（{DESK_HINTS[value]}）</span>
            </Radio>
          ))}
        </Radio.Group>
      </div>
      <div className="verify-foot">
        <Button type="primary" htmlType="submit" disabled={!complete} loading={act.running}>
          核对指纹
        </Button>
      </div>
    </form>
  );
}
