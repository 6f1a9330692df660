/** One of the 54 checks of DOCUMENT-FORMAT 3: what was found, what the standard wants. A missing element fails, never passes. */
import type { MeasuredDocument } from '../measured-document';

export interface Finding {
  readonly found: string;
  readonly wanted: string;
  readonly pass: boolean;
}

/** Null: nothing to measure. Whether that is right or a missing element is decided by what the document says it has. */
export type Check = (measured: MeasuredDocument) => Finding | null;

export const near = (
  found: number | undefined | null,
  wanted: number,
  tolerance: number,
  what = '',
): Finding => between(found, wanted - tolerance, wanted + tolerance, what);

export function between(found: number | undefined | null, low: number, high: number, what = ''): Finding {
  const known = found !== undefined && found !== null && Number.isFinite(found);
  return {
    found: `${what === '' ? '' : `${what} `}${known ? found.toFixed(2) : 'missing'}`,
    wanted: `${low.toFixed(2)} to ${high.toFixed(2)}`,
    pass: known && found >= low && found <= high,
  };
}

export const equal = (found: string | number | undefined, wanted: string | number, what = ''): Finding => ({
  found: `${what === '' ? '' : `${what} `}${found ?? 'missing'}`,
  wanted: String(wanted),
  pass: found === wanted,
});

export const holds = (pass: boolean, found: string, wanted: string): Finding => ({ found, wanted, pass });

export const missing = (what: string): Finding => ({ found: 'missing', wanted: what, pass: false });

/** Several findings under one number: the first that fails, else the last. */
export const all = (findings: readonly Finding[]): Finding | null =>
  findings.find((finding) => !finding.pass) ?? findings.at(-1) ?? null;
