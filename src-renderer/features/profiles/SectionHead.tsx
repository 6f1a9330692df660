/** Head of a section: what it rules and the clause behind it; what is wrong with a whole list stands under it. */
import type { ReactNode } from 'react';
import { Problem } from './Fields';

interface Props {
  readonly title: string;
  readonly source: string;
  /** Whole lists below, which may be wrong as such. */
  readonly paths?: readonly string[];
  readonly extra?: ReactNode;
}

export function SectionHead({ title, source, paths = [], extra }: Props) {
  return (
    <div className="profile-section-head">
      <div className="row">
        <h3>{title}</h3>
        <span className="grey">依据：{source}</span>
        <span className="profile-section-extra">{extra}</span>
      </div>
      {paths.map((path) => (
        <Problem key={path} path={path} />
      ))}
    </div>
  );
}
