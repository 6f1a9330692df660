/** The own identity card where it is in danger: revoked by an office (everywhere), or to be renewed soon (on 今天). */
import { Alert, Button } from 'antd';
import { useLocation, useNavigate } from 'react-router';
import { useCall } from '../api/queries';

export function CardNotices() {
  const { pathname } = useLocation();
  const navigate = useNavigate();
  const { data: card } = useCall('card.own', {});
  if (!card || pathname === '/units') return null;
  const toUnits = (
    <Button size="small" onClick={() => navigate('/units')}>
      去单位与身份
    </Button>
  );
  if (card.revoked) {
    const title = `本单位的身份卡已被${card.revoked.office || '交办单位'}吊销，对方不再接收本单位的包`;
    return <Alert banner showIcon type="error" title={title} action={toUnits} />;
  }
  if (!card.ending || pathname !== '/today') return null;
  const title = `本单位的身份卡有效期至 ${card.validTo}，请尽早换发`;
  return <Alert banner showIcon type="warning" title={title} action={toUnits} />;
}
