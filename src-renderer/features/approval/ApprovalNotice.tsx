/** Above the reply: that it is being read and by whom, or what was said when it came back. */
import { Alert } from 'antd';
import { useStatus } from '../../app/desk';
import { instantText } from '../../strings/amounts';
import type { UnitApproval } from './use-approval';

export function ApprovalNotice({ approval }: { readonly approval: UnitApproval | undefined }) {
  const { today } = useStatus();
  if (!approval) return null;
  const { locked, holdsBack, comments } = approval;
  if (locked) {
    return (
      <Alert
        type={holdsBack ? 'info' : 'success'}
        showIcon
        title={
          holdsBack
            ? '正在内部审批，文字锁定。要改，由送出的人撤回，或由审核的人退回。'
            : '已经主要负责人签发，文字锁定。再改须按“修改”重新送批。'
        }
      />
    );
  }
  if (!comments) return null;
  return (
    <Alert
      type="warning"
      showIcon
      title={`${comments.by} ${instantText(comments.at, today)} 退回`}
      description={comments.general.join('\n') || '意见写在各要点旁边。'}
    />
  );
}
