/** Head of a page: its title, a line beside or below it, and at right the actions, of which one is primary. */
import type { ReactNode } from 'react';

interface Props {
  /** Before the title: the way back. */
  readonly before?: ReactNode;
  readonly title: ReactNode;
  /** Beside the title: tags, a date. */
  readonly beside?: ReactNode;
  /** Below the title, in grey. */
  readonly below?: ReactNode;
  readonly actions?: ReactNode;
}

export function PageHeader({ before, title, beside, below, actions }: Props) {
  return (
    <header className="page-header">
      <div className="page-header-text">
        <div className="page-header-line">
          {before}
          {/* Takes the keyboard when the page opens. */}
          <h1 tabIndex={-1}>{title}</h1>
          {beside}
        </div>
        {below !== undefined && <div className="page-header-below">{below}</div>}
      </div>
      {actions !== undefined && <div className="page-header-actions">{actions}</div>}
    </header>
  );
}
