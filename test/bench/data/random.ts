/** Numbers that look random and are the same in every run (mulberry32), so that every machine measures the same data. */
import { createHash } from 'node:crypto';

export type Random = () => number;

/** Values in [0, 1). */
export function randomFrom(seed: number): Random {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

/** `skew` above 1 prefers the front of the list: a few topics fill most of a year's matters. */
export function pick<T>(random: Random, values: readonly T[], skew = 1): T {
  const value = values[Math.floor(values.length * random() ** skew)];
  if (value === undefined) throw new Error('nothing to pick from');
  return value;
}

export function between(random: Random, least: number, most: number): number {
  return least + Math.floor(random() * (most - least + 1));
}

/** A version 4 UUID made of its name. */
export function uuidOf(name: string): string {
  const hex = createHash('sha256').update(name).digest('hex');
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-4${hex.slice(13, 16)}-8${hex.slice(17, 20)}-${hex.slice(20, 32)}`;
}
