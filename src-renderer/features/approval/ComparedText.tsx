/** Two texts side by side, field by field and point by point; what is the same in both can be hidden. */
import type { Point } from '@shared/domain/matter/matter';
import type { WorkingDraft } from '@shared/ipc/calls/unit-calls';
import { Checkbox } from 'antd';
import { useMemo, useState } from 'react';
import { Panel } from '../../components/Panel';
import { ReplyText } from '../../components/ReplyText';
import { StatusTag } from '../../components/StatusTag';
import { TextComparison } from '../../components/text-comparison/TextComparison';
import { compareDrafts } from './draft-fields';

interface Props {
  readonly left: WorkingDraft;
  readonly right: WorkingDraft;
  readonly leftName: string;
  readonly rightName: string;
  readonly points: readonly Point[];
}

export function ComparedText({ left, right, leftName, rightName, points }: Props) {
  const [all, setAll] = useState(false);
  const fields = useMemo(() => compareDrafts(left, right, points), [left, right, points]);
  const different = fields.filter((field) => field.left !== field.right);
  return (
    <div className="stack">
      <div className="row">
        <StatusTag tone={different.length > 0 ? 'warning' : 'good'}>
          {different.length > 0 ? `有 ${different.length} 处不同` : '内容相同'}
        </StatusTag>
        <Checkbox checked={all} onChange={(event) => setAll(event.target.checked)}>
          也显示相同的部分
        </Checkbox>
      </div>
      {(all ? fields : different).map((field) => (
        <Panel
          key={field.key}
          title={field.title}
          extra={field.left === field.right && <span className="grey">相同</span>}
        >
          {field.left === field.right ? (
            <ReplyText text={field.left} />
          ) : (
            <TextComparison left={field.left} right={field.right} leftName={leftName} rightName={rightName} />
          )}
        </Panel>
      ))}
    </div>
  );
}
