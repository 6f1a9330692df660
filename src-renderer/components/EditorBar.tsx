/** The bar above an editor: whether the text is saved at left, what can be done with it at right. Stays in sight while scrolling. */
import type { ReactNode } from 'react';
import './editor-bar.css';

export function EditorBar({
  status,
  children,
}: {
  readonly status: ReactNode;
  readonly children?: ReactNode;
}) {
  return (
    <div className="editor-bar">
      <div className="editor-bar-status">{status}</div>
      <div className="editor-bar-actions">{children}</div>
    </div>
  );
}
