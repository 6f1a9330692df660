/** An empty place explains itself and offers the first step. */
import { InboxOutlined } from '@ant-design/icons';
import type { ReactNode } from 'react';

interface Props {
  readonly title: ReactNode;
  readonly hint?: ReactNode;
  /** The first step: a button or a link. */
  readonly action?: ReactNode;
  readonly icon?: ReactNode;
}

export function Empty({ title, hint, action, icon = <InboxOutlined /> }: Props) {
  return (
    <div className="empty">
      <div className="empty-icon" aria-hidden="true">
        {icon}
      </div>
      <div className="empty-title">{title}</div>
      {hint !== undefined && <div className="empty-hint">{hint}</div>}
      {action !== undefined && <div className="empty-action">{action}</div>}
    </div>
  );
}
