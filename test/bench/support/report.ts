/** What a bench hands to the table: figures only. Nothing here decides whether a figure is good enough. */
import { writeFileSync } from 'node:fs';

export interface BenchRow {
  readonly what: string;
  readonly ours: string;
  /** The same work by the peer, in the same run. */
  readonly peer?: string;
  /** Ours to the peer. */
  readonly ratio?: string;
  /** Number of runs and what was taken from them. */
  readonly runs: string;
}

/** The last argument of every bench is the file that takes its rows. */
export function report(rows: readonly BenchRow[]): void {
  const file = process.argv.at(-1);
  if (!file?.endsWith('.json')) throw new Error('the last argument is the file for the rows');
  writeFileSync(file, JSON.stringify(rows));
}

export function median(values: readonly number[]): number {
  const sorted = [...values].sort((left, right) => left - right);
  const middle = sorted.length / 2;
  const upper = sorted[Math.floor(middle)];
  const lower = sorted[Math.ceil(middle) - 1];
  if (upper === undefined || lower === undefined) throw new Error('no values');
  return (upper + lower) / 2;
}

/** Milliseconds. */
export async function timed(work: () => unknown): Promise<number> {
  const started = performance.now();
  await work();
  return performance.now() - started;
}

export const milliseconds = (value: number): string => `${value.toFixed(value < 10 ? 2 : 0)} ms`;
export const mebibytes = (bytes: number): string => `${(bytes / 2 ** 20).toFixed(0)} MiB`;
export const times = (ours: number, peer: number): string => {
  const ratio = ours / peer;
  return `${ratio.toFixed(ratio < 0.1 ? 3 : 2)}×`;
};
