/** After the import: what was written, the number for the telephone, and the way to the matters. */
import { Link } from 'react-router';
import { StatusTag } from '../../components/StatusTag';
import { matterLabel } from '../../strings/matter-words';
import type { StagedPackage } from './import-state';
import './packages.css';
import { groupsOf } from './plan-groups';
import { ReceiptCode } from './ReceiptCode';

interface Props {
  readonly entry: Extract<StagedPackage, { state: 'written' }>;
  readonly onLeave: () => void;
}

export function ImportReceipt({ entry: { plan, outcome }, onLeave }: Props) {
  const groups = groupsOf(plan.lines).filter(({ matterId }) => outcome.matterIds.includes(matterId));
  return (
    <>
      <StatusTag tone="good">
        已导入：{outcome.newMatters > 0 ? `新增事项 ${outcome.newMatters} 件，` : ''}写入记录{' '}
        {outcome.appliedEvents} 条
      </StatusTag>
      <ReceiptCode
        code={outcome.receiptCode}
        hint="载体不能带回的，请打电话把这个回执号报给对方；能带回的，下次导出时回执会自动附上。"
      />
      <ul>
        {groups.map(({ matterId, kind, number, title }) => (
          <li key={matterId} className="line">
            <Link to={`/matters/${matterId}`} onClick={onLeave} className="line-main">
              {matterLabel(kind, number)} {title}
            </Link>
          </li>
        ))}
      </ul>
    </>
  );
}
