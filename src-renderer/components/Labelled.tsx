/** A field with its label above it, and below it what is wrong with it or how to fill it in. */
import type { ReactNode } from 'react';
import './labelled.css';
import './layout.css';

interface Props {
  readonly label: ReactNode;
  readonly htmlFor?: string;
  readonly required?: boolean | undefined;
  readonly problem?: string | undefined;
  readonly hint?: ReactNode;
  readonly children: ReactNode;
  /** Takes the whole row of a grid of fields. */
  readonly wide?: boolean | undefined;
}

export function Labelled({ label, htmlFor, required, problem, hint, children, wide }: Props) {
  return (
    <div className={wide ? 'labelled labelled-wide' : 'labelled'}>
      <label className="labelled-label" htmlFor={htmlFor}>
        {label}
        {required && <span className="labelled-required" />}
      </label>
      {children}
      {problem !== undefined ? (
        <div className="labelled-problem" role="alert">
          {problem}
        </div>
      ) : (
        hint !== undefined && <div className="labelled-hint">{hint}</div>
      )}
    </div>
  );
}
