/** A titled block of a page: head and body share their left edge; `fill` lets the body scroll inside the space it is given. */
import type { ReactNode } from 'react';
import './layout.css';
import './panel.css';

interface Props {
  readonly title: ReactNode;
  readonly extra?: ReactNode;
  readonly children: ReactNode;
  readonly fill?: boolean;
  /** The body is a list whose rows reach the edges. */
  readonly flush?: boolean;
  readonly label?: string;
}

export function Panel({ title, extra, children, fill = false, flush = false, label }: Props) {
  return (
    <section
      className={fill ? `panel-panel panel-fill` : 'panel-panel'}
      aria-label={label ?? (typeof title === 'string' ? title : undefined)}
    >
      <header className="panel-head">
        <h2 className="panel-title">{title}</h2>
        {extra}
      </header>
      <div className={flush ? 'panel-body panel-flush' : 'panel-body'}>{children}</div>
    </section>
  );
}
