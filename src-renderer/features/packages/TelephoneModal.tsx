/** Enters the twelve digits that the other side read out after its import. */
import type { PackageRow } from '@shared/ipc/calls/exchange-calls';
import { Alert, App, Input, Modal } from 'antd';
import { useState } from 'react';
import { useAct } from '../../api/queries';
import './packages.css';

const DIGITS = 12;

interface Props {
  readonly row: PackageRow | undefined;
  readonly onClose: () => void;
}

export function TelephoneModal({ row, onClose }: Props) {
  const { message } = App.useApp();
  const act = useAct('package.confirm-by-telephone');
  const [typed, setTyped] = useState('');
  const [wrong, setWrong] = useState(false);
  const code = typed.normalize('NFKC').replaceAll(/\D/g, '');
  const leave = () => {
    setTyped('');
    setWrong(false);
    onClose();
  };
  const confirm = async () => {
    if (!row || code.length !== DIGITS) return;
    const outcome = await act.run({ packageId: row.packageId, code });
    if (!outcome.ok) return;
    if (outcome.value.received) {
      message.success('已确认对方收到');
      leave();
    } else {
      setWrong(true);
    }
  };
  return (
    <Modal
      open={row !== undefined}
      onCancel={leave}
      onOk={() => void confirm()}
      confirmLoading={act.running}
      okText="核对"
      cancelText="取消"
      okButtonProps={{ disabled: code.length !== DIGITS }}
      title="录入电话回执号"
      width={480}
      destroyOnHidden
    >
      <div className="exported">
        <p>
          请{row?.peerName}打开 {row?.fileName} 的导入记录，报来12位回执号。
        </p>
        <Input
          autoFocus
          size="large"
          className="receipt-input"
          aria-label="12位回执号"
          placeholder="0000 0000 0000"
          maxLength={20}
          value={typed}
          status={wrong ? 'error' : ''}
          onChange={(event) => {
            setTyped(event.target.value);
            setWrong(false);
          }}
          onPressEnter={() => void confirm()}
        />
        {wrong && (
          <Alert
            type="error"
            showIcon
            title="回执号不对，没有确认"
            description="请对方再读一遍；仍不一致的，可能导入的不是这个包，请再次导出。"
          />
        )}
      </div>
    </Modal>
  );
}
