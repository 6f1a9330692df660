/** The own identity card: its fingerprint large enough to be read out, printed to be handed over, the card as a file, and its renewal. */
import { ExportOutlined, PrinterOutlined, SyncOutlined } from '@ant-design/icons';
import type { CallOutput } from '@shared/ipc/contract';
import { Alert, App, Button } from 'antd';
import { useState } from 'react';
import { useAct } from '../../api/queries';
import { Fingerprint } from '../../components/Fingerprint';
import { Panel } from '../../components/Panel';
import { FormerCards } from './FormerCards';
import { OwnCardAlerts } from './OwnCardAlerts';
import { RotateDialog } from './RotateDialog';
import './cards.css';

export function OwnCard({ card }: { readonly card: CallOutput<'card.own'> }) {
  const { message } = App.useApp();
  const act = useAct('card.export');
  const [rotating, setRotating] = useState(false);
  const write = async () => {
    const outcome = await act.run({});
    if (outcome.ok && outcome.value.written) message.success(`已导出身份卡 ${outcome.value.fileName}`);
  };
  return (
    <Panel
      title="本单位身份卡"
      extra={
        <Button
          type="text"
          icon={<SyncOutlined />}
          onClick={() => setRotating(true)}
          aria-label="换发本单位身份卡"
        >
          换发
        </Button>
      }
    >
      <div className="own-card">
        <OwnCardAlerts card={card} onRotate={() => setRotating(true)} />
        <h3 className="own-card-name">{card.name}</h3>
        <div className="grey numbers">
          <div>
            单位代码 {card.code} · 第 {card.serial} 张
          </div>
          <div>
            有效期 {card.validFrom} 至 {card.validTo}
          </div>
        </div>
        <Fingerprint digits={card.fingerprint} size="large" />
        <div className="own-card-actions">
          <Button icon={<PrinterOutlined />} onClick={() => window.print()}>
            打印指纹
          </Button>
          <Button icon={<ExportOutlined />} loading={act.running} onClick={() => void write()}>
            导出身份卡
          </Button>
        </div>
        {card.awaiting.length > 0 && (
          <Alert
            type="info"
            showIcon
            title={`${card.awaiting.length}个单位还没有启用新身份卡`}
            description={`${card.awaiting.map(({ name }) => name).join('、')}。向它们导出时，新卡会放在封装包旁边一并带去。`}
          />
        )}
        <ol className="own-card-steps">
          <li>把身份卡文件用载体交给对方单位。</li>
          <li>把上面40位指纹打印后当面交给对方，或打电话逐组读给对方。</li>
          <li>对方照着录入，核对一致后，双方才能收发封装包。</li>
        </ol>
        <FormerCards cards={card.formerCards} />
      </div>
      {rotating && <RotateDialog card={card} onClose={() => setRotating(false)} />}
    </Panel>
  );
}
