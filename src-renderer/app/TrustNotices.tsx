/** What endangers the exchange, above the page: two packages under one number, the own card revoked (everywhere), the own card near its end (on 今天). */
import { Alert, Button } from 'antd';
import { useLocation, useNavigate } from 'react-router';
import { useCall } from '../api/queries';

interface Told {
  readonly type: 'error' | 'warning';
  readonly title: string;
  readonly action: string;
  readonly place: string;
}

export function TrustNotices() {
  const { pathname, search } = useLocation();
  const navigate = useNavigate();
  const { data: card } = useCall('card.own', {});
  const { data: quarantine } = useCall('quarantine.list', {});
  const told: Told[] = [];
  const toUnits = { action: '去单位与身份', place: '/units' };
  const alarm = quarantine?.waiting.find((item) => item.alarm);
  if (alarm) {
    const title = `${alarm.senderName ?? '一个单位'}发来两个同一编号的包，请马上电话核实`;
    told.push({ type: 'error', title, action: '去待处理', place: '/packages?tab=quarantine' });
  }
  if (card?.revoked) {
    const title = `本单位的身份卡已被${card.revoked.office || '交办单位'}吊销，对方不再接收本单位的包`;
    told.push({ type: 'error', title, ...toUnits });
  } else if (card?.ending && pathname === '/today') {
    told.push({ type: 'warning', title: `本单位的身份卡有效期至 ${card.validTo}，请尽早换发`, ...toUnits });
  }
  // On its own page the same is said in full.
  const shown = told.filter(({ place }) => place !== `${pathname}${search}` && place !== pathname);
  if (shown.length === 0) return null;
  return (
    <div className="notices">
      {shown.map(({ type, title, action, place }) => (
        <Alert
          key={place + title}
          banner
          showIcon
          type={type}
          title={title}
          action={
            <Button size="small" onClick={() => navigate(place)}>
              {action}
            </Button>
          }
        />
      ))}
    </div>
  );
}
