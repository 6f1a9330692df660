/** One package that waits for a decision: why, whose, what to do, and the acts that fit. */
import type { LocalDate } from '@shared/domain/calendar/local-date';
import type { QuarantineItem } from '@shared/ipc/calls/quarantine-calls';
import { Alert, Button, Flex } from 'antd';
import { Panel } from '../../components/Panel';
import { instantText, sizeText } from '../../strings/amounts';
import { errorWords } from '../../strings/errors';
import { quarantineAdvice } from '../../strings/quarantine-words';

export interface QuarantineActs {
  readonly onReopen: (item: QuarantineItem) => void;
  readonly onAccept: (item: QuarantineItem) => void;
  readonly onDiscard: (item: QuarantineItem) => void;
  readonly onUnits: () => void;
}

interface Props extends QuarantineActs {
  readonly item: QuarantineItem;
  readonly today: LocalDate;
}

export function QuarantineItemCard({ item, today, onReopen, onAccept, onDiscard, onUnits }: Props) {
  const { code, details, alarm, ready, signed, senderName, seq, arrivedAt, fileName, size } = item;
  const { title } = errorWords(code, details);
  const needsCard = !ready && (code === 'E_SENDER_PENDING' || code === 'E_SENDER_UNKNOWN');
  return (
    <Panel title={senderName ?? '发件单位不明'} extra={<span className="grey numbers">{fileName}</span>}>
      <div className="quarantine-item">
        <Alert
          type={alarm ? 'error' : ready ? 'success' : 'warning'}
          showIcon
          title={ready && !alarm ? '发件单位的身份卡已核对，可以重新核验' : title}
          description={quarantineAdvice(item)}
        />
        {alarm && (
          <div className="quarantine-ids numbers">
            <div>
              {ready ? '另一个没有导入的包' : '本机已有的包'}：{String(details.other ?? '')}
            </div>
            <div>后来的这个包：{item.packageId ?? ''}</div>
          </div>
        )}
        <div className="quarantine-facts numbers">
          <span>{instantText(arrivedAt, today)} 收到</span>
          <span>{sizeText(size)}</span>
          {seq !== undefined && <span>第 {seq} 号包</span>}
          <span>{signed ? '签名有效，已登记回执告知对方' : '签名还不能核验'}</span>
        </div>
        <Flex justify="flex-end" gap={8}>
          <Button danger onClick={() => onDiscard(item)}>
            放弃
          </Button>
          {code === 'E_SENDER_EXPIRED' && signed && (
            <Button onClick={() => onAccept(item)}>写明理由后接收</Button>
          )}
          {needsCard && <Button onClick={onUnits}>去单位与身份</Button>}
          {(!alarm || ready) && (
            <Button type={ready && !alarm ? 'primary' : 'default'} onClick={() => onReopen(item)}>
              重新核验
            </Button>
          )}
        </Flex>
      </div>
    </Panel>
  );
}
