/** A card that does not follow the one in force: it takes its place only by a typed fingerprint and a telephone call, and the old card's fate is said in plain words. */
import type { Desk } from '@shared/domain/person/actor';
import type { Peer } from '@shared/ipc/calls/card-calls';
import { Alert, App, Button, Checkbox, Flex, Modal, Radio } from 'antd';
import { useState } from 'react';
import { useAct } from '../../api/queries';
import { LineField } from '../../components/LineField';
import { DeskChoice } from './DeskChoice';
import { TypedFingerprint } from './TypedFingerprint';
import { useTypedFingerprint } from './use-typed-fingerprint';
import './cards.css';

interface Props {
  readonly peer: Peer | undefined;
  readonly onClose: () => void;
}

export function ReplaceModal({ peer, onClose }: Props) {
  return (
    <Modal
      open={peer?.candidate !== undefined}
      onCancel={onClose}
      footer={null}
      width={680}
      mask={{ closable: false }}
      title={`核实${peer?.name ?? ''}的新身份卡`}
      styles={{ body: { maxHeight: '72vh', overflowY: 'auto' } }}
      destroyOnHidden
    >
      {peer?.candidate && <ReplaceForm peer={peer} candidate={peer.candidate} onDone={onClose} />}
    </Modal>
  );
}

type FormerCard = 'superseded' | 'revoked';

interface FormProps {
  readonly peer: Peer;
  readonly candidate: NonNullable<Peer['candidate']>;
  readonly onDone: () => void;
}

function ReplaceForm({ peer, candidate, onDone }: FormProps) {
  const { message } = App.useApp();
  const replace = useAct('card.replace');
  const refuse = useAct('card.refuse-candidate');
  const typed = useTypedFingerprint();
  const [desk, setDesk] = useState<Desk>(peer.desk);
  const [formerCard, setFormerCard] = useState<FormerCard>('revoked');
  const [called, setCalled] = useState(false);
  const [reason, setReason] = useState('');
  const { unitId } = peer;
  const given = reason.trim();
  const ready = typed.complete && called && given !== '';
  const take = async () => {
    if (!ready) return;
    const digits = typed.digits;
    const outcome = await replace.run({
      unitId,
      typed: digits,
      desk,
      formerCard,
      called: true,
      reason: given,
    });
    if (!outcome.ok) return;
    if (outcome.value.trusted) {
      message.success(`${candidate.name}的新身份卡已启用`);
      onDone();
    } else {
      typed.tellWrong(outcome.value.wrongGroups);
    }
  };
  const drop = async () => {
    const outcome = await refuse.run({ unitId, reason: given });
    if (!outcome.ok) return;
    message.success('这张卡已作废，原来的身份卡继续有效');
    onDone();
  };
  return (
    <form
      className="verify"
      onSubmit={(event) => {
        event.preventDefault();
        void take();
      }}
    >
      <Alert
        type="warning"
        showIcon
        title="收到一张接不上的身份卡，在核实之前不会使用"
        description={`新卡：${candidate.name}，第 ${candidate.serial} 张，有效期至 ${candidate.validTo}。${
          peer.status === 'revoked' ? '原卡已吊销。' : `在用的是第 ${peer.serial} 张，继续有效。`
        }它不是用在用的卡签发的，任何人都可能伪造。请先打电话给对方单位（用平时的号码，不用随盘附来的号码），确认确实换了卡。`}
      />
      <TypedFingerprint typed={typed} onComplete={() => {}} />
      <DeskChoice desk={desk} onChange={setDesk} />
      {peer.status !== 'revoked' && (
        <div>
          <div className="verify-label">原来的身份卡</div>
          <Radio.Group
            className="verify-choices"
            value={formerCard}
            onChange={(event) => setFormerCard(event.target.value as FormerCard)}
          >
            <Radio value="revoked">
              吊销<span className="grey">（密钥遗失或说不清；用原卡签发的包一律不再接收）</span>
            </Radio>
            <Radio value="superseded">
              停用<span className="grey">（密钥没有外泄；换卡前已经发出、还在路上的包照常接收）</span>
            </Radio>
          </Radio.Group>
        </div>
      )}
      <LineField
        id="replace-reason"
        label="核实情况"
        required
        hint="写明与谁核实、为什么换卡，记入日志"
        maxLength={200}
        value={reason}
        onChange={setReason}
      />
      <Checkbox checked={called} onChange={(event) => setCalled(event.target.checked)}>
        已与对方单位电话或当面确认，新卡是对方的
      </Checkbox>
      <Flex justify="space-between" className="verify-sticky">
        <Button danger disabled={given === ''} loading={refuse.running} onClick={() => void drop()}>
          不是对方的卡，作废
        </Button>
        <Button type="primary" htmlType="submit" disabled={!ready} loading={replace.running}>
          启用新身份卡
        </Button>
      </Flex>
    </form>
  );
}
