/** What can be done about one package of the record. */
import type { PackageDetail } from '@shared/ipc/calls/export-calls';
import { App, Button, Popconfirm } from 'antd';
import { useState } from 'react';
import { useAct } from '../../api/queries';
import { ProgressNote } from '../../components/ProgressNote';
import { RegisterMediumButton } from './media/RegisterMediumButton';
import { TelephoneModal } from './TelephoneModal';
import { useHandOverSlip } from './use-hand-over-slip';
import { VolumeWizard } from './VolumeWizard';
import './exchange.css';

export function PackageActions({ detail }: { readonly detail: PackageDetail }) {
  const { row, volumes } = detail;
  const { message } = App.useApp();
  const again = useAct('package.export-again');
  const anew = useAct('package.send-anew');
  const slip = useHandOverSlip();
  const [asking, setAsking] = useState(false);
  const [inParts, setInParts] = useState(false);
  if (row.direction === 'in') {
    return (
      <div className="row row-end">
        <RegisterMediumButton direction="in" packageIds={[row.packageId]} />
      </div>
    );
  }
  const exportAgain = async () => {
    const outcome = await again.run({ packageId: row.packageId });
    if (outcome.ok && outcome.value) message.success(`已写入并读回核对：${outcome.value.fileName}`);
  };
  const sendAnew = async () => {
    const outcome = await anew.run({ packageId: row.packageId });
    if (outcome.ok) message.success('内容已重新列入待导出');
  };
  return (
    <div className="stack-small">
      {again.running && <ProgressNote task="package.export-again" text="正在写到载体" />}
      <div className="row row-end">
        <RegisterMediumButton direction="out" packageIds={[row.packageId]} />
        <Button loading={slip.running} onClick={() => void slip.compose({ packageIds: [row.packageId] })}>
          移交清单
        </Button>
        {row.state !== 'received' && (
          <Popconfirm
            title="重新列入待导出？"
            description="对方拒收或原文件已失时使用，内容将另成一包。"
            okText="重新列入"
            cancelText="不列入"
            onConfirm={() => void sendAnew()}
          >
            <Button loading={anew.running}>重新列入待导出</Button>
          </Popconfirm>
        )}
        {row.state === 'exported' && !row.unanswered && (
          <Button onClick={() => setAsking(true)}>电话回执</Button>
        )}
        <Button onClick={() => setInParts(true)}>分卷导出</Button>
        <Button type="primary" loading={again.running} onClick={() => void exportAgain()}>
          再次导出
        </Button>
      </div>
      <TelephoneModal row={asking ? row : undefined} onClose={() => setAsking(false)} />
      {inParts && (
        <VolumeWizard
          source={{
            from: 'record',
            unitName: row.peerName,
            packageId: row.packageId,
            bytes: row.size,
            partSize: volumes?.partSize,
          }}
          onClose={() => setInParts(false)}
        />
      )}
    </div>
  );
}
