/** A titled block of a page: head and body share their left edge; `fill` lets the body scroll inside the space it is given. */
import type { ReactNode } from 'react';
import styles from './panel.module.css';

interface Props {
  readonly title: ReactNode;
  readonly extra?: ReactNode;
  readonly children: ReactNode;
  readonly fill?: boolean;
  readonly label?: string;
}

export function Panel({ title, extra, children, fill = false, label }: Props) {
  return (
    <section
      className={fill ? `${styles.panel} ${styles.fill}` : styles.panel}
      aria-label={label ?? (typeof title === 'string' ? title : undefined)}
    >
      <header className={styles.head}>
        <h2 className={styles.title}>{title}</h2>
        {extra}
      </header>
      <div className={styles.body}>{children}</div>
    </section>
  );
}
