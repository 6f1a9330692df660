/** What nobody may miss, above the page: a past that was put back, a clock that is behind; on 今天 also the sheet and the backup that are due. */

import { formatChineseDate, localDateOf } from '@shared/domain/calendar/local-date';
import type { Safety } from '@shared/ipc/calls/safety-calls';
import { Alert, Button } from 'antd';
import type { ReactNode } from 'react';
import { useLocation, useNavigate } from 'react-router';
import { useAct, useCall } from '../api/queries';
import { clockTime } from '../strings/amounts';
import { INCARNATION_WORDS } from '../strings/safety-words';
import { useStatus } from './desk';

const ONE_MINUTE = 60_000;

export function SafetyNotices() {
  const { demoPassword } = useStatus();
  const { pathname } = useLocation();
  const { data: safety } = useCall('safety.get', {}, { every: ONE_MINUTE });
  if (!safety) return null;
  return (
    <div className="notices">
      {safety.damaged && (
        <Notice
          type="error"
          title="本机数据文件有损坏，请办完手头的事后退出承复，再重新打开"
          description="重新打开时会整体检查；确有损坏的，可恢复最近一份完好的备份，现在的数据会另存，不会删除。硬盘可能有故障，请联系本单位技术人员。"
        />
      )}
      {safety.clockBehind && <ClockNotice clock={safety.clockBehind} />}
      {safety.incarnation && <IncarnationNotice incarnation={safety.incarnation} />}
      {pathname === '/today' && demoPassword === undefined && <Reminder safety={safety} />}
    </div>
  );
}

function ClockNotice({ clock: { now, recordedAt } }: { readonly clock: NonNullable<Safety['clockBehind']> }) {
  return (
    <Notice
      type="error"
      title={`本机时钟是 ${instantOf(now)}，比最近一次办理的时间 ${instantOf(recordedAt)} 还早`}
      description="期限按本机时钟的日期计算，现在可能不准。请校准本机日期和时间；已录入的内容和收发不受影响。"
    />
  );
}

function IncarnationNotice({
  incarnation: { reason },
}: {
  readonly incarnation: NonNullable<Safety['incarnation']>;
}) {
  const { title, description } = INCARNATION_WORDS[reason];
  const acknowledge = useAct('safety.acknowledge');
  return (
    <Notice
      type="warning"
      title={title}
      description={description}
      action={
        <Button size="small" loading={acknowledge.running} onClick={() => void acknowledge.run({})}>
          知道了
        </Button>
      }
    />
  );
}

/** One at a time: the sheet first, for a backup without it may not open. */
function Reminder({ safety: { sheet, backup } }: { readonly safety: Safety }) {
  const navigate = useNavigate();
  if (sheet && !backup.due) return null;
  const title = !sheet
    ? '还没有打印恢复单：口令忘记后，没有它就打不开'
    : backup.last
      ? `已超过${backup.remindDays}天没有整份备份`
      : '还没有做过整份备份：机器损坏后，没有它就找不回来';
  return (
    <Notice
      type="info"
      title={title}
      action={
        <Button size="small" onClick={() => navigate('/settings')}>
          去设置
        </Button>
      }
    />
  );
}

interface NoticeProps {
  readonly type: 'info' | 'warning' | 'error';
  readonly title: string;
  readonly description?: string;
  readonly action?: ReactNode;
}

function Notice({ type, title, description, action }: NoticeProps) {
  return <Alert banner showIcon type={type} title={title} description={description} action={action} />;
}

function instantOf(at: number): string {
  return `${formatChineseDate(localDateOf(at))} ${clockTime(at)}`;
}
