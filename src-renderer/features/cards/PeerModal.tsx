/** All that is known of a unit's card, its history, and the way to revoke it. */
import type { LocalDate } from '@shared/domain/calendar/local-date';
import type { Peer } from '@shared/ipc/calls/card-calls';
import { Alert, Button, Descriptions, Flex, Modal } from 'antd';
import { useState } from 'react';
import { Fingerprint } from '../../components/Fingerprint';
import { instantText } from '../../strings/amounts';
import { DESK_WORDS } from '../../strings/person-words';
import { FormerCards } from './FormerCards';
import { PeerStatus } from './PeerStatus';
import { RevokeDialog } from './RevokeDialog';
import './cards.css';

interface Props {
  readonly peer: Peer | undefined;
  readonly today: LocalDate;
  readonly asOffice: boolean;
  readonly onClose: () => void;
}

export function PeerModal({ peer, today, asOffice, onClose }: Props) {
  const [revoking, setRevoking] = useState(false);
  const leave = () => {
    setRevoking(false);
    onClose();
  };
  return (
    <>
      <Modal
        open={peer !== undefined}
        onCancel={leave}
        width={680}
        title={peer?.name}
        destroyOnHidden
        footer={
          <Flex justify="space-between">
            {peer && (peer.status === 'trusted' || peer.status === 'expired') ? (
              <Button danger onClick={() => setRevoking(true)}>
                吊销身份卡
              </Button>
            ) : (
              <span />
            )}
            <Button onClick={leave}>关闭</Button>
          </Flex>
        }
      >
        {peer && <PeerFacts peer={peer} today={today} />}
      </Modal>
      {peer && revoking && (
        <RevokeDialog peer={peer} asOffice={asOffice} onDone={leave} onClose={() => setRevoking(false)} />
      )}
    </>
  );
}

function PeerFacts({ peer, today }: { readonly peer: Peer; readonly today: LocalDate }) {
  const { revoked, fingerprint, trustedBy } = peer;
  return (
    <div className="verify">
      {revoked && (
        <Alert
          type="error"
          showIcon
          title={`身份卡已吊销${revoked.reason === '' ? '' : `：${revoked.reason}`}`}
          description="它签发的包不再接收，也不向它导出。请对方换发新卡，用载体带来后在本页导入，核实后恢复收发。"
        />
      )}
      <Descriptions
        column={2}
        size="small"
        items={[
          { key: 'status', label: '身份卡', children: <PeerStatus status={peer.status} /> },
          { key: 'serial', label: '张数', children: `第 ${peer.serial} 张` },
          { key: 'desk', label: '单位', children: DESK_WORDS[peer.desk] },
          { key: 'code', label: '代码', children: peer.code },
          { key: 'to', label: '有效期至', children: peer.validTo },
          {
            key: 'by',
            label: '核对方式',
            children:
              trustedBy === undefined ? '未核对' : trustedBy === 'directory' ? '名录担保' : '人工核对',
          },
          {
            key: 'last',
            label: '最近收到',
            children: peer.lastReceivedAt === undefined ? '还没有' : instantText(peer.lastReceivedAt, today),
          },
        ]}
      />
      {fingerprint !== undefined && <Fingerprint digits={fingerprint} size="small" />}
      <FormerCards cards={peer.formerCards} />
    </div>
  );
}
