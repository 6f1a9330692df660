/** One of the 54 checks of the page: a number, what was found, what the standard wants. A missing element fails, never passes. */
import type { MeasuredLetter } from '../measured-letter';

export interface CheckResult {
  readonly id: number;
  readonly found: string;
  readonly wanted: string;
  readonly pass: boolean;
}

/** Null: the letter has no such element, so the check does not apply to it. */
export type Check = (measured: MeasuredLetter) => CheckResult | null;

export function near(
  id: number,
  found: number | undefined | null,
  wanted: number,
  tolerance: number,
): CheckResult {
  return between(id, found, wanted - tolerance, wanted + tolerance);
}

export function between(
  id: number,
  found: number | undefined | null,
  low: number,
  high: number,
): CheckResult {
  const known = found !== undefined && found !== null && Number.isFinite(found);
  return {
    id,
    found: known ? found.toFixed(2) : 'missing',
    wanted: `${low.toFixed(2)} to ${high.toFixed(2)}`,
    pass: known && found >= low && found <= high,
  };
}

export function equal(id: number, found: string | number, wanted: string | number): CheckResult {
  return { id, found: String(found), wanted: String(wanted), pass: found === wanted };
}

export function holds(id: number, pass: boolean, found: string, wanted: string): CheckResult {
  return { id, found, wanted, pass };
}

/** Several findings under one number: the first that fails, else the last. */
export function all(results: readonly CheckResult[]): CheckResult | null {
  return results.find((result) => !result.pass) ?? results.at(-1) ?? null;
}
