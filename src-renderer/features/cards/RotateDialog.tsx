/** Taking new keys for the own unit: says what changes, what stays, and what must be done afterwards. */
import type { CallOutput } from '@shared/ipc/contract';
import { Alert, App, Input, Radio } from 'antd';
import { useState } from 'react';
import { useAct } from '../../api/queries';
import { Dialog } from '../../components/Dialog';
import { Labelled } from '../../components/Labelled';
import { LineField } from '../../components/LineField';
import { ShowError } from '../../components/ShowError';

interface Props {
  readonly card: CallOutput<'card.own'>;
  readonly onClose: () => void;
}

export function RotateDialog({ card, onClose }: Props) {
  const { message } = App.useApp();
  const act = useAct('card.rotate', { quiet: true });
  const [name, setName] = useState(card.name);
  const [code, setCode] = useState(card.code);
  const [lost, setLost] = useState(false);
  const [password, setPassword] = useState('');
  const ready = name.trim() !== '' && code.trim() !== '' && password !== '';
  const rotate = async () => {
    const outcome = await act.run({ password, name: name.trim(), code: code.trim(), lost });
    if (!outcome.ok) return;
    message.success(`已换发第 ${outcome.value.serial} 张身份卡`);
    onClose();
  };
  const wrong = act.error?.code === 'KEYBOX_PASSWORD_WRONG';
  return (
    <Dialog
      title="换发身份卡"
      okText="换发"
      ready={ready}
      running={act.running}
      note="换发后请做一次整机备份；原来打印的指纹核对单作废，请重新打印。"
      onOk={() => void rotate()}
      onClose={onClose}
    >
      {act.error && !wrong && <ShowError error={act.error} />}
      <Alert
        type="info"
        title={`将生成新的密钥和第 ${card.serial + 1} 张身份卡`}
        description="新卡由原卡签名担保，对方导入后不必再核对指纹；还在路上、发给原卡的包仍能打开。对方启用新卡前，每次导出时新卡会放在封装包旁边一并带去。"
      />
      <LineField id="rotate-name" label="单位名称" required maxLength={100} value={name} onChange={setName} />
      <LineField id="rotate-code" label="单位代码" required maxLength={50} value={code} onChange={setCode} />
      <Labelled label="换发原因">
        <Radio.Group
          className="verify-choices"
          value={lost}
          onChange={(event) => setLost(event.target.value === true)}
        >
          <Radio value={false}>
            到期或更名<span className="grey">（原密钥没有外泄）</span>
          </Radio>
          <Radio value={true}>
            密钥可能遗失或外泄<span className="grey">（原卡同时吊销，并请电话告知往来单位）</span>
          </Radio>
        </Radio.Group>
      </Labelled>
      <Labelled
        label="本机口令"
        htmlFor="rotate-password"
        required
        problem={wrong ? '口令不对，请重新输入' : undefined}
      >
        <Input.Password
          id="rotate-password"
          autoComplete="off"
          value={password}
          onChange={(event) => setPassword(event.target.value)}
        />
      </Labelled>
    </Dialog>
  );
}
