/** Revoking a card ends the trust in everything it signs from this moment: asked for with a reason, after a telephone call. */
import type { Peer } from '@shared/ipc/calls/card-calls';
import { App, Checkbox } from 'antd';
import { useState } from 'react';
import { useAct } from '../../api/queries';
import { Dialog } from '../../components/Dialog';
import { LineField } from '../../components/LineField';

interface Props {
  readonly peer: Peer;
  /** An office tells its units. */
  readonly asOffice: boolean;
  readonly onDone: () => void;
  readonly onClose: () => void;
}

export function RevokeDialog({ peer, asOffice, onDone, onClose }: Props) {
  const { message } = App.useApp();
  const act = useAct('card.revoke');
  const [called, setCalled] = useState(false);
  const [reason, setReason] = useState('');
  const given = reason.trim();
  const revoke = async () => {
    const outcome = await act.run({ unitId: peer.unitId, called: true, reason: given });
    if (!outcome.ok) return;
    message.success(`${peer.name}的身份卡已吊销`);
    onDone();
  };
  return (
    <Dialog
      title={`吊销${peer.name}的身份卡`}
      okText="吊销"
      danger
      ready={called && given !== ''}
      running={act.running}
      note={
        asOffice
          ? '吊销后不能恢复。本机不再接收它签发的包，也不再向它导出；吊销名单会随下一次导出告知各承办单位。对方换发新卡、重新核对指纹后即可恢复收发。'
          : '吊销后不能恢复。本机不再接收它签发的包，也不再向它导出。对方换发新卡、重新核对指纹后即可恢复收发。'
      }
      onOk={() => void revoke()}
      onClose={onClose}
    >
      <LineField
        id="revoke-reason"
        label="吊销原因"
        required
        hint="如：存放密钥的电脑遗失；记入日志"
        maxLength={200}
        value={reason}
        onChange={setReason}
      />
      <Checkbox checked={called} onChange={(event) => setCalled(event.target.checked)}>
        已与对方单位电话或当面核实
      </Checkbox>
    </Dialog>
  );
}
