/** What is urgent about the own card: an office revoked it, or it ends soon. */
import type { CallOutput } from '@shared/ipc/contract';
import { Alert, Button } from 'antd';

interface Props {
  readonly card: CallOutput<'card.own'>;
  readonly onRotate: () => void;
}

export function OwnCardAlerts({ card, onRotate }: Props) {
  const { revoked, ending, validTo } = card;
  const rotate = (
    <Button size="small" onClick={onRotate}>
      换发
    </Button>
  );
  return (
    <>
      {revoked && (
        <Alert
          type="error"
          showIcon
          title={`本单位的身份卡已被${revoked.office || '交办单位'}吊销`}
          description={`吊销日期 ${revoked.on}，原因：${revoked.reason}。对方不再接收用这张卡签发的包。请先打电话核实，再换发身份卡，当面或电话报新的指纹。`}
          action={rotate}
        />
      )}
      {ending && (
        <Alert
          type="warning"
          showIcon
          title={`身份卡有效期至 ${validTo}`}
          description="过期后，对方收到的包会先放入“待处理”。请尽早换发。"
          action={rotate}
        />
      )}
    </>
  );
}
