/** 单位与身份: the own card at left, the units one exchanges with at right. */
import { IdcardOutlined, ImportOutlined } from '@ant-design/icons';
import type { Peer } from '@shared/ipc/calls/card-calls';
import { App, Button, Skeleton } from 'antd';
import { useState } from 'react';
import type { FileSource } from '../../api/call';
import { useAct, useCall } from '../../api/queries';
import { useStatus } from '../../app/desk';
import { Empty } from '../../components/Empty';
import { PageHeader } from '../../components/PageHeader';
import { Panel } from '../../components/Panel';
import { ShowError } from '../../components/ShowError';
import { useFileDrop } from '../../components/use-file-drop';
import { OwnCard } from '../../features/cards/OwnCard';
import { PeerModal } from '../../features/cards/PeerModal';
import { PeerTable } from '../../features/cards/PeerTable';
import { PrintSheet } from '../../features/cards/PrintSheet';
import { ReplaceModal } from '../../features/cards/ReplaceModal';
import { VerifyModal } from '../../features/cards/VerifyModal';
import './units-page.css';

export function UnitsPage() {
  const { today, identity } = useStatus();
  const { message } = App.useApp();
  const own = useCall('card.own', {});
  const peers = useCall('peer.list', {});
  const importCard = useAct('card.import');
  const [verifying, setVerifying] = useState<Peer>();
  const [replacing, setReplacing] = useState<Peer>();
  const [shown, setShown] = useState<Peer>();
  const take = async (source: FileSource) => {
    const outcome = await importCard.run(source);
    if (!outcome.ok || !outcome.value) return;
    const { name, trusted, candidate } = outcome.value;
    if (trusted) message.success(`${name}的身份卡已是现行的，不必再核对`);
    else if (candidate) message.warning(`${name}的新身份卡接不上在用的卡，请核实后再启用`);
    else message.success(`已导入${name}的身份卡，请核对指纹`);
  };
  const drop = useFileDrop((source) => void take(source));
  const importButton = (
    <Button
      type="primary"
      icon={<ImportOutlined />}
      loading={importCard.running}
      onClick={() => void take({ from: 'dialog' })}
    >
      导入身份卡
    </Button>
  );
  return (
    <>
      <PageHeader
        title="单位与身份"
        beside={<span className="grey">先交换身份卡、核对指纹，再收发封装包</span>}
        actions={importButton}
      />
      <div className="page-body">
        <div className="units">
          <div>
            {own.error && <ShowError error={own.error} onRetry={() => void own.refetch()} />}
            {own.isPending && <Skeleton active />}
            {own.data && <OwnCard card={own.data} />}
            {own.data && <PrintSheet card={own.data} today={today} />}
          </div>
          <div {...drop.handlers} className={drop.over ? 'units-drop' : undefined}>
            <Panel
              title="往来单位"
              flush
              extra={
                <span className="grey">
                  {drop.over ? '松开即导入身份卡' : '身份卡（.cfc）也可以拖到这里'}
                </span>
              }
            >
              {peers.error && <ShowError error={peers.error} onRetry={() => void peers.refetch()} />}
              {peers.isPending && <Skeleton active className="units-loading" />}
              {peers.data?.length === 0 && (
                <Empty
                  icon={<IdcardOutlined />}
                  title="还没有其他单位的身份卡"
                  hint="请对方导出身份卡，用载体带来后在这里导入，再照着对方的纸面核对指纹。"
                  action={
                    <Button onClick={() => void take({ from: 'dialog' })} icon={<ImportOutlined />}>
                      导入第一张身份卡
                    </Button>
                  }
                />
              )}
              {peers.data && peers.data.length > 0 && (
                <PeerTable
                  peers={peers.data}
                  today={today}
                  onVerify={setVerifying}
                  onReplace={setReplacing}
                  onShow={setShown}
                />
              )}
            </Panel>
          </div>
        </div>
      </div>
      <VerifyModal peer={verifying} onClose={() => setVerifying(undefined)} />
      <ReplaceModal peer={replacing} onClose={() => setReplacing(undefined)} />
      <PeerModal
        peer={shown}
        today={today}
        asOffice={identity.desks.includes('office')}
        onClose={() => setShown(undefined)}
      />
    </>
  );
}
