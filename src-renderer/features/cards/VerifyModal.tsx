/** Trust is typed, never clicked: a person reads the fingerprint from paper or telephone and the application compares (SEALED-PACKAGE 5). */
import type { Desk } from '@shared/domain/person/actor';
import type { Peer } from '@shared/ipc/calls/card-calls';
import { App, Button, Modal } from 'antd';
import { useState } from 'react';
import { useAct } from '../../api/queries';
import { DeskChoice } from './DeskChoice';
import { TypedFingerprint } from './TypedFingerprint';
import { useTypedFingerprint } from './use-typed-fingerprint';
import './cards.css';

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
  const typed = useTypedFingerprint();
  const [desk, setDesk] = useState<Desk>(peer.desk);
  const verify = async () => {
    if (!typed.complete) return;
    const outcome = await act.run({ unitId: peer.unitId, typed: typed.digits, desk });
    if (!outcome.ok) return;
    if (outcome.value.trusted) {
      message.success(`已核对${peer.name}的身份卡，可以收发封装包了`);
      onDone();
    } else {
      typed.tellWrong(outcome.value.wrongGroups);
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
      <TypedFingerprint typed={typed} onComplete={() => void verify()} />
      <DeskChoice desk={desk} onChange={setDesk} />
      <div className="verify-foot">
        <Button type="primary" htmlType="submit" disabled={!typed.complete} loading={act.running}>
          核对指纹
        </Button>
      </div>
    </form>
  );
}
